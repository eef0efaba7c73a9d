import { describe, expect, it } from 'vitest';
import { isDoNotContact } from '../../../shared/queries/doNotContact';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { finish } from '../../../shared/workbook/slices';
import { UndoHistory } from '../../../shared/workbook/undo';
import { Book } from './book';

const recorded = '2025-03-04T19:00:00Z';

function bookWithAisha(): Book {
  const book = new Book();
  book.deed('Added Aisha', (c) => {
    c.add('person', 'p1', {
      givenName: 'Aisha',
      tags: ['tenant'],
      emails: [{ key: 'a@x.org', address: 'A@x.org' }],
    });
  });
  return book;
}

const aisha = (book: Book) => book.workbook.get('person', 'p1');

describe('taking back an own deed', () => {
  it('adding somebody is taken back and done again', () => {
    const book = bookWithAisha();
    expect(book.history.undoLabel).toBe('Added Aisha');
    book.undo();
    expect(aisha(book)).toBeUndefined();
    expect(book.history.undoLabel).toBeUndefined();
    expect(book.history.redoLabel).toBe('Added Aisha');
    book.redo();
    expect(aisha(book)?.givenName).toBe('Aisha');
  });

  it('several edits of one field go back one by one, and forward again', () => {
    const book = bookWithAisha();
    for (const givenName of ['Aysha', 'Ayesha', 'Aïcha'])
      book.deed(`Named ${givenName}`, (c) => c.set('person', 'p1', { givenName }));
    const names: (string | null | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) {
      expect(book.undo()).toEqual([]);
      names.push(aisha(book)?.givenName);
    }
    expect(names).toEqual(['Ayesha', 'Aysha', 'Aisha']);
    for (let n = 0; n < 3; n += 1) book.redo();
    expect(aisha(book)?.givenName).toBe('Aïcha');
    book.undo();
    expect(aisha(book)?.givenName).toBe('Ayesha');
  });

  it('a field that a colleague has changed since is kept, and said so', () => {
    const book = bookWithAisha();
    book.deed('Edited', (c) => c.set('person', 'p1', { givenName: 'Aysha', town: 'Mansfield' }));
    const theirs: StoredRecord = {
      id: 'p1',
      kind: 'person',
      base: '0zzzzzzzz0000laptop02',
      town: 'Broxtowe',
    };
    book.workbook.apply({
      version: 1,
      label: '',
      at: recorded,
      device: 'laptop02',
      stamp: theirs.base,
      merge: [theirs],
    });
    expect(book.undo()).toEqual([{ kind: 'person', id: 'p1', field: 'town' }]);
    expect(aisha(book)).toMatchObject({ givenName: 'Aisha', town: 'Broxtowe' });
  });

  it('tags and emails are taken back one by one, so that what others added stays', () => {
    const book = bookWithAisha();
    book.deed('Tagged', (c) => c.set('person', 'p1', { tags: ['tenant', 'driver'] }));
    const theirs: StoredRecord = { id: 'p1', kind: 'person', base: '0zzzzzzzz0000laptop02', tags: ['choir'] };
    book.workbook.apply({
      version: 1,
      label: '',
      at: recorded,
      device: 'laptop02',
      stamp: theirs.base,
      merge: [theirs],
    });
    book.undo();
    expect(aisha(book)?.tags).toEqual(['choir', 'tenant']);
    book.deed('Removed the email', (c) => c.set('person', 'p1', { emails: [] }));
    expect(aisha(book)?.emails).toBeUndefined();
    book.undo();
    expect(aisha(book)?.emails).toEqual([{ key: 'a@x.org', address: 'A@x.org' }]);
    book.deed('Another email', (c) =>
      c.set('person', 'p1', {
        emails: [...(aisha(book)?.emails ?? []), { key: 'b@x.org', address: 'b@x.org' }],
      }),
    );
    book.undo();
    expect(aisha(book)?.emails).toEqual([{ key: 'a@x.org', address: 'A@x.org' }]);
  });

  it('an assessment that is taken back stays on the page, struck out', () => {
    const book = bookWithAisha();
    const entry = { id: 'a1', level: 2, on: '2025-03-04', recorded };
    book.deed('Assessed', (c) => c.set('person', 'p1', { assessment: [entry] }));
    book.undo();
    expect(aisha(book)?.assessment).toEqual([{ ...entry, struck: true }]);
    book.redo();
    expect(aisha(book)?.assessment).toEqual([{ ...entry, struck: false }]);
  });

  it('"do not contact" set, cleared, and both taken back leaves them reachable; done again, it stands again', () => {
    const book = bookWithAisha();
    const isOn = () => {
      const person = aisha(book);
      return person !== undefined && isDoNotContact(person);
    };
    const on = { id: 'd1', type: 'on' as const, recorded };
    book.deed('Set', (c) => c.set('person', 'p1', { doNotContact: [on] }));
    book.deed('Cleared', (c) => {
      c.set('person', 'p1', { doNotContact: [on, { id: 'd2', type: 'clear', recorded, clears: ['d1'] }] });
    });
    expect(isOn()).toBe(false);
    book.undo();
    expect(isOn()).toBe(true);
    book.undo();
    expect(isOn()).toBe(false);
    book.redo();
    expect(isOn()).toBe(true);
    book.redo();
    expect(isOn()).toBe(false);
  });

  it('joining two people is taken back, and they are two again as they were', () => {
    const book = bookWithAisha();
    book.deed('Added', (c) => c.add('person', 'p2', { givenName: 'Aisha R' }));
    book.join('p1', 'p2', { givenName: 'Aisha' });
    expect(book.workbook.count('person')).toBe(1);
    book.deed('Edited', (c) => c.set('person', 'p1', { givenName: 'Ayesha' }));
    expect(book.workbook.stored('person', 'p2')?.givenName).toBe('Ayesha');
    book.undo();
    expect(book.workbook.stored('person', 'p2')?.givenName).toBe('Aisha R');
    book.undo();
    expect(book.workbook.all('person').map((person) => person.givenName)).toEqual(['Aisha', 'Aisha R']);
  });

  it('a deed that must stay done is not offered, and ends what could be done again', () => {
    const book = bookWithAisha();
    book.undo();
    const fields = { at: recorded, what: 'campaign' };
    const patches = [{ op: 'add' as const, kind: 'exportAudit' as const, id: 'x1', fields }];
    book.commit({ label: 'Export noted', undo: 'none', patches });
    expect(book.history.redoLabel).toBeUndefined();
    expect(book.history.undoLabel).toBeUndefined();
  });

  it('a deed that changes nothing is no deed', () => {
    const book = bookWithAisha();
    book.undo();
    book.commit({ label: 'Nothing', undo: 'ordinary', patches: [] });
    expect(book.history.redoLabel).toBe('Added Aisha');
    expect(book.history.undoLabel).toBeUndefined();
  });

  it('an evening longer than the depth drops its oldest deeds', () => {
    const book = bookWithAisha();
    const history = new UndoHistory(3);
    for (let n = 0; n < 5; n += 1) {
      const applied = book.deed(`Edit ${n}`, (c) => c.set('person', 'p1', { town: `Town ${n}` }));
      history.did({ undo: 'ordinary' }, applied);
    }
    const labels: string[] = [];
    for (
      let back = finish(history.prepareUndo(book.workbook, book.at()));
      back;
      back = finish(history.prepareUndo(book.workbook, book.at()))
    ) {
      labels.push(back.label);
      back.done(back.entry && book.workbook.apply(back.entry));
    }
    expect(labels).toEqual(['Edit 4', 'Edit 3', 'Edit 2']);
    expect(aisha(book)?.town).toBe('Town 1');
  });
});

