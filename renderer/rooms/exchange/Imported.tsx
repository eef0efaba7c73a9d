import { IconArrowBackUp, IconMessage2, IconUsers } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { homeOf } from '../../app/forRooms/route';
import { useUndo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { EarlierBackups } from '../../records/erase/EarlierBackups';
import { useSaving } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import styles from './exchange.module.css';
import type { ErasedBesides } from './usePackImport';

interface ImportedProps {
  title: string;
  /** What was done, as the undo calls it. */
  label: string;
  /** What its reader should know besides. */
  note?: string | undefined;
  /** What is said once it was taken back. */
  takenBack: string;
  /** The button that does it again. */
  again: string;
  another: string;
  onAnother: () => void;
  /** The way on, in place of the one to the people that came. */
  next?: ReactNode;
  /** What was done besides, that no undo takes back. */
  erased?: ErasedBesides | undefined;
}

/** What was done, the way back, and what to do next. */
export function Imported({
  title,
  label,
  note,
  takenBack,
  again,
  another,
  onAnother,
  next,
  erased,
}: ImportedProps) {
  const { go } = useRoute();
  const { undo, redo } = useUndo();
  const { undoLabel, redoLabel } = useSaving();
  const [busy, setBusy] = useState(false);
  const isTakenBack = redoLabel === label;
  const turn = async (way: () => Promise<void>) => {
    setBusy(true);
    await way();
    setBusy(false);
  };
  return (
    <Page scroll>
      <PageHeader
        title={isTakenBack ? 'Taken back' : title}
        crumb={{ label: 'Import & export', onPress: onAnother }}
      />
      <Sheet>
        <section className={styles.done} aria-label="What was done">
          <h2>{isTakenBack ? `Taken back: ${label}` : label}</h2>
          {note && !isTakenBack && <Note>{note}</Note>}
          {erased && <p>{erased.text}</p>}
          {isTakenBack ? (
            <p>{takenBack}</p>
          ) : next ? null : (
            <p>
              Now talk to one of them. A one-to-one with a follow-up is how a list becomes people who know
              each other.
            </p>
          )}
          <div className="row wrap">
            {isTakenBack ? (
              <Button rank="primary" busy={busy} onClick={() => void turn(redo)}>
                {again}
              </Button>
            ) : (
              <>
                {next ?? (
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
                  </>
                )}
                {undoLabel === label && (
                  <Button icon={<IconArrowBackUp size={20} />} busy={busy} onClick={() => void turn(undo)}>
                    Undo the import
                  </Button>
                )}
              </>
            )}
            <Button rank="quiet" onClick={onAnother}>
              {another}
            </Button>
          </div>
        </section>
      </Sheet>
      {erased && <EarlierBackups settled={erased.settled} />}
    </Page>
  );
}
