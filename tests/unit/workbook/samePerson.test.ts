import { describe, expect, it } from 'vitest';
import { relationId } from '../../../shared/workbook/relationId';
import { Book } from './book';

/** Aisha written down twice, Stuart once, and a meeting that all three records came to. */
function bookWithAishaTwice(): Book {
  const book = new Book();
  book.deed('Added', (c) => {
    c.add('person', 'p1', { givenName: 'Aisha', town: 'Crewe', tags: ['tenant'] });
    c.add('person', 'p2', { givenName: 'Aysha', phones: [{ key: '+447700900123' }], tags: ['choir'] });
    c.add('person', 'p3', { givenName: 'Stuart', organiserId: 'p2' });
    c.add('event', 'e1', { title: 'Assembly', type: 'mass-meeting', starts: '2025-03-10T19:00' });
  });
  return book;
}

describe('two records of one person', () => {
  it('read as one under the smallest id, with what each of them holds', () => {
    const book = bookWithAishaTwice();
    book.deed('Edited', (c) => c.set('person', 'p2', { givenName: 'Ayesha' }));
    book.join('p1', 'p2');
    expect(book.workbook.all('person').map(({ id }) => id)).toEqual(['p1', 'p3']);
    expect(book.workbook.get('person', 'p2')).toBe(book.workbook.get('person', 'p1'));
    expect(book.workbook.get('person', 'p1')).toMatchObject({
      id: 'p1',
      givenName: 'Ayesha',
      town: 'Crewe',
      tags: ['choir', 'tenant'],
      phones: [{ key: '+447700900123' }],
    });
    expect(book.workbook.sourcesOf('person', 'p2')).toEqual(['p1', 'p2']);
  });

  it('read with the picked values on top, until somebody edits that field', () => {
    const book = bookWithAishaTwice();
    book.join('p1', 'p2', { givenName: 'Aisha R', town: 'Walsall' });
    expect(book.workbook.get('person', 'p1')).toMatchObject({ givenName: 'Aisha R', town: 'Walsall' });
    book.deed('Edited', (c) => c.set('person', 'p1', { givenName: 'Ayesha' }));
    expect(book.workbook.get('person', 'p1')).toMatchObject({ givenName: 'Ayesha', town: 'Walsall' });
  });

  it('are both written to by an edit, and are two again, each with it, when they are split', () => {
    const book = bookWithAishaTwice();
    book.join('p1', 'p2');
    book.deed('Edited', (c) =>
      c.set('person', 'p1', { town: 'Mansfield', tags: ['tenant', 'choir', 'driver'] }),
    );
    book.split('p1', 'p2');
    const towns = ['p1', 'p2'].map((id) => book.workbook.get('person', id)?.town);
    expect(towns).toEqual(['Mansfield', 'Mansfield']);
    expect(book.workbook.get('person', 'p1')?.tags).toEqual(['driver', 'tenant']);
    expect(book.workbook.get('person', 'p2')?.tags).toEqual(['choir', 'driver']);
  });

  it('lose an email of either when it is removed from the one', () => {
    const book = bookWithAishaTwice();
    book.join('p1', 'p2');
    book.deed('Removed a phone', (c) => c.set('person', 'p1', { phones: [] }));
    expect(book.workbook.get('person', 'p1')?.phones).toBeUndefined();
    expect(book.workbook.stored('person', 'p2')?.phones).toBeUndefined();
  });

  it('are deleted together, and come back together', () => {
    const book = bookWithAishaTwice();
    book.join('p1', 'p2');
    book.deed('Deleted', (c) => c.remove('person', 'p1'));
    expect(book.workbook.all('person').map(({ id }) => id)).toEqual(['p3']);
    book.deed('Restored', (c) => c.restore('person', 'p2'));
    expect(book.workbook.get('person', 'p1')?.tags).toEqual(['choir', 'tenant']);
  });

  it('show what is left of them when only one was deleted', () => {
    const book = bookWithAishaTwice();
    book.deed('Deleted', (c) => c.remove('person', 'p1'));
    book.join('p1', 'p2');
    expect(book.workbook.get('person', 'p1')).toMatchObject({ id: 'p1', givenName: 'Aysha' });
  });

  it('are found wherever one of them is pointed to', () => {
    const book = bookWithAishaTwice();
    book.join('p1', 'p2');
    expect(book.workbook.get('person', 'p3')?.organiserId).toBe('p1');
    expect(book.workbook.stored('person', 'p3')?.organiserId).toBe('p2');
    for (const id of ['p1', 'p2'])
      expect(book.workbook.by('person', 'organiserId', id).map((person) => person.id)).toEqual(['p3']);
  });

  it('tell every list that refers to people that it has changed', () => {
    const book = bookWithAishaTwice();
    const before = book.workbook.kindVersion('person');
    const conversations = book.workbook.kindVersion('conversation');
    book.join('p1', 'p2');
    expect(book.workbook.kindVersion('person')).toBeGreaterThan(before);
    expect(book.workbook.kindVersion('conversation')).toBeGreaterThan(conversations);
  });
});