describe('taking back an import', () => {
  const theirs: StoredRecord[] = [
    { id: 'p1', kind: 'person', base: '0zzzzzzzz0000laptop02', givenName: 'Ayesha', town: 'Broxtowe' },
    { id: 'p9', kind: 'person', base: '0zzzzzzzz0000laptop02', givenName: 'Stuart' },
    { id: 'p8', kind: 'person', base: '0zzzzzzzz0000laptop02', givenName: 'Maureen' },
  ];
  const opened = (book: Book) => {
    const applied = book.workbook.apply({
      version: 1,
      label: 'Imported 3 people',
      at: recorded,
      device: 'laptop01',
      stamp: '0zzzzzzzz0000laptop02',
      merge: theirs,
    });
    book.history.did({ undo: 'ordinary' }, applied, 'import');
  };

  it('puts back values and stamps, as if the file had never been opened', () => {
    const book = bookWithAisha();
    const before = [...book.workbook.records()];
    opened(book);
    expect(book.workbook.count('person')).toBe(3);
    expect(book.undo()).toEqual([]);
    expect([...book.workbook.records()]).toEqual(before);
    book.redo();
    expect(book.workbook.count('person')).toBe(3);
    expect(aisha(book)?.givenName).toBe('Ayesha');
    book.undo();
    expect([...book.workbook.records()]).toEqual(before);
  });

  it('takes back a file that told of one person twice', () => {
    const book = bookWithAisha();
    const before = [...book.workbook.records()];
    const applied = book.workbook.apply({
      version: 1,
      label: 'Imported a list',
      at: recorded,
      device: 'laptop01',
      stamp: '0zzzzzzzz0001laptop02',
      merge: [
        { id: 'p1', kind: 'person', base: '0zzzzzzzz0000laptop02', givenName: 'Ayesha', town: 'Broxtowe' },
        { id: 'p1', kind: 'person', base: '0zzzzzzzz0001laptop02', givenName: 'Aysha' },
      ],
    });
    book.history.did({ undo: 'ordinary' }, applied, 'import');
    expect(book.undo()).toEqual([]);
    expect([...book.workbook.records()]).toEqual(before);
  });

  it('keeps what somebody has changed since, and names it', () => {
    const book = bookWithAisha();
    opened(book);
    const history = new UndoHistory();
    history.did({ undo: 'ordinary' }, book.workbook.apply(bookEntry(book)), 'edit');
    book.deed('Edited', (c) => {
      c.set('person', 'p1', { town: 'Mansfield' });
      c.set('person', 'p9', { town: 'Mansfield' });
    });
    finish(book.history.prepareUndo(book.workbook, book.at()))?.done();
    expect(book.undo()).toEqual([
      { kind: 'person', id: 'p1', field: 'town' },
      { kind: 'person', id: 'p9', field: 'town' },
    ]);
    expect(aisha(book)).toMatchObject({ givenName: 'Aisha', town: 'Mansfield' });
    expect(book.workbook.get('person', 'p9')).toMatchObject({ givenName: 'Stuart', town: 'Mansfield' });
    expect(book.workbook.get('person', 'p8')).toBeUndefined();
  });

  it('takes with it what was deleted, or edited, and put back as it came', () => {
    const book = bookWithAisha();
    const before = [...book.workbook.records()];
    opened(book);
    book.deed('Deleted', (c) => c.remove('person', 'p9'));
    expect(book.workbook.get('person', 'p9')).toBeUndefined();
    book.undo();
    expect(book.workbook.get('person', 'p9')).toMatchObject({ givenName: 'Stuart' });
    book.deed('Edited', (c) => {
      c.set('person', 'p1', { town: 'Mansfield' });
      c.set('person', 'p8', { givenName: 'Mo' });
    });
    book.undo();
    expect(book.undo()).toEqual([]);
    expect([...book.workbook.records()]).toEqual(before);
  });

  it('leaves what was deleted since deleted, so that a colleague’s copy does not bring it back', () => {
    const book = bookWithAisha();
    opened(book);
    book.deed('Deleted', (c) => c.remove('person', 'p9'));
    finish(book.history.prepareUndo(book.workbook, book.at()))?.done();
    expect(book.undo()).toEqual([{ kind: 'person', id: 'p9', field: 'deleted' }]);
    expect(book.workbook.get('person', 'p9')).toBeUndefined();
    expect(book.workbook.stored('person', 'p9')?.deleted).toBeTruthy();
  });

  const bookEntry = (book: Book) => ({
    version: 1,
    label: 'Nothing',
    at: recorded,
    device: 'laptop01',
    stamp: book.workbook.clock.highest,
    merge: [],
  });
});

describe('forgetting a person', () => {
  it('takes them out of every deed that could bring them back', () => {
    const book = bookWithAisha();
    book.deed('Added Stuart', (c) => {
      c.add('person', 'p2', { givenName: 'Stuart' });
      c.set('person', 'p1', { town: 'Mansfield' });
    });
    book.history.forget([{ kind: 'person', id: 'p1' }]);
    book.undo();
    expect(book.workbook.get('person', 'p2')).toBeUndefined();
    expect(aisha(book)?.town).toBe('Mansfield');
    expect(book.history.undoLabel).toBeUndefined();
  });
});
