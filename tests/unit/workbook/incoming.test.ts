import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../shared/workbook/clock';
import type { StoredRecord } from '../../../shared/workbook/entry';
import {
  type IncomingChoice,
  type IncomingPreview,
  incomingEntry,
  previewIncoming,
} from '../../../shared/workbook/incoming';
import { relationId } from '../../../shared/workbook/relationId';
import { finish } from '../../../shared/workbook/slices';
import { Book } from './book';

/** Two laptops that both know Aisha. */
function twoLaptops(): [ours: Book, theirs: Book] {
  const [ours, theirs] = [new Book('laptop01'), new Book('laptop02')];
  ours.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Aisha', town: 'Crewe' }));
  theirs.workbook.load(packOf(ours));
  return [ours, theirs];
}

const packOf = (book: Book): StoredRecord[] => JSON.parse(JSON.stringify([...book.workbook.records()]));

const preview = (
  book: Book,
  records: readonly StoredRecord[],
  at = '2025-03-04T21:00:00.000Z',
): IncomingPreview => finish(previewIncoming(book.workbook, records, at));

function importPack(
  book: Book,
  records: readonly StoredRecord[],
  choice: Partial<IncomingChoice> = {},
): boolean {
  const at = '2025-03-04T21:00:00.000Z';
  const entry = incomingEntry(book.workbook, preview(book, records), at, {
    label: 'Opened a pack',
    ...choice,
  });
  if (!entry) return false;
  book.history.did({ undo: 'ordinary' }, book.workbook.apply(entry), 'import');
  return true;
}

describe('a pack from a colleague', () => {
  it('is previewed before anything is done: what is new, what changes, what stays', () => {
    const [ours, theirs] = twoLaptops();
    theirs.deed('Edited', (c) => {
      c.set('person', 'p1', { town: 'Walsall' });
      c.add('person', 'p2', { givenName: 'Stuart' });
    });
    ours.deed('Added', (c) => c.add('place', 'elm', { name: 'Elm Close' }));
    const before = [...ours.workbook.records()];
    const shown = preview(ours, [...packOf(theirs), ...packOf(ours).filter(({ id }) => id === 'elm')]);
    expect(shown.fresh.map(({ id }) => id)).toEqual(['p2']);
    expect(shown.changed.map(({ id, fields }) => [id, fields])).toEqual([
      ['p1', [{ field: 'town', ours: 'Crewe', theirs: 'Walsall', becomes: 'Walsall', conflict: false }]],
    ]);
    expect(shown.unchanged).toBe(1);
    expect([...ours.workbook.records()]).toEqual(before);
  });

  it('changes nothing when it is opened a second time', () => {
    const [ours, theirs] = twoLaptops();
    theirs.deed('Edited', (c) => {
      c.set('person', 'p1', { town: 'Walsall', tags: ['tenant'] });
      c.add('person', 'p2', { givenName: 'Stuart', emails: [{ key: 'a@x.org', address: 'a@x.org' }] });
    });
    expect(importPack(ours, packOf(theirs))).toBe(true);
    const held = [...ours.workbook.records()];
    expect(preview(ours, packOf(theirs))).toMatchObject({ fresh: [], changed: [], unchanged: 2 });
    expect(importPack(ours, packOf(theirs))).toBe(false);
    expect([...ours.workbook.records()]).toEqual(held);
  });

  it('shows a conflict where both changed one field, and neither knew of the other', () => {
    const [ours, theirs] = twoLaptops();
    ours.deed('Edited', (c) => c.set('person', 'p1', { town: 'Mansfield' }), '2025-03-04T19:30:00.000Z');
    theirs.deed('Edited', (c) => c.set('person', 'p1', { town: 'Walsall' }), '2025-03-04T19:40:00.000Z');
    const [change] = preview(ours, packOf(theirs)).changed;
    expect(change?.fields).toEqual([
      {
        field: 'town',
        ours: 'Mansfield',
        theirs: 'Walsall',
        becomes: 'Walsall',
        conflict: true,
        later: 'theirs',
      },
    ]);
  });

  it('shows a conflict that ours wins, too, and none where they knew of ours', () => {
    const [ours, theirs] = twoLaptops();
    theirs.deed('Edited', (c) => c.set('person', 'p1', { town: 'Walsall' }), '2025-03-04T19:30:00.000Z');
    ours.deed(
      'Edited',
      (c) => c.set('person', 'p1', { town: 'Mansfield', pronouns: 'she' }),
      '2025-03-04T19:40:00.000Z',
    );
    theirs.deed('Edited', (c) => c.set('person', 'p1', { knownAs: 'Ash' }), '2025-03-04T19:50:00.000Z');
    const [change] = preview(ours, packOf(theirs)).changed;
    expect(change?.fields).toContainEqual({
      field: 'town',
      ours: 'Mansfield',
      theirs: 'Walsall',
      becomes: 'Mansfield',
      conflict: true,
      later: 'ours',
    });
    theirs.workbook.load(packOf(ours));
    theirs.deed('Edited', (c) => c.set('person', 'p1', { town: 'Crewe' }), '2025-03-04T20:00:00.000Z');
    const [after] = preview(ours, packOf(theirs)).changed;
    expect(after?.fields.map(({ field, conflict }) => [field, conflict])).toEqual([
      ['town', false],
      ['knownAs', false],
    ]);
  });

  it('leaves out what is left unticked, a record or a field', () => {
    const [ours, theirs] = twoLaptops();
    theirs.deed('Edited', (c) => {
      c.set('person', 'p1', { town: 'Walsall', knownAs: 'Ash' });
      c.add('person', 'p2', { givenName: 'Stuart' });
    });
    importPack(ours, packOf(theirs), { leaveOut: (_kind, id, field) => id === 'p2' || field === 'town' });
    expect(ours.workbook.get('person', 'p2')).toBeUndefined();
    expect(ours.workbook.get('person', 'p1')).toMatchObject({ town: 'Crewe', knownAs: 'Ash' });
  });

  it('can be taken back as if it had never been opened, and comes back when it is opened again', () => {
    const [ours, theirs] = twoLaptops();
    theirs.deed('Edited', (c) => {
      c.set('person', 'p1', { town: 'Walsall', tags: ['tenant'] });
      c.add('person', 'p2', { givenName: 'Stuart' });
    });
    const before = [...ours.workbook.records()];
    importPack(ours, packOf(theirs));
    ours.undo();
    expect([...ours.workbook.records()]).toEqual(before);
    expect(importPack(ours, packOf(theirs))).toBe(true);
    expect(ours.workbook.count('person')).toBe(2);
  });

  it('brings kinds and fields of a newer version, and keeps them for others', () => {
    const [ours] = twoLaptops();
    const newer: StoredRecord = { id: 'r1', kind: 'rota', base: stampOf(1, 0, 'laptop02'), shift: 'early' };
    importPack(ours, [newer]);
    expect(ours.workbook.stored('rota', 'r1')).toEqual(newer);
    expect(packOf(ours)).toContainEqual(newer);
  });
});

