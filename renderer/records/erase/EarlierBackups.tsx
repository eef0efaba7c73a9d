import { useEffect, useRef, useState } from 'react';
import { rotatesOutOn } from '../../../shared/formats/pack/backupRotation';
import type { RequestOutput } from '../../../shared/ipc';
import { backupsBeyondUse } from '../../../shared/queries/backupsBeyondUse';
import type { Cleansing } from '../../../shared/workbook/cleansed';
import { instantInSentence } from '../../app/forRooms/restore/madeInWords';
import { useToday } from '../../app/forRooms/useToday';
import type { BackupsRewritten, LeftWhy } from '../../store/erasing/rewriteBackups';
import { useSessionDeeds } from '../../store/useSession';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { Card } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './earlierBackups.module.css';

const leftWords: Record<LeftWhy | 'notYet', string> = {
  notYet: 'not rewritten yet',
  'other-identity': 'sealed by another key, and cannot be opened here',
  damaged: 'damaged, and cannot be opened',
  'not-written': 'could not be written',
  stopped: 'not rewritten, for you stopped',
};

interface EarlierBackupsProps {
  /** What was settled as they were erased, right after it; later each backup has to tell their names itself. */
  settled?: readonly Cleansing[];
  /** Nothing is shown where nothing is to be done. */
  onlyIfAny?: boolean;
  onRewritten?: () => void;
}

const none: readonly Cleansing[] = [];

/** Backups from before an erasure: written anew without them, or named with the day on which each goes by itself. */
export function EarlierBackups({ settled = none, onlyIfAny = false, onRewritten }: EarlierBackupsProps) {
  const { backups: keeper } = useSessionDeeds();
  const today = useToday();
  const [found, setFound] = useState<RequestOutput<'backup.list'>>();
  const [done, setDone] = useState<number>();
  const [last, setLast] = useState<BackupsRewritten>();
  const [problem, setProblem] = useState<string>();
  const stopping = useRef<AbortController | undefined>(undefined);
  const beyondUse = useWorkbook((workbook) => backupsBeyondUse(workbook, found?.backups ?? []), [found]);
  const look = () =>
    keeper
      ?.list()
      .then(setFound, (fault: unknown) =>
        setProblem(`The folder of backups could not be read (${String(fault)}).`),
      );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked once, and again when asked
  useEffect(() => {
    void look();
    return () => stopping.current?.abort();
  }, []);
  if (!keeper || !found) return problem ? <Note kind="attention">{problem}</Note> : null;
  if (onlyIfAny && beyondUse.length === 0 && !last) return null;
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
  const whyOf = new Map(last?.left.map(({ name, why }) => [name, why]));
  const mayTry = beyondUse.filter(({ name }) => {
    const why = whyOf.get(name);
    return why !== 'other-identity' && why !== 'damaged';
  });
  const rewrite = async () => {
    const stop = new AbortController();
    stopping.current = stop;
    setDone(0);
    setProblem(undefined);
    try {
      const next = await keeper.rewrite(mayTry, settled, { signal: stop.signal, onDone: setDone });
      const asBefore = last?.left.filter(({ name }) => mayTry.every((one) => one.name !== name)) ?? [];
      setLast({ ...next, left: [...next.left, ...asBefore] });
      onRewritten?.();
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
        {last && <p role="status">{outcomeInWords(last)}</p>}
        {beyondUse.length === 0 ? (
          <p>No earlier backup here holds them.</p>
        ) : (
          <>
            <p>
              {countOf(beyondUse.length, 'backup', 'backups')} from before may hold somebody who was erased.
              Until they go they are put beyond use: sealed, and a restore here leaves out whoever was erased.
            </p>
            <ul className={styles.named} aria-label="Put beyond use">
              {beyondUse.map(({ name, at }) => (
                <li key={name}>
                  <b>{instantInSentence(at, today)}</b>
                  <div className="muted small">
                    {leftWords[whyOf.get(name) ?? 'notYet']}; {goesWhen(at, found.backups, today)}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="muted small">
          A copy that you made yourself is not among them: under another name, on a stick, or in a folder
          where backups lay before. Delete it; what is restored of it here leaves them out.
        </p>
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

function outcomeInWords({ rewritten, without, left }: BackupsRewritten): string {
  const were = (many: number) => countOf(many, 'backup was', 'backups were');
  return [
    rewritten.length > 0 &&
      `${were(rewritten.length)} written anew without them, opened again and read back.`,
    without.length > 0 && `${were(without.length)} looked through, and did not hold them.`,
    left.length > 0 && `${were(left.length)} not rewritten.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function goesWhen(at: string, all: readonly { at: string }[], today: string): string {
  const times = all.map((one) => one.at);
  const day = rotatesOutOn(at, times, today);
  return day
    ? `goes on ${dayInSentence(day, today)} if you back up every day`
    : 'goes when newer ones take its place';
}
