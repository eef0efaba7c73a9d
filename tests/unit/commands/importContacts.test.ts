import { describe, expect, it } from 'vitest';
import { contactLookup, type ErasedContacts } from '../../../shared/commands/contactLookup';
import { type ContactsImport, contactOutcomes, importCounts } from '../../../shared/commands/contactOutcomes';
import { importContacts } from '../../../shared/commands/importContacts';
import { matchContacts } from '../../../shared/commands/matchContacts';
import { guessColumns } from '../../../shared/formats/contactColumns';
import { readContactRows } from '../../../shared/formats/contactRows';
import { readPastedCells } from '../../../shared/formats/csv';
import type { Deed } from '../../../shared/workbook/reader';
import { finish } from '../../../shared/workbook/slices';
import { Book } from '../workbook/book';

function deedOf(): Deed {
  const made = { count: 0 };
  return {
    now: '2025-03-04T19:00:00Z',
    today: '2025-03-04',
    newId: () => `id-${String(++made.count).padStart(4, '0')}`,
  };
}

/** A workbook with two people in it. */
function bookWithTomAndSue(): Book {
  const book = new Book();
  book.deed('Added two', (change) => {
    change.add('person', 'tom', {
      givenName: 'Tom',
      familyName: 'Lyth',
      town: 'Kirkby',
      notes: 'wants the lift mended',
      emails: [{ address: 'tom@example.org', key: 'tom@example.org', position: 'i' }],
      tags: ['choir'],
    });
    change.add('person', 'sue', { givenName: 'Sue', phones: [{ key: '+447700900102' }] });
  });
  return book;
}

function prepared(book: Book, cells: string, erased?: ErasedContacts): ContactsImport {
  const read = readPastedCells(cells);
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows } = readContactRows(read.table, guessColumns(read.table).mapping);
  return {
    from: 'drive.csv',
    matches: finish(matchContacts(rows, finish(contactLookup(book.workbook, erased)))),
  };
}

const heads = 'First name\tLast name\tEmail\tMobile\tTown\tTags\tNotes';

