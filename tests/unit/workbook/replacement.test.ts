import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { replacementEntry, replacementOf } from '../../../shared/workbook/replacement';
import { finish } from '../../../shared/workbook/slices';
import { Book } from './book';

/** Everything held just now, as a backup would hold it. */
const backupOf = (book: Book): StoredRecord[] => [...book.workbook.records()];

const everything = (book: Book) =>
  [...book.workbook.records()].sort((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`));

function restore(book: Book, backup: readonly StoredRecord[]): void {
  const entry = finish(replacementEntry(book.workbook, backup, 'Restored the backup', book.at()));
  const applied = book.workbook.apply(entry);
  book.history.did({ undo: 'ordinary' }, applied, 'restore');
}

const addAisha = (book: Book) =>
  book.deed('Added Aisha', (change) => {
    change.add('person', 'aisha', { givenName: 'Aisha', tags: ['tenant'] });
  });

describe('putting a backup in the place of everything', () => {
  it('takes back edits and deletions, and takes out who was added since', () => {
    const book = new Book();
    addAisha(book);
    const backup = backupOf(book);
    book.deed('Edited', (change) => change.set('person', 'aisha', { givenName: 'Aysha', town: 'Mansfield' }));
    book.deed('Added Gary', (change) => change.add('person', 'gary', { givenName: 'Gary' }));
    book.deed('Deleted Aisha', (change) => change.remove('person', 'aisha'));
    expect(finish(replacementOf(book.workbook, backup))).toMatchObject({
      replace: [{ id: 'aisha' }],
      drop: [{ kind: 'person', id: 'gary' }],
      same: 0,
    });
    restore(book, backup);
    expect(everything(book)).toEqual(backup);
    expect(book.workbook.get('person', 'aisha')?.givenName).toBe('Aisha');
    expect(book.workbook.get('person', 'gary')).toBeUndefined();
  });

  it('is taken back by one undo, stamps and all, and done again', () => {
    const book = new Book();
    addAisha(book);
    const backup = backupOf(book);
    book.deed('Edited', (change) => change.set('person', 'aisha', { tags: ['steward'] }));
    book.deed('Added Gary', (change) => change.add('person', 'gary', { givenName: 'Gary' }));
    const before = everything(book);
    restore(book, backup);
    expect(book.history.undoLabel).toBe('Restored the backup');
    book.undo();
    expect(everything(book)).toEqual(before);
    book.redo();
    expect(everything(book)).toEqual(backup);
    book.undo();
    expect(book.history.undoLabel).toBe('Added Gary');
    book.undo();
    expect(book.workbook.get('person', 'gary')).toBeUndefined();
  });

  it('keeps who was erased erased, and what has left the book on record', () => {
    const book = new Book();
    addAisha(book);
    const backup = backupOf(book);
    book.deed('Noted an export', (change) =>
      change.add('exportAudit', 'pack', { at: '2025-03-04T19:30:00Z', what: 'pack' }),
    );
    book.deed('Erased', (change) =>
      change.add('erasure', 'gone', { on: '2025-03-04', personIds: ['aisha'] }),
    );
    restore(book, backup);
    expect(book.workbook.get('person', 'aisha')).toBeUndefined();
    expect(book.workbook.count('erasure')).toBe(1);
    expect(book.workbook.count('exportAudit')).toBe(1);
  });

  it('of the same moment changes nothing', () => {
    const book = new Book();
    addAisha(book);
    expect(finish(replacementOf(book.workbook, backupOf(book)))).toEqual({ replace: [], drop: [], same: 1 });
  });

  it('gives no stamp twice: an edit after it wins over everything that was there before', () => {
    const book = new Book();
    addAisha(book);
    const backup = backupOf(book);
    book.deed('Edited', (change) => change.set('person', 'aisha', { town: 'Crewe' }));
    const edited = book.workbook.stored('person', 'aisha');
    restore(book, backup);
    book.deed('Edited again', (change) => change.set('person', 'aisha', { town: 'Shipley' }));
    if (!edited) throw new Error('Aisha was not stored');
    book.workbook.load([edited]);
    expect(book.workbook.get('person', 'aisha')?.town).toBe('Shipley');
  });

  it('brings any earlier moment of an evening back exactly, whatever was done since', () => {
    const names = fc.constantFrom('ann', 'bob', 'cat', 'dee');
    const step = fc.record({
      who: names,
      what: fc.constantFrom('add', 'rename', 'remove'),
      word: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (first, then) => {
        const book = new Book();
        const doAll = (steps: typeof first) => {
          for (const { who, what, word } of steps) {
            const there = book.workbook.get('person', who);
            const held = book.workbook.stored('person', who);
            if (what === 'add' && !held) book.deed('Added', (c) => c.add('person', who, { notes: word }));
            if (what === 'rename' && there)
              book.deed('Renamed', (c) => c.set('person', who, { notes: word }));
            if (what === 'remove' && there) book.deed('Removed', (c) => c.remove('person', who));
          }
        };
        doAll(first);
        const backup = everything(book);
        doAll(then);
        const later = everything(book);
        restore(book, backup);
        expect(everything(book)).toEqual(backup);
        if (JSON.stringify(later) === JSON.stringify(backup)) return;
        book.undo();
        expect(everything(book)).toEqual(later);
      }),
    );
  });

  it('leaves the keys of the open workbook alone: those of the backup may be known to others', () => {
    const book = new Book();
    const keeps = (name: string, value: string | string[]) =>
      book.deed('Kept a key', (change) =>
        book.workbook.get('setting', name)
          ? change.set('setting', name, { value })
          : change.add('setting', name, { name, value }),
      );
    addAisha(book);
    keeps('signingKey', 'old');
    keeps('idleMinutes', '5');
    const backup = backupOf(book);
    keeps('signingKey', 'new');
    keeps('retiredIdentities', ['AGE-SECRET-KEY-1OLD']);
    keeps('idleMinutes', '10');
    restore(book, backup);
    expect(book.workbook.get('setting', 'signingKey')?.value).toBe('new');
    expect(book.workbook.get('setting', 'retiredIdentities')?.value).toEqual(['AGE-SECRET-KEY-1OLD']);
    expect(book.workbook.get('setting', 'idleMinutes')?.value).toBe('5');
  });
});
