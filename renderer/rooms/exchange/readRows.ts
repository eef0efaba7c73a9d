import type { ColumnMapping } from '../../../shared/formats/contactColumns';
import { type ContactRow, type ContactRows, readContactRows } from '../../../shared/formats/contactRows';
import type { Table } from '../../../shared/formats/csv';
import type { RowProblem } from '../../../shared/formats/problem';
import { slicer } from '../../store/frames';

/** Few enough for one frame: a phone number takes a twentieth of a millisecond. */
const atATime = 100;

/** Makes people of rows in slices, so that the window answers. Undefined when it was stopped. */
export async function readRows(
  table: Pick<Table, 'header' | 'rows'>,
  mapping: ColumnMapping,
  { today, onDone, signal }: { today: string; onDone: (rows: number) => void; signal: AbortSignal },
): Promise<ContactRows | undefined> {
  const pause = slicer();
  const rows: ContactRow[] = [];
  const problems: RowProblem[] = [];
  for (let from = 0; from < table.rows.length; from += atATime) {
    await pause();
    if (signal.aborted) return undefined;
    const some = { header: table.header, rows: table.rows.slice(from, from + atATime) };
    const read = readContactRows(some, mapping, { today });
    rows.push(...read.rows);
    problems.push(...read.problems);
    if (from % (atATime * 10) === 0) onDone(from);
  }
  return { rows, problems };
}