describe('importing a list', () => {
  it('adds new people with their way onto the ladder and where they came from, under one label', () => {
    const book = bookWithTomAndSue();
    const input = prepared(
      book,
      `${heads}\nAnneka\tOkoro\tanneka@example.org\t07700 900457\tMansfield\tbuses\t`,
    );
    const change = importContacts(book.workbook, deedOf(), input);
    expect(change.label).toBe('Imported 1 person from drive.csv');
    book.commit(change);
    const anneka = book.workbook.all('person').find((person) => person.givenName === 'Anneka');
    expect(anneka).toMatchObject({
      familyName: 'Okoro',
      town: 'Mansfield',
      source: 'drive.csv',
      tags: ['buses'],
      phones: [{ key: '+447700900457' }],
    });
    expect(anneka?.ladder?.[0]).toMatchObject({ stage: 'contact', on: '2025-03-04' });
  });

  it('fills gaps of people who are here, and leaves what stands', () => {
    const book = bookWithTomAndSue();
    const input = prepared(
      book,
      `${heads}\nThomas\tLyth\tTom@example.org\t07700 900103\tMansfield\tbuses\tshort`,
    );
    book.commit(importContacts(book.workbook, deedOf(), input));
    const tom = book.workbook.get('person', 'tom');
    expect(book.workbook.count('person')).toBe(2);
    expect(tom).toMatchObject({ givenName: 'Tom', town: 'Kirkby', notes: 'wants the lift mended' });
    expect(tom?.phones?.map(({ key }) => key)).toEqual(['+447700900103']);
    expect(tom?.emails).toHaveLength(1);
    expect(tom?.tags).toEqual(['buses', 'choir']);
  });

  it('writes over when told to update, but never over notes', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, `${heads}\nThomas\tLyth\ttom@example.org\t\tMansfield\t\tshort`);
    book.commit(importContacts(book.workbook, deedOf(), { ...input, policy: 'update' }));
    expect(book.workbook.get('person', 'tom')).toMatchObject({
      givenName: 'Thomas',
      town: 'Mansfield',
      notes: 'wants the lift mended',
    });
  });

  it('changes nobody who is here when told to skip, and still adds the new', () => {
    const book = bookWithTomAndSue();
    const input = prepared(
      book,
      `${heads}\nTom\tLyth\ttom@example.org\t07700 900103\t\t\t\nBev\tClamp\tbev@example.org\t\t\t\t`,
    );
    book.commit(importContacts(book.workbook, deedOf(), { ...input, policy: 'skip' }));
    expect(book.workbook.get('person', 'tom')?.phones ?? []).toEqual([]);
    expect(book.workbook.count('person')).toBe(3);
  });

  it('may be told to update one field, and to skip another', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, `${heads}\nThomas\tLyth\ttom@example.org\t07700 900103\tMansfield\tbuses\t`);
    const byField = { town: 'update', tags: 'skip' } as const;
    const [outcome] = finish(contactOutcomes(book.workbook, { ...input, byField }));
    expect(outcome?.differs).toEqual(['givenName', 'town', 'phones', 'tags']);
    book.commit(importContacts(book.workbook, deedOf(), { ...input, byField }));
    const tom = book.workbook.get('person', 'tom');
    expect(tom).toMatchObject({ givenName: 'Tom', town: 'Mansfield', tags: ['choir'] });
    expect(tom?.phones?.map(({ key }) => key)).toEqual(['+447700900103']);
  });

  it('is taken back by one undo', () => {
    const book = bookWithTomAndSue();
    book.commit(
      importContacts(
        book.workbook,
        deedOf(),
        prepared(
          book,
          `${heads}\nTom\tLyth\ttom@example.org\t07700 900103\t\tbuses\t\nBev\tClamp\tb@c.org\t\t\t\t`,
        ),
      ),
    );
    expect(book.workbook.count('person')).toBe(3);
    book.undo();
    expect(book.workbook.count('person')).toBe(2);
    expect(book.workbook.get('person', 'tom')?.phones ?? []).toEqual([]);
  });

  it('a second time changes nothing', () => {
    const book = bookWithTomAndSue();
    const cells = `${heads}\nAnneka\tOkoro\tanneka@example.org\t07700 900457\tMansfield\tbuses\tlifts`;
    book.commit(importContacts(book.workbook, deedOf(), prepared(book, cells)));
    const again = prepared(book, cells);
    expect(importCounts(finish(contactOutcomes(book.workbook, again)))).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 1,
    });
    expect(importContacts(book.workbook, deedOf(), again).patches).toEqual([]);
  });
});

describe('somebody who stands twice in the list', () => {
  it('is added once, with what both rows tell', () => {
    const book = new Book();
    const input = prepared(
      book,
      `${heads}\nBev\tClamp\tbev@example.org\t\t\tbuses\t\nBev\t\tbev@example.org\t07700 900101\tKirkby\trepairs\t`,
    );
    book.commit(importContacts(book.workbook, deedOf(), input));
    expect(book.workbook.count('person')).toBe(1);
    expect(book.workbook.all('person')[0]).toMatchObject({
      givenName: 'Bev',
      town: 'Kirkby',
      tags: ['buses', 'repairs'],
      phones: [{ key: '+447700900101' }],
    });
  });

  it('may be two people, if the user says so', () => {
    const book = new Book();
    const input = prepared(book, `${heads}\nBev\t\tb@example.org\t\t\t\t\nAnn\t\tb@example.org\t\t\t\t`);
    book.commit(importContacts(book.workbook, deedOf(), { ...input, choices: new Map([[2, 'new']]) }));
    expect(book.workbook.count('person')).toBe(2);
  });
});

