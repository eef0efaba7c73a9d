import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goneContact, type PastEntry, pastOf, pastsOf } from '../../../shared/queries/pastOf';
import type { JournalEntry, StoredRecord } from '../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { mergeRecords } from '../../../shared/workbook/merge';
import { finish } from '../../../shared/workbook/slices';
import { runs } from '../runs';
import { Book } from '../workbook/book';

const at = '2025-03-05T10:00:00.000Z';
const numbered = (entries: readonly JournalEntry[], from = 1): PastEntry[] =>
  entries.map((entry, index) => ({ number: from + index, entry }));
const held = (book: Book, kind = 'person', id = 'bev') => book.workbook.stored(kind, id);
const copyOf = (book: Book, kind = 'person', id = 'bev') =>
  JSON.parse(JSON.stringify(held(book, kind, id))) as StoredRecord;

/** Takes a record of another laptop in, as its pack does; gives the change set with who sent it. */
function takeIn(
  book: Book,
  received: readonly StoredRecord[],
  choice: Partial<Parameters<typeof incomingEntry>[3]> = {},
): PastEntry {
  const preview = finish(previewIncoming(book.workbook, received, at));
  const entry = incomingEntry(book.workbook, preview, at, { label: 'Took in Kirkby from Joyce', ...choice });
  if (!entry) throw new Error('there was nothing in it');
  book.workbook.apply(entry);
  book.entries.push(entry);
  return { number: book.entries.length, entry, from: { of: 'pack', name: 'Joyce' } };
}

function bookWithBev(device = 'laptop01'): Book {
  const book = new Book(device);
  book.deed('Added Bev', (c) => {
    c.add('person', 'bev', { givenName: 'Bev', town: 'Kirkby', tags: ['driver', 'tenant'] });
  });
  return book;
}

