import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SortValue } from '../../../../renderer/ui/list/listColumn';
import { SortedRows } from '../../../../renderer/ui/list/sortedRows';

interface Row {
  name: string;
  spoke?: string | undefined;
}

const sorted = <T>(rows: readonly T[], by: (row: T) => SortValue, down = false) =>
  new SortedRows<T>().sort(rows, by, 'name', down);

describe('sorting a list', () => {
  const rows: Row[] = [
    { name: 'Zoë', spoke: '2026-11-22' },
    { name: 'dean' },
    { name: 'Élan', spoke: '2026-10-02' },
    { name: 'Aisha', spoke: '2026-11-19' },
  ];

  test('capitals and accents do not count', () => {
    expect(sorted(rows, (row) => row.name).map((row) => row.name)).toEqual(['Aisha', 'dean', 'Élan', 'Zoë']);
  });

  test('those of whom nothing is told come last, up or down', () => {
    expect(sorted(rows, (row) => row.spoke).at(-1)?.name).toBe('dean');
    expect(sorted(rows, (row) => row.spoke, true).at(-1)?.name).toBe('dean');
    expect(sorted(rows, (row) => row.spoke, true)[0]?.name).toBe('Zoë');
  });

  test('equals keep the order they had, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.constantFrom('a', 'b', ''), mark: fc.nat() })), (many) => {
        const inOrder = sorted(many, (row) => row.name);
        const told = (list: typeof many) => list.map((row) => JSON.stringify(row)).sort();
        expect(told(inOrder)).toEqual(told(many));
        const marksOf = (name: string, list: typeof many) =>
          list.filter((row) => row.name === name).map((row) => row.mark);
        for (const name of ['a', 'b', '']) expect(marksOf(name, inOrder)).toEqual(marksOf(name, many));
      }),
      { numRuns: 100 },
    );
  });

  test('rows that come, go and change fall into their places as if all were sorted anew', () => {
    const name = fc.constantFrom('Ann', 'bea', 'Çelik', 'dai', 'Eve', '', 'eve');
    const step = fc.record({ at: fc.nat(60), gone: fc.nat(4), come: fc.array(name, { maxLength: 4 }) });
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 60 }),
        fc.array(step, { maxLength: 6 }),
        fc.boolean(),
        (names, steps, down) => {
          const kept = new SortedRows<Row>();
          let rows: Row[] = names.map((each) => ({ name: each }));
          const by = (row: Row) => row.name;
          for (const { at, gone, come } of [{ at: 0, gone: 0, come: [] }, ...steps]) {
            rows = rows.toSpliced(at, gone, ...come.map((each) => ({ name: each })));
            expect(kept.sort(rows, by, 'name', down)).toEqual(sorted(rows, by, down));
            expect(new Set(kept.sort(rows, by, 'name', down)).size).toBe(rows.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('nobody is left over where another column is asked of no rows', () => {
    const kept = new SortedRows<Row>();
    kept.sort([{ name: 'Ann' }, { name: 'Bea' }], (row) => row.name, 'name', false);
    expect(kept.sort([], (row) => row.spoke, 'spoke', false)).toEqual([]);
  });

  test('what a column reads elsewhere may change while the rows stay', () => {
    const kept = new SortedRows<Row>();
    const rows = [{ name: 'Ann' }, { name: 'Bea' }, { name: 'Dai' }];
    const streets = new Map([
      ['Ann', 'Elm Close'],
      ['Bea', 'Ash Road'],
    ]);
    const street = (row: Row) => streets.get(row.name);
    expect(kept.sort(rows, street, 'street', false).map((row) => row.name)).toEqual(['Bea', 'Ann', 'Dai']);
    streets.set('Dai', 'Birch Walk').set('Bea', 'Yew Lane');
    expect(kept.sort(rows, street, 'street', false).map((row) => row.name)).toEqual(['Dai', 'Ann', 'Bea']);
  });
});
