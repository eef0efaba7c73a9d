import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { size } from '../../../shared/formats/problemText';
import type { AsideCopy } from '../../../shared/recordRequests';
import { instantInSentence } from '../../app/forRooms/restore/madeInWords';
import { useToday } from '../../app/forRooms/useToday';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Sheet } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { countOf } from '../../ui/words/countInWords';
import styles from './settings.module.css';
import { useAnswer } from './useAnswer';

/** Records that a repair or a restore took the place of, as they were; nothing where there is none. */
export function SetAside() {
  const today = useToday();
  const toast = useToast();
  const [turn, setTurn] = useState(0);
  const [removing, setRemoving] = useState<AsideCopy>();
  const [problem, setProblem] = useState<string>();
  const copies = useAnswer(() => window.machine.ask('record.asideCopies'), turn);
  if (!copies || copies.length === 0) return null;
  const close = () => {
    setRemoving(undefined);
    setProblem(undefined);
  };
  const remove = async ({ name }: AsideCopy) => {
    const removed = await window.machine.ask('record.removeAside', { name });
    if (!removed.ok)
      return setProblem(`It could not be removed (${removed.detail}). It is still there: try again.`);
    close();
    setTurn(turn + 1);
    toast.say({ text: 'Removed the copy that was set aside' });
  };
  return (
    <Sheet>
      <div className={styles.head}>
        <h3>{countOf(copies.length, 'copy set aside', 'copies set aside')}</h3>
        <span className="muted small">Sealed, as a repair or a restore found the record.</span>
      </div>
      <ul className={styles.rows} aria-label="Copies set aside">
        {copies.map((copy) => (
          <li key={copy.name}>
            <IconArchive size={20} color="var(--ink-2)" aria-hidden="true" />
            <span className="grow strong">{instantInSentence(copy.at, today)}</span>
            <span className="muted tabular">{size(copy.size)}</span>
            <Button
              size="small"
              aria-label={`Remove the copy of ${instantInSentence(copy.at, today)}`}
              onClick={() => setRemoving(copy)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        open={removing !== undefined}
        title="Remove the copy that was set aside?"
        onClose={close}
        footer={
          <>
            <Button data-autofocus onClick={close}>
              Keep it
            </Button>
            <Button rank="primary" onClick={() => removing && void remove(removing)}>
              Remove the copy
            </Button>
          </>
        }
      >
        <p>
          {removing &&
            `The record as it was before ${instantInSentence(removing.at, today)} goes from this laptop, and no undo brings it back. Your book and its backups stay as they are.`}
        </p>
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </Dialog>
    </Sheet>
  );
}
