import type { ColumnMapping } from '../../../shared/formats/contactColumns';
import type { ContactRow, ContactRows } from '../../../shared/formats/contactRows';
import type { Table } from '../../../shared/formats/csv';
import type { OwnFields } from '../../../shared/formats/ownField';
import type { RowProblem } from '../../../shared/formats/problem';
import type { RowsAsked } from './readRows.worker';

/** Rows in one message: few enough that taking their people in holds no frame. */
const atATime = 250;

/** A phone number takes a twentieth of a millisecond: long lists are read on both cores of a small laptop. */
const workersFor = (rows: number): number => (rows > 2000 ? 2 : 1);

/**
 * Makes people of rows in workers, so that the window answers. Undefined when it was stopped.
 * @param onDone hears how many rows have been read
 */
export async function readRows(
  table: Pick<Table, 'header' | 'rows'>,
  mapping: ColumnMapping,
  {
    today,
    own,
    onDone,
    signal,
  }: { today: string; own: OwnFields; onDone: (rows: number) => void; signal: AbortSignal },
): Promise<ContactRows | undefined> {
  const pieces = Math.ceil(table.rows.length / atATime);
  const read: ContactRows[] = new Array(pieces);
  let asked = 0;
  let answered = 0;
  /** One worker, which is asked for the next piece when it has answered the one before. */
  const work = (): Promise<void> => {
    const worker = new Worker(new URL('./readRows.worker.ts', import.meta.url), { type: 'module' });
    return new Promise<void>((resolve, reject) => {
      const next = () => {
        if (signal.aborted || asked === pieces) return resolve();
        const nth = asked++;
        const rows = table.rows.slice(nth * atATime, (nth + 1) * atATime);
        worker.postMessage({
          nth,
          some: { header: table.header, rows },
          mapping,
          today,
          own,
        } satisfies RowsAsked);
      };
      worker.onmessage = ({ data }: MessageEvent<{ nth: number; read: ContactRows }>) => {
        read[data.nth] = data.read;
        answered += 1;
        if (answered % 10 === 0) onDone(answered * atATime);
        next();
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      signal.addEventListener('abort', () => resolve(), { once: true });
      next();
    }).finally(() => worker.terminate());
  };
  await Promise.all(Array.from({ length: workersFor(table.rows.length) }, work));
  if (signal.aborted) return undefined;
  const rows: ContactRow[] = [];
  const problems: RowProblem[] = [];
  for (const piece of read) {
    for (const row of piece.rows) rows.push(row);
    for (const problem of piece.problems) problems.push(problem);
  }
  return { rows, problems };
}
