import { useState } from 'react';
import type { RowChoice } from '../../../shared/commands/contactOutcomes';
import type { PreviewedRow } from '../../../shared/commands/importPreview';
import { rowName } from '../../../shared/commands/rowName';
import { rowProblemText } from '../../../shared/formats/problemText';
import { likenessText } from '../../../shared/queries/likeness/signText';
import { shownName } from '../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { BareSelect } from '../../ui/form/BareSelect';
import { Sheet } from '../../ui/Sheet';
import { MoreOf } from '../../ui/ShowMore';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

interface ProblemRowsProps {
  rows: readonly PreviewedRow[];
  reader: WorkbookReader;
  choices: ReadonlyMap<number, RowChoice>;
  onChoose: (row: number, choice: RowChoice | undefined) => void;
}

const atOnce = 50;

/** What is wrong, row by row with the value as it stood, and what becomes of the row. */
export function ProblemRows({ rows, reader, choices, onChoose }: ProblemRowsProps) {
  const [shown, setShown] = useState(atOnce);
  if (rows.length === 0) return <p className="muted">Nothing to settle: every row could be read.</p>;
  return (
    <Sheet>
      <ul className={styles.problems} aria-label="Problems to settle">
        {rows.slice(0, shown).map((row) => (
          <li key={row.row}>
            <div>
              <b>{row.outcome ? rowName(row.outcome.match.row) : `Row ${row.row}`}</b>
              {whoText(row, reader) && <p>{whoText(row, reader)}</p>}
              {row.problems.map((problem) => (
                <p key={`${problem.reason} ${problem.column ?? ''} ${problem.value ?? ''}`} className="muted">
                  {rowProblemText(problem)}
                </p>
              ))}
            </div>
            <Settle row={row} reader={reader} choice={choices.get(row.row)} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <MoreOf shown={shown} of={rows.length} step={atOnce} onMore={setShown} />
    </Sheet>
  );
}

function whoText({ outcome }: PreviewedRow, reader: WorkbookReader): string | undefined {
  if (outcome?.match.state === 'erased')
    return outcome.match.how === 'name'
      ? 'Somebody of this name at this postcode asked to be forgotten. Put them in only if you know it is somebody else, or if they asked to be back.'
      : 'Somebody with this phone asked to be forgotten. Families share phones: put them in only if you know it is somebody else.';
  if (outcome?.match.state === 'new' && outcome.match.looksLike) {
    const [best, ...others] = outcome.match.looksLike;
    if (!best) return undefined;
    const name = shownName(reader.get('person', best.personId));
    const more = others.length > 0 ? ` ${countOf(others.length, 'other', 'others')} may be meant too.` : '';
    return `Looks like ${name}: ${likenessText(best.likeness)}.${more}`;
  }
  if (outcome?.match.state !== 'ambiguous') return undefined;
  const names = outcome.match.personIds.map((id) => shownName(reader.get('person', id)));
  return names.length > 1
    ? `Could be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`
    : `${names[0]} has the same phone under another first name.`;
}

interface SettleProps {
  row: PreviewedRow;
  reader: WorkbookReader;
  choice: RowChoice | undefined;
  onChoose: (row: number, choice: RowChoice | undefined) => void;
}

function Settle({ row, reader, choice, onChoose }: SettleProps) {
  const match = row.outcome?.match;
  if (!match) return <span className="muted">Left out</span>;
  const asks = match.state === 'ambiguous' || match.state === 'erased';
  const looksLike = match.state === 'new' ? (match.looksLike ?? []) : [];
  const people = match.state === 'ambiguous' ? match.personIds : looksLike.map(({ personId }) => personId);
  const choices = [
    ...(asks ? [] : [{ value: 'asIs', label: looksLike.length > 0 ? 'A new person' : 'Goes in as it is' }]),
    ...people.map((id) => ({ value: `is ${id}`, label: `It is ${shownName(reader.get('person', id))}` })),
    ...(asks ? [{ value: 'new', label: 'A new person' }] : []),
    { value: 'leave', label: 'Leave out' },
  ];
  const value =
    choice === undefined
      ? asks
        ? 'leave'
        : 'asIs'
      : typeof choice === 'object'
        ? `is ${choice.person}`
        : choice;
  return (
    <BareSelect
      label={`Row ${row.row}: what becomes of ${rowName(match.row)}`}
      choices={choices}
      value={value}
      onChange={(next) => {
        if (next === 'asIs' || (asks && next === 'leave')) onChoose(row.row, undefined);
        else if (next === 'new' || next === 'leave') onChoose(row.row, next);
        else onChoose(row.row, { person: next.slice(3) });
      }}
    />
  );
}
