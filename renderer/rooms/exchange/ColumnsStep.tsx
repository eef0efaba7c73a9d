import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type ColumnMapping,
  type ColumnTarget,
  mappingProblem,
} from '../../../shared/formats/contactColumns';
import type { ContactsFile } from '../../../shared/formats/contactsFile';
import { fileNoticeText } from '../../../shared/formats/problemText';
import { type Encoding, encodingNames } from '../../../shared/formats/textEncoding';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { Button } from '../../ui/Button';
import { SelectField, Tick } from '../../ui/form/Choices';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { ColumnRow, markOf } from './ColumnRow';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { HowGuessed } from './HowGuessed';
import { HowRowReads } from './HowRowReads';
import { type ListGiven, listName } from './readList';
import { Steps } from './Steps';

type ReadList = Extract<ContactsFile, { type: 'list' }>;

interface ColumnsStepProps {
  given: ListGiven;
  list: ReadList;
  /** Whether the first line is heads; else it is the first person. */
  heads: boolean;
  onHeads: (heads: boolean) => void;
  onReadAs: (encoding: Encoding) => void;
  onBack: () => void;
  onNext: (mapping: ColumnMapping) => void;
}

/** More open questions than this are one too many: they stay closed, left out. */
const openAtMost = 6;

/** The file at the left, its first values, our field at the right; only what must be settled is open. */
export function ColumnsStep({ given, list, heads, onHeads, onReadAs, onBack, onNext }: ColumnsStepProps) {
  const { table, guess, notices } = list;
  const [targets, setTargets] = useState(guess.mapping.targets);
  const mapping = useMemo(() => ({ ...guess.mapping, targets }), [guess, targets]);
  const lacking = mappingProblem(mapping);
  const asked = useMemo(
    () => new Set(guess.from.flatMap((from, column) => (from === 'nothing' ? [column] : []))),
    [guess],
  );
  const [problem, setProblem] = useState<string>();
  const name = listName(given);
  const rows = countOf(table.rows.length, 'row', 'rows');
  const check = () => {
    if (lacking) return setProblem(noName);
    onNext(mapping);
  };
  useShellKey('save', check);
  const change = (column: number, target: ColumnTarget) => {
    setProblem(undefined);
    setTargets(targets.map((one, at) => (at === column ? target : one)));
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
              <b>{name}</b> · {rows} · {encodingNames[table.encoding]}
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
                    values={firstValues(table.rows, column)}
                    target={targets[column] ?? 'leave'}
                    mark={markOf(
                      guess.from[column] ?? 'nothing',
                      targets[column],
                      guess.mapping.targets[column],
                    )}
                    open={asked.has(column) && asked.size <= openAtMost}
                    onChange={(target) => change(column, target)}
                  />
                ))}
              </tbody>
            </table>
          </Sheet>
        </div>
        <div className="stack">
          <HowRowReads table={table} mapping={mapping} />
          <HowGuessed from={guess.from} looksLike={guess.looksLike} />
          <Card title="How it was read">
            <div className="stack">
              <Tick label="The first line is heads" checked={heads} onChange={onHeads} />
              {given.as === 'file' && table.encoding !== 'utf-8-mark' && (
                <SelectField
                  label="Read as"
                  hint="if names look wrong"
                  choices={(Object.keys(encodingNames) as Encoding[]).map((value) => ({
                    value,
                    label: encodingNames[value],
                  }))}
                  value={table.encoding}
                  onChange={(encoding) => encoding && onReadAs(encoding)}
                />
              )}
            </div>
          </Card>
        </div>
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