describe('three records of one person', () => {
  it('are one through the one in the middle, and two and one when that joining ends', () => {
    const book = bookWithAishaTwice();
    book.join('p1', 'p2');
    book.join('p2', 'p3');
    expect(book.workbook.count('person')).toBe(1);
    expect(book.workbook.joined('p3')).toEqual(['p1', 'p2', 'p3']);
    expect(book.workbook.resolve('p3')).toBe('p1');
    book.split('p1', 'p2');
    expect(book.workbook.joined('p3')).toEqual(['p2', 'p3']);
    expect(book.workbook.all('person').map(({ id }) => id)).toEqual(['p1', 'p2']);
  });
});

describe('a relation that was written down for both', () => {
  it('counts once, shows both sources, and an edit writes to both', () => {
    const book = bookWithAishaTwice();
    const one = book.attend('e1', 'p1', { rsvp: 'yes' });
    const two = book.attend('e1', 'p2', { attended: true });
    book.join('p1', 'p2');
    expect(book.workbook.count('attendance')).toBe(1);
    const shown = book.workbook.get('attendance', two);
    expect(shown).toMatchObject({ id: [one, two].sort()[0], personId: 'p1', rsvp: 'yes', attended: true });
    expect(book.workbook.sourcesOf('attendance', one)).toEqual([one, two].sort());
    book.deed('Edited', (c) => c.set('attendance', two, { role: 'chair' }));
    for (const id of [one, two]) expect(book.workbook.stored('attendance', id)?.role).toBe('chair');
    book.split('p1', 'p2');
    expect(book.workbook.count('attendance')).toBe(2);
  });

  it('is removed at both, and does not count while one of them is deleted', () => {
    const book = bookWithAishaTwice();
    const one = book.attend('e1', 'p1');
    const two = book.attend('e1', 'p2');
    book.deed('Removed one', (c) => c.remove('attendance', two));
    book.join('p1', 'p2');
    expect(book.workbook.all('attendance').map(({ id }) => id)).toEqual([one]);
    book.deed('Restored', (c) => c.restore('attendance', two));
    expect(book.workbook.count('attendance')).toBe(1);
    book.deed('Removed', (c) => c.remove('attendance', one));
    expect(book.workbook.count('attendance')).toBe(0);
  });

  it('is not shown when it ties somebody to themselves', () => {
    const book = bookWithAishaTwice();
    const id = relationId('tie', { type: 'friend', fromId: 'p1', toId: 'p2' });
    book.deed('Tied', (c) => c.add('tie', id, { type: 'friend', fromId: 'p1', toId: 'p2' }));
    expect(book.workbook.count('tie')).toBe(1);
    book.join('p1', 'p2');
    expect(book.workbook.count('tie')).toBe(0);
    expect(book.workbook.get('tie', id)).toBeUndefined();
  });

  it('that was removed comes back as the same record when it is added again', () => {
    const book = bookWithAishaTwice();
    const id = book.attend('e1', 'p1', { rsvp: 'yes' });
    book.deed('Removed', (c) => c.remove('attendance', id));
    expect(book.workbook.count('attendance')).toBe(0);
    expect(book.attend('e1', 'p1', { attended: true })).toBe(id);
    expect(book.workbook.get('attendance', id)).toMatchObject({ rsvp: 'yes', attended: true });
    book.undo();
    expect(book.workbook.count('attendance')).toBe(0);
  });
});
