import { describe, expect, it } from 'vitest';
import {
  columnsInOrder,
  columnsShown,
  columnsToKeep,
  withColumnMoved,
} from '../../../../renderer/ui/list/columnsChosen';

const columns = [
  { key: 'name' },
  { key: 'phone' },
  { key: 'place' },
  { key: 'tags', hiddenAtFirst: true },
  { key: 'source', hiddenAtFirst: true },
];

describe('the columns of a list', () => {
  it('are those it comes with until others are chosen', () => {
    expect([...columnsShown(columns, undefined)]).toEqual(['name', 'phone', 'place']);
    expect(columnsToKeep(columns, new Set(['name', 'phone', 'place']))).toBeNull();
  });

  it('are shown again as they were chosen, in the order of the list', () => {
    const kept = columnsToKeep(columns, new Set(['tags', 'name', 'place']));
    expect(kept).toEqual({ added: ['tags'], takenOff: ['phone'] });
    expect([...columnsShown(columns, kept)]).toEqual(['name', 'place', 'tags']);
  });

  it('that a later version adds are shown as they come, and what it gave up is forgotten', () => {
    const kept = { added: ['source', 'gone'], takenOff: ['phone', 'gone too'] };
    const later = [...columns, { key: 'ladder' }, { key: 'age', hiddenAtFirst: true }];
    expect([...columnsShown(later, kept)]).toEqual(['name', 'place', 'source', 'ladder']);
  });

  it('never lose the name, whatever was kept', () => {
    expect(columnsShown(columns, { added: [], takenOff: ['name'] }).has('name')).toBe(true);
    for (const odd of [null, 'phone', 7, [], { takenOff: 'phone' }, { added: { 0: 'tags' } }])
      expect([...columnsShown(columns, odd)]).toEqual(['name', 'phone', 'place']);
  });
});

describe('the order of the columns', () => {
  const keys = (kept: unknown, of = columns) => columnsInOrder(of, kept).map(({ key }) => key);
  const usual = ['name', 'phone', 'place', 'tags', 'source'];

  it('is the list’s until one is moved, and then kept with what is chosen', () => {
    expect(keys(null)).toEqual(usual);
    const moved = withColumnMoved(usual, 'tags', -2);
    expect(moved).toEqual(['name', 'tags', 'phone', 'place', 'source']);
    const kept = columnsToKeep(columns, new Set(['name', 'phone', 'place', 'tags']), moved);
    expect(kept).toEqual({ added: ['tags'], takenOff: [], order: moved });
    expect(keys(kept)).toEqual(moved);
    expect(columnsToKeep(columns, new Set(['name', 'phone', 'place']), usual)).toBeNull();
  });

  it('puts nothing before the name, and nothing further than its ends', () => {
    expect(withColumnMoved(usual, 'phone', -1)).toBe(usual);
    expect(withColumnMoved(usual, 'source', 1)).toBe(usual);
    expect(withColumnMoved(usual, 'name', 1)).toBe(usual);
    expect(withColumnMoved(usual, 'gone', 1)).toBe(usual);
    expect(withColumnMoved(usual, 'source', -9)).toEqual(['name', 'source', 'phone', 'place', 'tags']);
    expect(keys({ order: ['tags', 'name', 'phone'] })[0]).toBe('name');
  });

  it('holds a column of a later version behind the one that it comes behind, and forgets what is gone', () => {
    const later = [columns[0], { key: 'ladder' }, ...columns.slice(1), { key: 'shirt' }].flatMap(
      (one) => one ?? [],
    );
    const kept = { order: ['name', 'gone', 'source', 'tags', 'phone', 'place', 'phone'] };
    expect(keys(kept, later)).toEqual(['name', 'ladder', 'source', 'shirt', 'tags', 'phone', 'place']);
    for (const odd of ['phone', 7, {}, { order: 'tags' }, { order: [null, 3] }])
      expect([...keys(odd)].sort()).toEqual([...usual].sort());
  });
});
