import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import { importsDone } from '../../../shared/workbook/importDone';
import { instantInSentence } from '../../app/forRooms/restore/madeInWords';
import { useUndo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { problemText } from '../../store/problemText';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Card } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { countOf, listInWords } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

/** The last imports, each of which can be taken back, after locking too. */
export function ImportsDone() {
  const today = useToday();
  const done = useWorkbook((workbook) => importsDone(workbook));
  const [asking, setAsking] = useState<Rec<'importDone'>>();
  if (done.length === 0) return null;
  return (
    <Card title="Brought in lately">
      <ul className={styles.broughtIn} aria-label="Imports that can be taken back">
        {done.map((each) => (
          <li key={each.id}>
            <span>
              <b>{each.from}</b>
              <span className="muted small" style={{ display: 'block' }}>
                {instantInSentence(each.at, today)}: {countsText(each)}
              </span>
            </span>
            <Button
              size="small"
              icon={<IconArrowBackUp size={18} />}
              aria-label={`Take back ${each.from}`}
              onClick={() => setAsking(each)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
      {asking && <TakeBackDialog done={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  );
}

function countsText({ added, changed }: Rec<'importDone'>): string {
  const parts = [
    ...(added ? [`${countOf(added, 'new person', 'new people')}`] : []),
    ...(changed ? [`${countOf(changed, 'person', 'people')} brought up to date`] : []),
  ];
  return parts.length > 0 ? listInWords(parts) : 'no people';
}

function TakeBackDialog({ done, onClose }: { done: Rec<'importDone'>; onClose: () => void }) {
  const open = useOpenWorkbook();
  const toast = useToast();
  const { undo } = useUndo();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const takeBack = async () => {
    setBusy(true);
    const result = await open.takeBackImport(done.id);
    setBusy(false);
    if (!result.ok) return setProblem(problemText(result.problem));
    const kept = new Set(result.kept?.map(({ kind, id }) => `${kind} ${id}`)).size;
    const said = kept === 0 ? '' : ` ${countOf(kept, 'record', 'records')} changed since stayed.`;
    toast.say({ text: `${result.label}.${said}`, onUndo: () => void undo() });
    onClose();
  };
  return (
    <Dialog
      open
      title={`Take back ${done.from}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it in</Button>
          <Button rank="primary" busy={busy} onClick={() => void takeBack()}>
            Take it back
          </Button>
        </>
      }
    >
      <p>
        {done.label}. The people that it brought go, and what it changed reads as before. Whatever somebody
        has changed since stays.
      </p>
      {problem && <ErrorNote>{problem}</ErrorNote>}
    </Dialog>
  );
}
