import { useEffect, useRef, useState } from 'react';
import { rotatesOutOn } from '../../../../shared/formats/pack/backupRotation';
import { useToday } from '../../../app/forRooms/useToday';
import type { BackupKeeper } from '../../../store/backupKeeper';
import type { Erased } from '../../../store/erasing/eraseRecord';
import type { BackupsRewritten, LeftWhy } from '../../../store/erasing/rewriteBackups';
import { useSessionDeeds } from '../../../store/useSession';
import { Button } from '../../../ui/Button';
import { Note } from '../../../ui/Note';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { Card } from '../../../ui/Sheet';
import { countOf } from '../../../ui/words/countInWords';
import { dayInSentence, dayOfInstant } from '../../../ui/words/dayInWords';
import styles from './erase.module.css';

type Found = Awaited<ReturnType<BackupKeeper['madeBefore']>>;

const leftWords: Record<LeftWhy | 'declined', string> = {
  declined: 'not rewritten yet',
  'other-identity': 'sealed by another key, and cannot be opened here',
  damaged: 'damaged, and cannot be opened',
  'not-written': 'could not be written',
  stopped: 'not rewritten, for you stopped',
};

/** Backups from before an erasure: written anew without them, or named with the day on which each goes by itself. */
export function EarlierBackups({ before }: { before: Extract<Erased, { ok: true }>['before'] }) {
  const { backups: keeper } = useSessionDeeds();
  const today = useToday();
  const [found, setFound] = useState<Found>();
  const [done, setDone] = useState<number>();
  const [result, setResult] = useState<BackupsRewritten>();
  const [problem, setProblem] = useState<string>();
  const stopping = useRef<AbortController | undefined>(undefined);
  const look = () =>
    keeper
      ?.madeBefore(before.at)
      .then(setFound, (fault: unknown) =>
        setProblem(`The folder of backups could not be read (${String(fault)}).`),
      );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked once, and again when asked
  useEffect(() => {
    void look();
    return () => stopping.current?.abort();
  }, []);
  if (!keeper || !found) return problem ? <Note kind="attention">{problem}</Note> : null;
  if (!found.there)
    return (
      <Card title="Earlier backups">
        <p>
          The folder of your backups, {found.folder}, is not there. What it holds is put beyond use: a restore
          here leaves them out. Put the stick in to have the backups written anew.
        </p>
        <div style={{ marginTop: 12 }}>
          <Button onClick={() => void look()}>Look again</Button>
        </div>
      </Card>
    );
  const todo = result
    ? result.left
    : found.backups.map((backup) => ({ ...backup, why: 'declined' as const }));
  const mayTry = todo.filter(({ why }) => why !== 'other-identity' && why !== 'damaged');
  const rewrite = async () => {
    const stop = new AbortController();
    stopping.current = stop;
    setDone(0);
    setProblem(undefined);
    try {
      const next = await keeper.rewrite(mayTry, before.cleansing, { signal: stop.signal, onDone: setDone });
      const stays = todo.filter((one) => !mayTry.includes(one));
      setResult({
        rewritten: [...(result?.rewritten ?? []), ...next.rewritten],
        left: [...next.left, ...stays] as BackupsRewritten['left'],
      });
    } catch (fault) {
      setProblem(
        `The backups could not be rewritten, through a fault of Wardbook’s own (${String(fault)}). Each is whole, as it was or rewritten.`,
      );
    }
    setDone(undefined);
  };
  return (
    <Card title="Earlier backups">
      <div className="stack">
        {problem && <Note kind="attention">{problem}</Note>}
        {result && result.rewritten.length > 0 && (
          <p role="status">
            {countOf(result.rewritten.length, 'backup was', 'backups were')} written anew without them, opened
            again and read back.
          </p>
        )}
        {todo.length === 0 ? (
          <p>No earlier backup here holds them.</p>
        ) : (
          <>
            <p>
              {countOf(todo.length, 'backup', 'backups')} from before may hold them. Until they go they are
              put beyond use: sealed, and a restore here leaves out whoever was erased.
            </p>
            <ul className={styles.sent} aria-label="Put beyond use">
              {todo.map(({ name, at, why }) => (
                <li key={name}>
                  <b>{dayInSentence(dayOfInstant(at), today)}</b>
                  <div className="muted small">
                    {leftWords[why]}; {goesWhen(at, found.all, today)}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
        {done !== undefined ? (
          <ProgressWithCancel
            doing="Rewriting backups"
            done={done}
            total={mayTry.length}
            onCancel={() => stopping.current?.abort()}
          />
        ) : (
          mayTry.length > 0 && (
            <div>
              <Button onClick={() => void rewrite()}>
                Rewrite {countOf(mayTry.length, 'backup', 'backups')} without them
              </Button>
            </div>
          )
        )}
      </div>
    </Card>
  );
}

function goesWhen(at: string, all: readonly string[], today: string): string {
  const day = rotatesOutOn(at, all, today);
  return day
    ? `goes on ${dayInSentence(day, today)} if you back up every day`
    : 'goes when newer ones take its place';
}
