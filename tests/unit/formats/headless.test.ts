import { describe, expect, test } from 'vitest';
import { readPastedCells } from '../../../shared/formats/csv';
import { lacksHeads, withoutHeads } from '../../../shared/formats/headless';

function tableOf(text: string) {
  const read = readPastedCells(text);
  if (!read.ok) throw new Error(read.problem.reason);
  return read.table;
}

describe('cells copied without the line of heads', () => {
  test('are noticed by an email or a phone where a head should be', () => {
    expect(lacksHeads(tableOf('Amira\tamira@example.org\nTom\ttom@example.org'))).toBe(true);
    expect(lacksHeads(tableOf('Amira\t07700 900142\nTom\t07700 900143'))).toBe(true);
    expect(lacksHeads(tableOf('Name\tEmail\nTom\ttom@example.org'))).toBe(false);
    expect(lacksHeads(tableOf('Wer\tWo\nTom\tMansfield'))).toBe(false);
  });

  test('lose nobody: the first line becomes row 1, and the rest move down', () => {
    const table = withoutHeads(tableOf('Amira\tamira@example.org\nTom\ttom@example.org\textra'));
    expect(table.header).toEqual(['Column 1', 'Column 2']);
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Amira'],
      [2, 'Tom'],
    ]);
    expect(table.problems).toMatchObject([{ row: 2, line: 2, reason: 'too-many-cells' }]);
  });

  test('an empty cell in the first line stays empty', () => {
    expect(withoutHeads(tableOf('Amira\t\nTom\tx')).rows[0]?.cells).toEqual(['Amira', '']);
  });
});
