import { useEffect, useMemo, useState } from 'react';
import { packMaker, trustOf } from '../../../shared/queries/packMaker';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { useToday } from '../../app/forRooms/useToday';
import {
  type CountsFile,
  type CountsTold,
  readCountsTogether,
  takeCountsTogether,
} from '../../store/countsTogether';
import type { PackFile } from '../../store/packFile';
import { useSessionDeeds } from '../../store/useSession';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { ErrorNote } from '../../ui/ErrorNote';
import { Tick } from '../../ui/form/Choices';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { rangeOfDays } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { Imported } from './Imported';
import { importPromise } from './packWords';
import { SeePatches } from './SeePatches';
import { TakeInButtons, useTakeIn } from './TakeIn';
import { usePackImport } from './usePackImport';
import { WorkingPage } from './WorkingPage';

interface CountsTogetherProps {
  files: readonly PackFile[];
  /** Back to where packs are opened, with a sentence where that was not the user's wish. */
  onLeave: (problem?: string) => void;
}

/** Packs of counts from many patches at once: read with progress, shown in one table, taken in as one change. */
export function CountsTogether({ files, onLeave }: CountsTogetherProps) {
  const open = useOpenWorkbook();
  const { identities } = useSessionDeeds();
  const [done, setDone] = useState(0);
  const [read, setRead] = useState<readonly CountsFile[]>();
  const [stop] = useState(() => new AbortController());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the files of this page
  useEffect(() => {
    const watching = { onDone: setDone, signal: stop.signal };
    // The sample year has no key of its own.
    (open.sample ? Promise.resolve([]) : identities())
      .then((ours) => readCountsTogether(open, files, ours, watching))
      .then(
        (found) => found && setRead(found),
        (fault: unknown) =>
          onLeave(
            `The packs could not be opened, through a fault of Wardbook’s own (${fault instanceof Error ? fault.message : String(fault)}). Nothing was changed. Try once more; if it happens again, open them one by one.`,
          ),
      );
  }, []);
  const leave = () => {
    stop.abort();
    onLeave();
  };
  if (!read)
    return (
      <WorkingPage
        title="Open packs of counts"
        doing="Opening the packs"
        unit="packs"
        done={done}
        total={files.length}
        onLeave={leave}
        onCancel={leave}
      />
    );
  return <CountsChecked read={read} onLeave={() => onLeave()} />;
}

/** What becomes of one table: whether it is new, takes the place of another, or says nothing new. */
interface Line {
  name: string;
  told: CountsTold;
  becomes: string;
  /** Not taken unless ticked: another key than the one that signed what is held. */
  doubtful: boolean;
}

function linesOf(workbook: WorkbookReader, read: readonly CountsFile[]): readonly Line[] {
  return read.flatMap((file) => {
    if ('problem' in file) return [];
    const { name, told } = file;
    const held = workbook.get('patchCounts', told.counts.id);
    const doubtful = held !== undefined && held.signedBy !== told.counts.signedBy;
    const becomes =
      told.records.length === 0
        ? 'Nothing new'
        : doubtful
          ? 'Signed with another key than those held: ring whoever sent it first'
          : held
            ? 'Takes the place of the earlier'
            : 'New';
    return [{ name, told, becomes, doubtful }];
  });
}

function CountsChecked({ read, onLeave }: { read: readonly CountsFile[]; onLeave: () => void }) {
  const today = useToday();
  const lines = useWorkbook((workbook) => linesOf(workbook, read), [read]);
  const makers = useWorkbook(
    (workbook) => new Map(lines.map(({ name, told }) => [name, packMaker(workbook, told.signer)])),
    [lines],
  );
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [label, setLabel] = useState<string>();
  const problems = read.flatMap((file) => ('problem' in file ? [file.problem] : []));
  const isTicked = ({ name, told, doubtful }: Line) =>
    told.records.length > 0 && doubtful === turned.has(name);
  const taken = useMemo(
    () =>
      lines.filter(({ name, told, doubtful }) => told.records.length > 0 && doubtful === turned.has(name)),
    [lines, turned],
  );
  const todo = usePackImport(
    taken.map(({ told }) => told),
    [],
    'stranger',
    takeCountsTogether,
  );
  const takeIn = useTakeIn(todo, taken.length > 0 && label === undefined, (done) => setLabel(done.label));
  if (label !== undefined)
    return (
      <Imported
        title="They are in"
        label={label}
        takenBack="Every patch is as it was before the packs were opened."
        again="Take them in again"
        onAnother={onLeave}
        another="Open other packs"
        next={<SeePatches />}
      />
    );
  const turn = (name: string) => {
    const next = new Set(turned);
    if (!next.delete(name)) next.add(name);
    setTurned(next);
  };
  return (
    <Frame
      reading="What is in the packs"
      problem={todo.problem?.text}
      left={importPromise(todo, {
        taking: 'Taking them in…',
        undo: taken.length > 0 ? 'One undo takes them all out again and puts earlier ones back.' : undefined,
        nothing: 'Importing them would change nothing.',
      })}
      head={
        <PageHeader
          title={
            lines.length > 0
              ? `Check the counts of ${countOf(lines.length, 'patch', 'patches')}`
              : 'None of these holds counts for you'
          }
          crumb={{ label: 'Import & export', onPress: onLeave }}
          facts={
            lines.length === 0
              ? 'Only packs of counts open several at once. Open any other pack by itself.'
              : problems.length > 0
                ? `${countOf(problems.length, 'file stays', 'files stay')} out; why is said below.`
                : 'Every file could be opened.'
          }
        />
      }
      buttons={
        <TakeInButtons
          todo={todo}
          deed={taken.length > 0 ? `Import ${countOf(taken.length, 'patch', 'patches')}` : undefined}
          onTakeIn={takeIn}
          onLeave={onLeave}
        />
      }
    >
      <div className="stack">
        {problems.length > 0 && (
          <Card title="Files that stay out">
            <ul className={styles.stays} aria-label="Files that stay out">
              {problems.map((problem) => (
                <li key={problem}>
                  <ErrorNote>{problem}</ErrorNote>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {lines.length > 0 && (
          <Sheet>
            <table className={styles.columns}>
              <caption className="for-readers">The counts in the packs</caption>
              <thead>
                <tr>
                  <th scope="col">Patch</th>
                  <th scope="col">Sent by</th>
                  <th scope="col">Days</th>
                  <th scope="col">What becomes of it</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => {
                  const { name, told, becomes } = line;
                  const maker = makers.get(name);
                  return (
                    <tr key={name}>
                      <td>
                        <Tick
                          label={told.counts.patch}
                          checked={isTicked(line)}
                          disabled={told.records.length === 0}
                          onChange={() => turn(name)}
                        />
                      </td>
                      <td>
                        {told.from || 'somebody'}
                        <br />
                        <span className="muted small">
                          {maker && trustOf(maker) === 'checked' ? 'card checked' : 'not checked'}
                        </span>
                      </td>
                      <td>{rangeOfDays(told.counts.since, told.counts.until, today)}</td>
                      <td>{becomes}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Sheet>
        )}
      </div>
    </Frame>
  );
}