describe('the past of a person', () => {
  it('tells each change from and to, the latest first, and the beginning', () => {
    const book = bookWithBev();
    book.deed('Moved Bev', (c) => c.set('person', 'bev', { town: 'Mansfield', tags: ['tenant', 'steward'] }));
    book.deed('Deleted Bev', (c) => c.remove('person', 'bev'));
    const { changes, whole } = pastOf(numbered(book.entries), 'person', 'bev', held(book));
    expect(whole).toBe(true);
    expect(changes.map(({ label, what }) => [label, what])).toEqual([
      ['Deleted Bev', 'deleted'],
      ['Moved Bev', 'changed'],
      ['Added Bev', 'began'],
    ]);
    expect(changes[0]?.fields).toEqual([]);
    expect(changes[1]?.fields).toEqual([
      { field: 'town', from: 'Kirkby', to: 'Mansfield', fromGone: false },
      { field: 'tags', from: ['driver'], to: ['steward'], fromGone: false },
    ]);
  });

  it('that began before what is kept says so, and tells no value that it cannot know', () => {
    const book = bookWithBev();
    book.deed('Moved Bev', (c) => c.set('person', 'bev', { town: 'Mansfield', tags: ['tenant'] }));
    book.deed('Moved Bev again', (c) => c.set('person', 'bev', { town: 'Worksop' }));
    const { changes, whole } = pastOf(numbered(book.entries.slice(1)), 'person', 'bev', held(book));
    expect(whole).toBe(false);
    expect(changes.map(({ fields }) => fields)).toEqual([
      [{ field: 'town', from: 'Mansfield', to: 'Worksop', fromGone: false }],
      [
        { field: 'town', from: null, to: 'Mansfield', fromGone: true },
        { field: 'tags', from: ['driver'], to: [], fromGone: false },
      ],
    ]);
  });

  it('tells a value in a pack that lost against a later one of ours, with who wrote it and when', () => {
    const [ours, theirs] = [bookWithBev(), new Book('laptop02')];
    theirs.workbook.apply({ ...(ours.entries[0] as JournalEntry) });
    theirs.deed('Moved', (c) => c.set('person', 'bev', { town: 'Beeston' }), '2025-03-04T20:00:00.000Z');
    ours.deed('Moved', (c) => c.set('person', 'bev', { town: 'Mansfield' }), '2025-03-04T21:00:00.000Z');
    const taken = takeIn(ours, [copyOf(theirs)]);
    const past = [...numbered(ours.entries.slice(0, 2)), taken];
    const { changes } = pastOf(past, 'person', 'bev', held(ours));
    expect(changes[0]?.from).toEqual({ of: 'pack', name: 'Joyce' });
    expect(changes[0]?.fields).toEqual([
      {
        field: 'town',
        from: 'Beeston',
        to: 'Mansfield',
        fromGone: false,
        lost: 'ours-later',
        written: { at: '2025-03-04T20:00:00.000Z', device: 'laptop02' },
      },
    ]);
  });

  it('tells a later value in a pack that was left out for ours, though nothing of it was merged', () => {
    const theirs = new Book('laptop02');
    theirs.workbook.apply({ ...(bookWithBev().entries[0] as JournalEntry) });
    theirs.deed('Moved', (c) => c.set('person', 'bev', { town: 'Beeston' }), '2025-03-04T21:00:00.000Z');
    theirs.deed('Work', (c) => c.set('person', 'bev', { occupation: 'Cook' }), '2025-03-04T21:05:00.000Z');
    for (const choice of [
      { leaveOut: (_kind: string, _id: string, field?: string) => field === 'town' },
      {
        pick: (_kind: string, _id: string, field: string) =>
          field === 'town' ? ('ours' as const) : undefined,
      },
    ]) {
      const book = bookWithBev();
      book.deed('Moved', (c) => c.set('person', 'bev', { town: 'Mansfield' }), '2025-03-04T20:00:00.000Z');
      const taken = takeIn(book, [copyOf(theirs)], choice);
      expect(held(book)?.town).toBe('Mansfield');
      const { changes } = pastOf([...numbered(book.entries.slice(0, 2)), taken], 'person', 'bev', held(book));
      expect(changes[0]?.fields).toContainEqual(
        expect.objectContaining({ field: 'town', from: 'Beeston', to: 'Mansfield', lost: 'ours-kept' }),
      );
      expect(changes[0]?.fields).toContainEqual(expect.objectContaining({ field: 'occupation', to: 'Cook' }));
    }
  });

  it('calls it no conflict where a pack repeats what was held before', () => {
    const ours = bookWithBev();
    const old = copyOf(ours);
    ours.deed('Moved', (c) => c.set('person', 'bev', { town: 'Mansfield' }));
    const entry: JournalEntry = { ...(ours.entries[1] as JournalEntry), label: 'Again', merge: [old] };
    const past = [
      ...numbered(ours.entries),
      { number: 3, entry, from: { of: 'pack' as const, name: 'Joyce' } },
    ];
    expect(pastOf(past, 'person', 'bev', held(ours)).changes.map(({ label }) => label)).toEqual([
      'Moved',
      'Added Bev',
    ]);
  });

  it('shows no email that the record has let go of', () => {
    const book = bookWithBev();
    book.deed('Email', (c) =>
      c.set('person', 'bev', { emails: [{ key: 'bev@x.org', address: 'bev@x.org' }] }),
    );
    book.deed('No email', (c) => c.set('person', 'bev', { emails: [] }));
    const past = numbered(book.entries);
    expect(JSON.stringify(pastOf(past, 'person', 'bev', held(book)))).toContain('bev@x.org');
    const { removed, ...purged } = copyOf(book);
    const { changes } = pastOf(past, 'person', 'bev', purged as StoredRecord);
    expect(JSON.stringify(changes)).not.toContain('bev@x.org');
    expect(changes[0]?.fields[0]?.from).toEqual([goneContact]);
  });

  it('tells one change of two joined records once', () => {
    const book = bookWithBev();
    book.deed('Added', (c) => c.add('person', 'b2', { givenName: 'Bev', town: 'Kirkby' }));
    book.join('bev', 'b2');
    book.deed('Moved', (c) => c.set('person', 'b2', { town: 'Worksop' }));
    const subjects = ['b2', 'bev'].map((id) => ({ kind: 'person', id, held: held(book, 'person', id) }));
    const { changes } = pastsOf(numbered(book.entries), subjects);
    expect(changes.filter(({ label }) => label === 'Moved')).toHaveLength(1);
  });

  it('ends, change by change, in what is held, whatever was edited', () => {
    const edit = fc.record({
      town: fc.constantFrom('Kirkby', 'Worksop', null),
      tags: fc.subarray(['driver', 'tenant', 'steward']),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const book = bookWithBev();
        for (const { town, tags } of edits) book.deed('Edit', (c) => c.set('person', 'bev', { town, tags }));
        const { changes } = pastOf(numbered(book.entries), 'person', 'bev', held(book));
        const tags = new Set<unknown>();
        let town: unknown;
        for (const { fields } of [...changes].reverse())
          for (const { field, from, to } of fields) {
            if (field === 'town') {
              expect(from ?? undefined).toEqual(town ?? undefined);
              town = to;
            }
            if (field !== 'tags') continue;
            for (const tag of from as unknown[]) expect(tags.delete(tag)).toBe(true);
            for (const tag of to as unknown[]) tags.add(tag);
          }
        expect(town ?? null).toBe(held(book)?.town ?? null);
        expect([...tags].sort()).toEqual(held(book)?.tags ?? []);
        expect(book.entries.flatMap(({ merge }) => merge).reduce(mergeRecords)).toEqual(held(book));
      }),
      { numRuns: runs() },
    );
  });
});
