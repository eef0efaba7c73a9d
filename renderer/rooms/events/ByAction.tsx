import type { Rec } from '../../../shared/model/kinds';
import { codeLabel } from '../../../shared/queries/listCodes';
import { useWorkbook } from '../../store/useWorkbook';
import { Card } from '../../ui/Sheet';
import styles from './ByAction.module.css';

/** For each action how many were kept, out of how many were made. */
export function ByAction({ event }: { event: Rec<'event'> }) {
  const actions = useWorkbook(
    (workbook) => {
      const counts = new Map<string, { made: number; kept: number }>();
      for (const one of workbook.by('commitment', 'eventId', event.id)) {
        const count = counts.get(one.action) ?? { made: 0, kept: 0 };
        counts.set(one.action, { made: count.made + 1, kept: count.kept + (one.state === 'kept' ? 1 : 0) });
      }
      return [...counts]
        .map(([action, count]) => ({
          action,
          label: codeLabel(workbook, 'commitmentAction', action),
          ...count,
        }))
        .sort((a, b) => b.made - a.made);
    },
    [event.id],
  );
  const most = Math.max(1, ...actions.map((one) => one.made));
  return (
    <Card title="By action">
      <div className="stack tight">
        {actions.map(({ action, label, made, kept }) => (
          <div key={action}>
            <p className="row">
              <b className="grow">{label}</b>
              <span className="small muted tabular">
                {kept} of {made} kept
              </span>
            </p>
            <div className={styles.made} style={{ width: `${(made / most) * 100}%` }} aria-hidden="true">
              <div className={styles.kept} style={{ width: `${(kept / made) * 100}%` }} />
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}
