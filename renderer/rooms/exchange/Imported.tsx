import { IconArrowBackUp, IconMessage2, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { homeOf } from '../../app/forRooms/route';
import { useUndo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useSaving } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

interface ImportedProps {
  label: string;
  people: number;
  onAnother: () => void;
}

/** What was done, the way back, and what to do next. */
export function Imported({ label, people, onAnother }: ImportedProps) {
  const { go } = useRoute();
  const { undo, redo } = useUndo();
  const { undoLabel, redoLabel } = useSaving();
  const [busy, setBusy] = useState(false);
  const takenBack = redoLabel === label;
  const turn = async (way: () => Promise<void>) => {
    setBusy(true);
    await way();
    setBusy(false);
  };
  return (
    <Page scroll>
      <PageHeader
        title={takenBack ? 'Taken back' : 'They are in'}
        crumb={{ label: 'Import & export', onPress: onAnother }}
      />
      <Sheet>
        <section className={styles.done} aria-label="What was done">
          <h2>{takenBack ? `${countOf(people, 'person', 'people')} taken out again` : label}</h2>
          {takenBack ? (
            <p>The book is as it was before the list was opened.</p>
          ) : (
            <p>
              Now talk to one of them. A one-to-one with a follow-up is how a list becomes people who know
              each other.
            </p>
          )}
          <div className="row wrap">
            {takenBack ? (
              <Button rank="primary" busy={busy} onClick={() => void turn(redo)}>
                Import them again
              </Button>
            ) : (
              <>
                <Button
                  rank="primary"
                  icon={<IconUsers size={20} />}
                  onClick={() => go(homeOf.people)}
                  data-autofocus
                >
                  See them in People
                </Button>
                <Button
                  icon={<IconMessage2 size={20} />}
                  onClick={() => go({ room: 'people', page: 'oneToOne' })}
                >
                  Log a one-to-one
                </Button>
                {undoLabel === label && (
                  <Button icon={<IconArrowBackUp size={20} />} busy={busy} onClick={() => void turn(undo)}>
                    Undo the import
                  </Button>
                )}
              </>
            )}
            <Button rank="quiet" onClick={onAnother}>
              Import another list
            </Button>
          </div>
        </section>
      </Sheet>
    </Page>
  );
}