describe('rows that the user settles', () => {
  const cells = `${heads}\nAnneka\tOkoro\t\t07700 900102\tMansfield\t\t`;

  it('are left out until somebody says who is meant', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, cells);
    expect(finish(contactOutcomes(book.workbook, input)).map(({ become }) => become)).toEqual(['unsettled']);
    expect(importContacts(book.workbook, deedOf(), input).patches).toEqual([]);
  });

  it('go to the person chosen, become new, or stay out', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, cells);
    const become = (choice: { person: string } | 'new' | 'leave') =>
      finish(contactOutcomes(book.workbook, { ...input, choices: new Map([[1, choice]]) }))[0]?.become;
    expect([become({ person: 'sue' }), become('new'), become('leave')]).toEqual(['changed', 'new', 'left']);
    book.commit(
      importContacts(book.workbook, deedOf(), { ...input, choices: new Map([[1, { person: 'sue' }]]) }),
    );
    expect(book.workbook.get('person', 'sue')).toMatchObject({ givenName: 'Sue', familyName: 'Okoro' });
  });
});

describe('somebody who asked to be forgotten', () => {
  const erased: ErasedContacts = {
    email: (key) => key === 'gone@example.org',
    phone: (key) => key === '+447700900109',
    nameAndPostcode: (words) => words === 'gone away ng181aa',
  };
  it('stays out by email, whatever is chosen', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, `${heads}\nGone\tAway\tgone@example.org\t\t\t\t`, erased);
    for (const choice of ['new', { person: 'tom' }] as const)
      expect(
        finish(contactOutcomes(book.workbook, { ...input, choices: new Map([[1, choice]]) })).map(
          ({ become }) => become,
        ),
      ).toEqual(['erased']);
    expect(importContacts(book.workbook, deedOf(), input).patches).toEqual([]);
  });

  it('by phone stays out until the user says that it is somebody else', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, `${heads}\nRelative\t\t\t07700 900109\t\t\t`, erased);
    expect(importCounts(finish(contactOutcomes(book.workbook, input))).erased).toBe(1);
    expect(
      importCounts(finish(contactOutcomes(book.workbook, { ...input, choices: new Map([[1, 'new']]) }))).new,
    ).toBe(1);
  });

  it('by name and postcode stays out until the user says so, too', () => {
    const book = bookWithTomAndSue();
    const cells = 'First name\tLast name\tPostcode\nGone\tAway\tNG18 1AA';
    const input = prepared(book, cells, erased);
    expect(finish(contactOutcomes(book.workbook, input))[0]).toMatchObject({
      become: 'erased',
      match: { how: 'name' },
    });
    expect(
      importCounts(finish(contactOutcomes(book.workbook, { ...input, choices: new Map([[1, 'new']]) }))).new,
    ).toBe(1);
  });
});

describe('places and groups that a list names', () => {
  it('are found by name or added once, and people become members', () => {
    const book = new Book();
    book.deed('Added a place', (change) => change.add('place', 'beeston', { name: 'Beeston' }));
    const input = prepared(
      book,
      'Name\tEmail\tWard\tOrganisation\nTom Lyth\tt@e.org\tbeeston\tUnison\nBev Clamp\tb@e.org\tKirkby\tUNISON',
    );
    book.commit(importContacts(book.workbook, deedOf(), input));
    expect(
      book.workbook
        .all('place')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Beeston', 'Kirkby']);
    expect(book.workbook.all('group').map(({ name }) => name)).toEqual(['Unison']);
    const tom = book.workbook.all('person').find((person) => person.givenName === 'Tom');
    expect(tom?.placeId).toBe('beeston');
    expect(book.workbook.all('tie')).toHaveLength(2);
  });

  it('everybody in the file may get a tag', () => {
    const book = bookWithTomAndSue();
    const input = prepared(book, `${heads}\nTom\tLyth\ttom@example.org\t\t\t\t\nBev\tClamp\tb@c.org\t\t\t\t`);
    book.commit(importContacts(book.workbook, deedOf(), { ...input, tag: 'Broxtowe drive' }));
    expect(
      book.workbook.all('person').filter((person) => person.tags?.includes('Broxtowe drive')),
    ).toHaveLength(2);
  });
});
