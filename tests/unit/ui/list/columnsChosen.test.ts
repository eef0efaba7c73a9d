import { describe, expect, it } from 'vitest';
import { columnsShown, columnsToKeep } from '../../../../renderer/ui/list/columnsChosen';

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
