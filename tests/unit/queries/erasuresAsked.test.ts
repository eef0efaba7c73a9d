import { describe, expect, it } from 'vitest';
import { erasuresAsked } from '../../../shared/queries/erasuresAsked';
import { incomingItems } from '../../../shared/queries/incomingItems';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { finish } from '../../../shared/workbook/slices';
import { Book } from '../workbook/book';

const at = '2025-03-05T10:00:00.000Z';
const base = '0m7uvl0ao0000laptop02';
const erasureOf = (more: object = {}): StoredRecord => ({
  id: 'x1',
  kind: 'erasure',
  base,
  personIds: ['bev'],
  on: '2025-03-03',
  ...more,
});

function bookWithBev(): Book {
  const book = new Book();
  book.deed('Added', (c) => {
    c.add('person', 'bev', { givenName: 'Bev' });
    c.add('person', 'jo', { givenName: 'Jo' });
  });
  return book;
}

const previewOf = (book: Book, received: readonly StoredRecord[]) =>
  finish(previewIncoming(book.workbook, received, at));

describe('an erasure that a pack asks for', () => {
  it('is never ticked, whoever made the pack, and merging the pack does not carry it out', () => {
    const book = bookWithBev();
    const preview = previewOf(book, [erasureOf()]);
    expect(erasuresAsked(book.workbook, preview)).toMatchObject([
      { what: 'erasure', id: 'x1', ticked: false },
    ]);
    expect(incomingItems(preview, 'checked')).toEqual([]);
    expect(incomingEntry(book.workbook, preview, at, { label: 'Took in' })).toBeUndefined();
  });

  it('names people alone: other ids and hashes that come with it are not believed', () => {
    const book = bookWithBev();
    const hostile = erasureOf({ goneIds: ['jo'], contactHashes: ['aa'], nameAndPostcodeHashes: ['bb'] });
    const [asked] = erasuresAsked(book.workbook, previewOf(book, [hostile]));
    expect(asked?.record).toEqual(erasureOf());
  });

  it('asks for nothing once it was lifted, or where they are erased here already', () => {
    const book = bookWithBev();
    expect(erasuresAsked(book.workbook, previewOf(book, [erasureOf({ liftedOn: '2025-03-04' })]))).toEqual(
      [],
    );
    book.deed('Erased', (c) => c.add('erasure', 'x2', { personIds: ['bev'], on: '2025-03-04' }));
    expect(erasuresAsked(book.workbook, previewOf(book, [erasureOf()]))).toEqual([]);
  });
});
