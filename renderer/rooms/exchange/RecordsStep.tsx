import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { RecordOutcome } from '../../../shared/commands/recordOutcome';
import type { Table } from '../../../shared/formats/csv';
import type { RowProblem } from '../../../shared/formats/problem';
import { rowProblemText } from '../../../shared/formats/problemText';
import {
  guessRecordColumns,
  lackingFields,
  type RecordRows,
  readRecords,
} from '../../../shared/formats/recordLists/readRecords';
import { type RecordListKind, recordLists } from '../../../shared/formats/recordLists/recordLists';
import { useDo } from '../../app/forRooms/useDo';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { BareSelect } from '../../ui/form/BareSelect';
import { Tick } from '../../ui/form/Choices';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { ListKindCard } from './ListKindCard';
import { leftWords, recordKinds } from './recordKinds';

interface RecordsStepProps {
  name: string;
  kind: RecordListKind;
  /** A list whose columns are to be told apart, or rows that a calendar gave. */
  from: { table: Table } | { read: RecordRows };
  onKind: (kind: RecordListKind | 'people') => void;
  onBack: () => void;
  onDone: (label: string) => void;
}

const shownAtMost = 40;

/** Events, attendance, commitments or results of a list: where its columns go, what becomes of its rows, and the deed. */
export function RecordsStep({ name, kind, from, onKind, onBack, onDone }: RecordsStepProps) {
  const act = useDo();
  const { noun, outcomes: ask, take } = recordKinds[kind];
  const table = 'table' in from ? from.table : undefined;
  const [mapping, setMapping] = useState(() => (table ? guessRecordColumns(table.header, kind) : []));
  const [monthFirst, setMonthFirst] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const lacking = table ? lackingFields(mapping, kind) : [];
  const read = useMemo(
    () => ('read' in from ? from.read : readRecords(from.table, kind, mapping, { monthFirst })),
    [from, kind, mapping, monthFirst],
  );
  const outcomes = useWorkbook((workbook) => ask(workbook, read.rows), [ask, read]);
  const taken = outcomes.filter(({ become }) => become === 'new' || become === 'changed').length;
  const here = outcomes.filter(({ become }) => become === 'here').length;
  const words = countOf(taken, noun[0], noun[1]);
  const run = async () => {
    setBusy(true);
    let label = '';
    const done = await act(
      (workbook, deed) => {
        const change = take(workbook, deed, { from: name, rows: read.rows });
        label = change.label;
        return change;
      },
      { problemHere: true },
    );
    setBusy(false);
    if (done.ok) onDone(label);
    else setProblem(done.problem);
  };
  const choices = [
    { value: '', label: 'Leave out' },
    ...recordLists[kind].map((field) => ({ value: field.name, label: field.label })),
  ];
  const hasDays = recordLists[kind].some(
    ({ name: field, type }) => type === 'day' && mapping.includes(field),
  );
  return (
    <Frame
      problem={problem}
      left="One undo takes all of it back."
      head={
        <PageHeader
          title={`Check the ${noun[1]} before they go in`}
          crumb={{ label: 'Import & export', onPress: onBack }}
          facts={
            <>
              <b>{name}</b> · {countOf(read.rows.length, 'row', 'rows')} read
            </>
          }
        />
      }
      buttons={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button
            rank="primary"
            icon={<IconDownload size={20} />}
            busy={busy}
            disabled={taken === 0 || lacking.length > 0}
            onClick={() => void run()}
          >
            Import {words}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        <div className="stack">
          {lacking.length > 0 && (
            <Note kind="attention">
              No column holds {lacking.join(' or ')}. Say below which one does, or begin from the template.
            </Note>
          )}
          {table && (
            <Sheet>
              <table className={styles.columns}>
                <thead>
                  <tr>
                    <th scope="col">In the file</th>
                    <th scope="col">First value</th>
                    <th scope="col">Goes into</th>
                  </tr>
                </thead>
                <tbody>
                  {table.header.map((head, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a list may name two columns alike, and columns never move
                    <tr key={column}>
                      <td className="cut">
                        <b>{head}</b>
                      </td>
                      <td className="cut muted">
                        {table.rows.find(({ cells }) => cells[column])?.cells[column]}
                      </td>
                      <td>
                        <BareSelect
                          label={`${head} goes into`}
                          choices={choices}
                          value={mapping[column] ?? ''}
                          onChange={(field) =>
                            setMapping(
                              table.header.map((_, at) => (at === column ? field || undefined : mapping[at])),
                            )
                          }
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Sheet>
          )}
          <LeftOut outcomes={outcomes} problems={read.problems} />
        </div>
        <div className="stack">
          {table && <ListKindCard kind={kind} onKind={onKind} />}
          <Card title="What becomes of the rows">
            <ul className="plain stack tight">
              <li>
                <b>{words}</b> go in
              </li>
              {here > 0 && <li>{countOf(here, 'row is', 'rows are')} here already and change nothing</li>}
            </ul>
          </Card>
          {hasDays && (
            <Card>
              <Tick
                label="Days are written month first (07/04 is 4 July)"
                checked={monthFirst}
                onChange={setMonthFirst}
              />
            </Card>
          )}
        </div>
      </div>
    </Frame>
  );
}

/** Every row that stays out or lost something, and why. */
function LeftOut({
  outcomes,
  problems,
}: {
  outcomes: readonly RecordOutcome<unknown>[];
  problems: readonly RowProblem[];
}) {
  const lines = [
    ...problems.map(rowProblemText),
    ...outcomes.flatMap((one) =>
      one.become === 'left' ? [`Row ${one.row.row} (line ${one.row.line}): ${leftWords[one.why]}`] : [],
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Card title={countOf(lines.length, 'row to look at', 'rows to look at')}>
      <ul className="plain stack tight small">
        {lines.slice(0, shownAtMost).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > shownAtMost && (
          <li className="muted">and {lines.length - shownAtMost} more like these</li>
        )}
      </ul>
    </Card>
  );
}
