import type { ColumnMapping } from './contactColumns';
import type { ContactRow, ReadingOf, ToldValue } from './contactRow';
import type { Table } from './csv';
import type { RowProblem } from './problem';
import { readContact } from './readContact';

export type { ContactEmail, ContactPhone, ContactRow, ToldConsent } from './contactRow';

export interface ContactRows {
  rows: readonly ContactRow[];
  problems: readonly RowProblem[];
}

/** Reads every row of a list by its mapping: the people, and what was wrong by row and column. */
export function readContactRows(
  table: Pick<Table, 'header' | 'rows'>,
  mapping: ColumnMapping,
  reading: Pick<ReadingOf, 'today' | 'own'> = {},
): ContactRows {
  const rows: ContactRow[] = [];
  const problems: RowProblem[] = [];
  const { monthFirst } = mapping;
  for (const { row, line, cells } of table.rows) {
    const told: ToldValue[] = [];
    for (const [column, field] of mapping.targets.entries()) {
      const value = cells[column] ?? '';
      if (field === 'leave' || value === '') continue;
      const label = mapping.labels?.[column];
      const named = typeof label === 'number' ? cells[label] : label;
      const address = mapping.addresses?.[column];
      told.push({
        field,
        column: table.header[column] ?? '',
        value,
        ...(named ? { label: named } : {}),
        ...(address ? { address } : {}),
      });
    }
    const read = readContact(row, line, told, { ...reading, monthFirst });
    problems.push(...read.problems);
    if (read.contact) rows.push(read.contact);
  }
  return { rows, problems };
}
