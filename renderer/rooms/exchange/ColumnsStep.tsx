import { IconArrowRight } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  columnsRemembered,
  knownFrom,
  sameHeads,
  withRemembered,
} from '../../../shared/commands/columnsRemembered';
import { ownFieldsOf } from '../../../shared/commands/customFrom';
import {
  type ColumnMapping,
  type ColumnTarget,
  mappingProblem,
} from '../../../shared/formats/contactColumns';
import type { ContactsFile } from '../../../shared/formats/contactsFile';
import { dayQuestion } from '../../../shared/formats/dayQuestion';
import { fileNoticeText } from '../../../shared/formats/problemText';
import type { RecordListKind } from '../../../shared/formats/recordLists/recordLists';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { ColumnRow, markOf } from './ColumnRow';
import { DayOrderCard } from './DayOrderCard';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { HowGuessed } from './HowGuessed';
import { HowRowReads } from './HowRowReads';
import { ListKindCard } from './ListKindCard';
import { howWritten, type ReadAs, ReadAsCard } from './ReadAsCard';
import { RememberedCard } from './RememberedCard';
import { type ListGiven, listName } from './readList';
import { Steps } from './Steps';

type ReadList = Extract<ContactsFile, { type: 'list' }>;

interface ColumnsStepProps {
  given: ListGiven;
  list: ReadList;
  /** Whether the first line is heads; else it is the first person. */
  heads: boolean;
  onHeads: (heads: boolean) => void;
  /** Reads the file again in another way. */
  onReadAs: (chosen: ReadAs) => void;
  /** It is no list of people. */
  onKind: (kind: RecordListKind | 'people') => void;
  onBack: () => void;
  /** The user has had the columns before, and comes back to them. */
  settled: boolean;
  /** What such a list is called. */
  named: string;
  onNext: (mapping: ColumnMapping, named: string) => void;
}

/** More open questions than this are one too many: they stay closed, left out. */
const openAtMost = 6;

/** The file at the left, its first values, our field at the right; only what must be settled is open. */
export function ColumnsStep({
  given,
  list,
  heads,
  onHeads,
  onReadAs,
  onKind,
  onBack,
  settled,
  named: calledBefore,
  onNext,
}: ColumnsStepProps) {
  const { table, guess, notices } = list;
  const earlier = useWorkbook(columnsRemembered);
  const [used, setUsed] = useState(() =>
    heads && !settled ? earlier.find((one) => sameHeads(one, table.header)) : undefined,
  );
  const [named, setNamed] = useState(used?.name ?? calledBefore);
  const [mapping, setMapping] = useState(() =>
    used ? withRemembered(guess.mapping, table.header, used) : guess.mapping,
  );
  const { targets } = mapping;
  const own = useWorkbook(ownFieldsOf);
  const asksDay = useMemo(() => dayQuestion(table, { targets }, own), [table, targets, own]);
  const first = useMemo(() => table.header.map((_, column) => firstValues(table.rows, column)), [table]);
  // The cards beside the columns are drawn a moment after them: both in one go hold the window.
  const beside = useDeferredValue(true, false);
  const lacking = mappingProblem(mapping);
  const from = useMemo(
    () => (used ? knownFrom(guess.from, table.header, used) : guess.from),
    [guess, table, used],
  );
  const asked = useMemo(
    () => new Set(from.flatMap((known, column) => (known === 'nothing' ? [column] : []))),
    [from],
  );
  const [problem, setProblem] = useState<string>();
  const name = listName(given);
  const rows = countOf(table.rows.length, 'row', 'rows');
  const check = () => {
    if (lacking) return setProblem(noName);
    onNext(mapping, named);
  };
  useShellKey('save', check);
  const change = (column: number, target: ColumnTarget) => {
    setProblem(undefined);
    setMapping({ ...mapping, targets: targets.map((one, at) => (at === column ? target : one)) });
  };
  return (
    <Frame
      problem={problem}
      left="Nothing goes in before you have seen it."
      head={
        <PageHeader
          title="Which column goes where?"
          crumb={{ label: 'Import & export', onPress: onBack }}
          facts={
            <>
              <b>{name}</b> · {rows} · {howWritten(table)}
              {guess.looksLike && (
                <>
                  {' '}
                  · looks like <b>{guess.looksLike}</b>
                </>
              )}
            </>
          }
          actions={<Steps at={2} />}
        />
      }
      buttons={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button rank="primary" iconAfter={<IconArrowRight size={20} />} onClick={check}>
            Check {rows}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        <div className="stack">
          {lacking && <Note kind="attention">{noName}</Note>}
          {notices.map((notice) => (
            <Note key={notice.reason} kind="info">
              {fileNoticeText(notice)}
            </Note>
          ))}
          <Sheet>
            <table className={styles.columns}>
              <colgroup>
                <col style={{ width: '28%' }} />
                <col />
                <col style={{ width: '34%' }} />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">In the file</th>
                  <th scope="col">First values</th>
                  <th scope="col">Goes into</th>
                </tr>
              </thead>
              <tbody>
                {table.header.map((head, column) => (
                  <ColumnRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: a list may name two columns alike, and columns never move
                    key={column}
                    head={head}
                    values={first[column] ?? []}
                    target={targets[column] ?? 'leave'}
                    mark={markOf(from[column] ?? 'nothing', targets[column], guess.mapping.targets[column])}
                    open={asked.has(column) && asked.size <= openAtMost}
                    onChange={(target) => change(column, target)}
                  />
                ))}
              </tbody>
            </table>
          </Sheet>
        </div>
        {beside && (
          <div className="stack">
            <HowRowReads table={table} mapping={mapping} />
            <HowGuessed from={from} looksLike={guess.looksLike} />
            {heads && (
              <RememberedCard
                used={used}
                named={earlier.filter((one) => one.name)}
                name={named}
                onName={setNamed}
                onUse={(one) => {
                  setUsed(one);
                  setNamed(one.name ?? named);
                  setMapping(withRemembered(guess.mapping, table.header, one));
                }}
                onGuessAfresh={() => {
                  setUsed(undefined);
                  setMapping(guess.mapping);
                }}
              />
            )}
            <ListKindCard kind="people" onKind={onKind} />
            {asksDay && (
              <DayOrderCard
                asked={asksDay}
                monthFirst={mapping.monthFirst ?? false}
                onChange={(monthFirst) => setMapping({ ...mapping, monthFirst })}
              />
            )}
            <ReadAsCard
              table={table}
              isFile={given.as === 'file'}
              heads={heads}
              onHeads={onHeads}
              onReadAs={onReadAs}
            />
          </div>
        )}
      </div>
    </Frame>
  );
}

const noName =
  'No column holds a name. Say which one does: press it and choose Whole name, or First name and Last name.';

/** A few real values of a column, as the file has them. */
function firstValues(rows: ReadList['table']['rows'], column: number): readonly string[] {
  const found: string[] = [];
  for (const { cells } of rows) {
    const value = cells[column];
    if (value && !found.includes(value)) found.push(value);
    if (found.length === 3) break;
  }
  return found;
}
