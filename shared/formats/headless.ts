import { guessColumns } from './contactColumns';
import type { Table } from './csv';

/**
 * Whether the first line of a list is a person already rather than heads: it holds an email, a phone or a
 * postcode, which no head does.
 */
export function lacksHeads(table: Pick<Table, 'header'>): boolean {
  const { from } = guessColumns({
    header: table.header.map(() => ''),
    rows: [{ row: 1, line: 1, cells: table.header }],
  });
  return from.includes('values');
}

/** The same list with its first line taken as a row: the columns are numbered instead. */
export function withoutHeads<T extends Table>(table: T): T {
  const first = { row: 1, line: 1, cells: table.header.map((head) => (isNumbered(head) ? '' : head)) };
  return {
    ...table,
    header: table.header.map((_, column) => `Column ${column + 1}`),
    rows: [first, ...table.rows.map((row) => ({ ...row, row: row.row + 1 }))],
    problems: table.problems.map((problem) => ({ ...problem, row: problem.row + 1 })),
  };
}

/** The name that an empty head was given. */
const isNumbered = (head: string): boolean => /^Column \d+$/.test(head);