describe('a pack from a laptop whose clock is a year fast', () => {
  it('says whose clock, and is merged as our own edits of today, so that it does not win for ever', () => {
    const [ours, theirs] = twoLaptops();
    theirs.deed('Edited', (c) => c.set('person', 'p1', { town: 'Walsall' }), '2026-03-04T19:00:00.000Z');
    const shown = preview(ours, packOf(theirs));
    expect([...shown.ahead.keys()]).toEqual(['laptop02']);
    importPack(ours, packOf(theirs));
    expect(ours.workbook.get('person', 'p1')?.town).toBe('Walsall');
    expect(ours.workbook.clock.highest < stampOf(Date.parse('2025-03-05T21:00:00Z'), 0, 'laptop01')).toBe(
      true,
    );
    ours.deed('Edited', (c) => c.set('person', 'p1', { town: 'Crewe' }), '2025-03-06T19:00:00.000Z');
    expect(ours.workbook.get('person', 'p1')?.town).toBe('Crewe');
  });
});

describe('a pack that tells of somebody who was erased here', () => {
  const erasure: StoredRecord = {
    id: 'x1',
    kind: 'erasure',
    base: stampOf(1, 0, 'laptop01'),
    personIds: ['p1'],
    on: '2025-03-04',
  };
  const at = stampOf(2, 0, 'laptop02');
  const came = relationId('attendance', { eventId: 'e1', personId: 'p1' });
  const told: StoredRecord[] = [
    { id: 'p1', kind: 'person', base: at, givenName: 'Aisha' },
    { id: 't1', kind: 'task', base: at, title: 'Ring Aisha', personId: 'p1' },
    {
      id: came,
      kind: 'attendance',
      base: at,
      eventId: 'e1',
      personId: 'p1',
      attended: true,
      note: 'Sat with Jo',
    },
  ];

  it('is taken without them: only the bare attendance stays, and the preview says what was dropped', () => {
    const book = new Book();
    book.workbook.load([erasure]);
    const shown = preview(book, told);
    expect(shown.erased).toEqual([
      { kind: 'person', id: 'p1' },
      { kind: 'task', id: 't1' },
    ]);
    importPack(book, told);
    expect(book.workbook.stored('person', 'p1')).toBeUndefined();
    expect(book.workbook.stored('attendance', came)).toEqual({
      id: came,
      kind: 'attendance',
      base: at,
      eventId: 'e1',
      personId: 'p1',
      attended: true,
    });
    expect(preview(book, told)).toMatchObject({ fresh: [], changed: [] });
  });

  it('is taken without them though they were erased while the preview was read', () => {
    const book = new Book();
    const shown = preview(book, told);
    expect(shown.fresh.map(({ id }) => id)).toEqual(['p1', 't1', came]);
    book.workbook.load([erasure]);
    const entry = incomingEntry(book.workbook, shown, '2025-03-04T21:00:00.000Z', { label: 'Opened a pack' });
    expect(entry?.merge.map(({ id, note }) => [id, note])).toEqual([[came, undefined]]);
  });

  it('does not erase anybody by itself', () => {
    const book = new Book();
    book.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Aisha' }));
    expect(preview(book, [erasure]).erasures).toEqual([erasure]);
    expect(importPack(book, [erasure])).toBe(false);
    expect(book.workbook.get('person', 'p1')?.givenName).toBe('Aisha');
  });
});
