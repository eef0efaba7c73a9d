import { describe, expect, it } from 'vitest';
import { relationId } from '../../../shared/workbook/relationId';
import { Workbook } from '../../../shared/workbook/workbook';
import { Book } from './book';

describe('keeping people', () => {
  it('a person who is added can be found, and the list is the same object until somebody changes', () => {
    const book = new Book();
    book.deed('Added Aisha', (c) => c.add('person', 'p1', { givenName: ' Aisha ', tags: ['tenant'] }));
    expect(book.workbook.get('person', 'p1')).toMatchObject({ givenName: 'Aisha', tags: ['tenant'] });
    const people = book.workbook.all('person');
    expect(book.workbook.all('person')).toBe(people);
    book.deed('Added Elm Close', (c) => c.add('place', 'elm', { name: 'Elm Close' }));
    expect(book.workbook.all('person')).toBe(people);
    book.deed('Named her', (c) => c.set('person', 'p1', { familyName: 'Rahman' }));
    expect(book.workbook.all('person')).not.toBe(people);
    expect(book.workbook.count('person')).toBe(1);
  });

  it('a deleted person is not shown, is listed as deleted, and comes back with a later edit kept', () => {
    const book = new Book();
    book.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Aisha' }));
    book.deed('Deleted', (c) => c.remove('person', 'p1'));
    expect(book.workbook.get('person', 'p1')).toBeUndefined();
    expect(book.workbook.deleted('person').map((person) => person.id)).toEqual(['p1']);
    book.deed('Brought back', (c) => c.restore('person', 'p1'));
    expect(book.workbook.get('person', 'p1')?.givenName).toBe('Aisha');
    expect(book.workbook.deleted('person')).toEqual([]);
  });

  it('a record cannot be changed past a change set', () => {
    const book = new Book();
    book.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Aisha', tags: ['tenant'] }));
    const person = book.workbook.get('person', 'p1');
    expect(() => person?.tags?.push('other')).toThrow(TypeError);
  });

  it('records are found by what they point to, also after they point elsewhere', () => {
    const book = new Book();
    book.deed('Added', (c) => {
      c.add('person', 'p1', { givenName: 'Aisha', placeId: 'elm' });
      c.add('person', 'p2', { givenName: 'Stuart', placeId: 'elm' });
    });
    expect(book.workbook.by('person', 'placeId', 'elm').map((p) => p.id)).toEqual(['p1', 'p2']);
    book.deed('Moved', (c) => c.set('person', 'p2', { placeId: 'oak' }));
    expect(book.workbook.by('person', 'placeId', 'elm').map((p) => p.id)).toEqual(['p1']);
    expect(book.workbook.by('person', 'placeId', 'oak').map((p) => p.id)).toEqual(['p2']);
    book.deed('Cleared', (c) => c.set('person', 'p2', { placeId: null }));
    expect(book.workbook.by('person', 'placeId', 'oak')).toEqual([]);
  });
});

describe('refusing what does not fit', () => {
  it('says which field, in the words of the form, and changes nothing', () => {
    const book = new Book();
    const change = {
      label: 'Added',
      undo: 'ordinary' as const,
      patches: [
        { op: 'add' as const, kind: 'person' as const, id: 'p1', fields: { givenName: 'Aisha' } },
        { op: 'add' as const, kind: 'event' as const, id: 'e1', fields: { title: 'Assembly', type: 'x' } },
      ],
    };
    const prepared = book.workbook.prepare(change, book.at());
    expect(prepared).toMatchObject({
      ok: false,
      problem: { reason: 'invalid', kind: 'event', field: 'starts', message: 'Starts is needed.' },
    });
    expect(book.workbook.count('person')).toBe(0);
  });

  it('a value outside its limits is refused', () => {
    const book = new Book();
    const fields = { givenName: 'x'.repeat(201) };
    const change = {
      label: 'Added',
      undo: 'ordinary' as const,
      patches: [{ op: 'add' as const, kind: 'person' as const, id: 'p1', fields }],
    };
    expect(book.workbook.prepare(change, book.at())).toMatchObject({
      ok: false,
      problem: { field: 'givenName' },
    });
  });

  it('an assessment can be struck out but not rewritten', () => {
    const book = new Book();
    const entry = { id: 'a1', level: 2, on: '2025-03-04', recorded: '2025-03-04T19:00:00Z' };
    book.deed('Added', (c) => c.add('person', 'p1', { assessment: [entry] }));
    expect(() =>
      book.deed('x', (c) => c.set('person', 'p1', { assessment: [{ ...entry, level: 1 }] })),
    ).toThrow('struck out, not changed');
    book.deed('Struck', (c) => c.set('person', 'p1', { assessment: [{ ...entry, struck: true }] }));
    expect(book.workbook.get('person', 'p1')?.assessment).toEqual([{ ...entry, struck: true }]);
  });
});

describe('going back to the last saved state', () => {
  it('a change whose copies could not be written leaves no trace, and its stamp is not given again', () => {
    const book = new Book();
    book.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Aisha' }));
    const saved = [...book.workbook.records()];
    const applied = book.deed('Both', (c) => {
      c.set('person', 'p1', { givenName: 'Aysha' });
      c.add('person', 'p2', { givenName: 'Stuart', placeId: 'elm' });
    });
    expect(book.workbook.by('person', 'placeId', 'elm')).toHaveLength(1);
    book.workbook.revert(applied);
    expect([...book.workbook.records()]).toEqual(saved);
    expect(book.workbook.by('person', 'placeId', 'elm')).toEqual([]);
    expect(book.workbook.get('person', 'p1')?.givenName).toBe('Aisha');
    const given = applied.entry.stamp;
    expect(book.workbook.nextStamp('2025-03-04T19:00:00.000Z') > given).toBe(true);
  });

  it('a large change is not seen by anybody until it is whole', () => {
    const book = new Book();
    const patches = Array.from({ length: 5_000 }, (_, n) => ({
      op: 'add' as const,
      kind: 'person' as const,
      id: `p${n}`,
      fields: { givenName: `Person ${n}` },
    }));
    const prepared = book.workbook.prepare({ label: 'Imported', undo: 'ordinary', patches }, book.at());
    if (!prepared.ok) throw new Error('refused');
    const work = book.workbook.applySliced(prepared.entry, 1_000);
    let stops = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      stops += 1;
      expect(book.workbook.count('person')).toBe(0);
      expect(book.workbook.get('person', 'p1')).toBeUndefined();
    }
    expect(stops).toBe(5);
    expect(book.workbook.count('person')).toBe(5_000);
  });
});

describe('opening what was saved', () => {
  it('a workbook loaded from its own records says the same', () => {
    const book = new Book();
    book.deed('Added', (c) => {
      c.add('person', 'p1', { givenName: 'Aisha' });
      c.add('event', 'e1', { title: 'Assembly', type: 'mass-meeting', starts: '2025-03-10T19:00' });
    });
    book.attend('e1', 'p1', { rsvp: 'yes' });
    const again = new Workbook({ device: 'laptop02' });
    again.load(JSON.parse(JSON.stringify([...book.workbook.records()])));
    const id = relationId('attendance', { eventId: 'e1', personId: 'p1' });
    expect(again.get('attendance', id)).toEqual(book.workbook.get('attendance', id));
    expect(again.clock.highest).toBe(book.workbook.clock.highest);
  });
});
