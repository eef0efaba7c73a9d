import type { ColumnTarget } from './contactTargets';
import type { Table } from './csv';
import { isAmbiguousDay, isMonthFirst, readDay } from './dayReading';
import { type OwnFields, ownFieldKey } from './ownField';

/** A day of a list that two readings fit: its owner is asked once, for all of them. */
export interface DayQuestion {
  /** As the list writes it: "04/07/1991". */
  value: string;
  /** `YYYY-MM-DD`, read either way. */
  dayFirst: string;
  monthFirst: string;
}

/**
 * What has to be asked about the days of a list, or undefined where none of them can be read two ways.
 * @param own the fields of one's own: columns that go into one which is a day are asked about too
 */
export function dayQuestion(
  table: Pick<Table, 'header' | 'rows'>,
  { targets }: { targets: readonly ColumnTarget[] },
  own: OwnFields = new Map(),
): DayQuestion | undefined {
  const others = new Set(
    table.header.flatMap((head, column) =>
      targets[column] === 'custom' && own.get(ownFieldKey(head))?.type === 'date' ? [column] : [],
    ),
  );
  for (const value of daysOf(table, targets, others)) {
    if (!isAmbiguousDay(value)) continue;
    const dayFirst = readDay(value);
    const monthFirst = readDay(value, { monthFirst: true });
    if (dayFirst && monthFirst) return { value, dayFirst, monthFirst };
  }
  return undefined;
}

/** Whether one of the days can only be read month first ("11/24/2026") and none only day first. */
export function looksMonthFirst(table: Pick<Table, 'rows'>, targets: readonly ColumnTarget[]): boolean {
  let monthFirst = false;
  for (const value of daysOf(table, targets)) {
    if (isMonthFirst(value)) monthFirst = true;
    else if (/^(?:1[3-9]|2\d|3[01])[-/. ]/.test(value.trim())) return false;
  }
  return monthFirst;
}

function* daysOf(
  table: Pick<Table, 'rows'>,
  targets: readonly ColumnTarget[],
  others: ReadonlySet<number> = new Set(),
): Generator<string> {
  const columns = [...targets.keys()].filter(
    (column) => targets[column] === 'birthday' || others.has(column),
  );
  if (columns.length === 0) return;
  for (const { cells } of table.rows)
    for (const column of columns) {
      const value = cells[column];
      if (value) yield value;
    }
}
