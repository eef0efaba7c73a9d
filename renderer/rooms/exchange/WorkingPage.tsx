import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { Sheet } from '../../ui/Sheet';

interface WorkingPageProps {
  title: string;
  doing: string;
  done: number;
  total?: number | undefined;
  /** What is counted; rows where nothing is said. */
  unit?: string;
  onLeave: () => void;
  onCancel: () => void;
}

/** A page that does nothing but wait for long work, with how far it is and a way to stop it. */
export function WorkingPage({
  title,
  doing,
  done,
  total,
  unit = 'rows',
  onLeave,
  onCancel,
}: WorkingPageProps) {
  return (
    <Page>
      <PageHeader title={title} crumb={{ label: 'Import & export', onPress: onLeave }} />
      <Sheet>
        <div className="card">
          <ProgressWithCancel
            doing={doing}
            done={done}
            {...(total !== undefined && { total })}
            unit={unit}
            onCancel={onCancel}
          />
        </div>
      </Sheet>
    </Page>
  );
}
