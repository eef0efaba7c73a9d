import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { choiceOf, incomingItems } from '../../../shared/queries/incomingItems';
import { collectPack } from '../../../shared/queries/packScope';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { finish } from '../../../shared/workbook/slices';
import { patience, runs } from '../runs';
import { Book } from '../workbook/book';

vi.setConfig({ testTimeout: patience });

const at = '2025-03-04T21:00:00.000Z';

/** Everything that one laptop may tell another, as it lies in the pack's file. */
const packOf = ({ workbook }: Book): StoredRecord[] =>
  JSON.parse(
    JSON.stringify(collectPack(workbook, { scope: { of: 'all' }, level: 'everything', special: [] }).records),
  );

function takeIn(book: Book, pack: readonly StoredRecord[]): void {
  const preview = finish(previewIncoming(book.workbook, pack, at));
  const items = incomingItems(preview, 'checked');
  const entry = incomingEntry(book.workbook, preview, at, choiceOf(items, 'Took in a pack', 'checked'));
  if (entry) book.workbook.apply(entry);
}

const all = ({ workbook }: Book) => [...workbook.records()].map((record) => canonicalJson(record)).sort();

const laptop = fc.integer({ min: 0, max: 2 });
const who = fc.constantFrom('p1', 'p2', 'p3');
const step = fc.oneof(
  fc.record({ of: fc.constant('add' as const), laptop, who }),
  fc.record({ of: fc.constant('delete' as const), laptop, who }),
  fc.record({ of: fc.constant('town' as const), laptop, who, town: fc.constantFrom('Crewe', 'Kirkby') }),
  fc.record({ of: fc.constant('tag' as const), laptop, who, tag: fc.constantFrom('tenant', 'choir') }),
  fc.record({ of: fc.constant('pack' as const), laptop, from: laptop }),
  fc.record({ of: fc.constant('old pack' as const), laptop, which: fc.nat() }),
);

describe('three laptops whose cards are checked', () => {
  it('end in the same workbook whatever packs they exchange in whatever order, old ones too', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const books = ['laptop01', 'laptop02', 'laptop03'].map((device) => new Book(device));
        const made: StoredRecord[][] = [];
        for (const each of steps) {
          const book = books[each.laptop];
          if (!book) continue;
          if (each.of === 'pack') {
            const from = books[each.from];
            if (!from || from === book) continue;
            const pack = packOf(from);
            made.push(pack);
            takeIn(book, pack);
          } else if (each.of === 'old pack') {
            const pack = made[each.which % Math.max(1, made.length)];
            if (pack) takeIn(book, pack);
          } else if (each.of === 'add') {
            if (!book.workbook.stored('person', each.who))
              book.deed('Added', (change) => change.add('person', each.who, { givenName: each.who }));
          } else if (book.workbook.get('person', each.who)) {
            if (each.of === 'delete') book.deed('Deleted', (change) => change.remove('person', each.who));
            else if (each.of === 'town')
              book.deed('Moved', (change) => change.set('person', each.who, { town: each.town }));
            else book.deed('Tagged', (change) => change.set('person', each.who, { tags: [each.tag] }));
          }
        }
        // What is deleted is told by its deletion alone: every laptop needs the person first to hold the rest.
        const told = (book: Book) => all(book).filter((record) => !record.includes('"deleted":"'));
        for (let round = 0; round < 2; round++)
          for (const to of books) for (const from of books) if (from !== to) takeIn(to, packOf(from));
        const [first, ...others] = books;
        if (!first) return;
        for (const other of others) expect(told(other)).toEqual(told(first));
        const settled = books.map(all);
        for (const pack of made) for (const book of books) takeIn(book, pack);
        expect(books.map(all)).toEqual(settled);
      }),
      { numRuns: runs() },
    );
  });
});
