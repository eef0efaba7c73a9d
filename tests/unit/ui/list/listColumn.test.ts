import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnsThatFit,
  gridTemplate,
  type ListColumn,
  plainText,
  sortRows,
} from '../../../../renderer/ui/list/listColumn';

interface Row {
  name: string;
  spoke?: string | undefined;
}

const column = (key: string, width: number, grow?: number): ListColumn<Row> => ({
  key,
  title: key,
  width,
  cell: () => null,
  ...(grow ? { grow } : {}),
});

describe('sorting a list', () => {
  const rows: Row[] = [
    { name: 'Zoë', spoke: '2026-11-22' },
    { name: 'dean' },
    { name: 'Élan', spoke: '2026-10-02' },
    { name: 'Aisha', spoke: '2026-11-19' },
  ];

  test('capitals and accents do not count', () => {
    expect(sortRows(rows, (row) => row.name, false).map((row) => row.name)).toEqual([
      'Aisha',
      'dean',
      'Élan',
      'Zoë',
    ]);
  });

  test('those of whom nothing is told come last, up or down', () => {
    expect(sortRows(rows, (row) => row.spoke, false).at(-1)?.name).toBe('dean');
    expect(sortRows(rows, (row) => row.spoke, true).at(-1)?.name).toBe('dean');
    expect(sortRows(rows, (row) => row.spoke, true)[0]?.name).toBe('Zoë');
  });

  test('equals keep the order they had, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.constantFrom('a', 'b', ''), mark: fc.nat() })), (many) => {
        const sorted = sortRows(many, (row) => row.name, false);
        const told = (list: typeof many) => list.map((row) => JSON.stringify(row)).sort();
        expect(told(sorted)).toEqual(told(many));
        const marksOf = (name: string, list: typeof many) =>
          list.filter((row) => row.name === name).map((row) => row.mark);
        for (const name of ['a', 'b', '']) expect(marksOf(name, sorted)).toEqual(marksOf(name, many));
      }),
      { numRuns: 100 },
    );
  });

  test('plain text is what search compares', () => {
    expect(plainText('Élan O’Neill')).toBe('elan o’neill');
  });
});

describe('columns in the room there is', () => {
  const columns = [column('name', 190), column('ladder', 110), column('place', 160), column('spoke', 104)];

  test('fold away from the right', () => {
    expect(columnsThatFit(columns, 564, false)).toHaveLength(4);
    expect(columnsThatFit(columns, 563, false).map((each) => each.key)).toEqual(['name', 'ladder', 'place']);
    expect(columnsThatFit(columns, 344, true).map((each) => each.key)).toEqual(['name', 'ladder']);
  });

  test('the first always stays', () => {
    expect(columnsThatFit(columns, 40, true).map((each) => each.key)).toEqual(['name']);
  });

  test('what room is left is shared out, the name getting most, unless another grows', () => {
    expect(gridTemplate(columns.slice(0, 2), true)).toBe('44px minmax(190px, 285fr) minmax(110px, 110fr)');
    expect(gridTemplate([column('name', 190), column('notes', 100, 2)], false)).toBe(
      '190px minmax(100px, 2fr)',
    );
  });
});
