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
import { act, anyDeed, devices, type RandomDeed, says } from '../workbook/randomDeeds';

vi.setConfig({ testTimeout: patience });

const at = '2025-03-04T21:00:00.000Z';

/** Everything that one laptop may tell another, as it lies in the pack's file. */
const packOf = ({ workbook }: Book): StoredRecord[] =>
  JSON.parse(
    JSON.stringify(
      collectPack(workbook, { scope: { of: 'all' }, level: 'everything', special: ['custom'] }).records,
    ),
  );

function takeIn(book: Book, pack: readonly StoredRecord[]): void {
  const preview = finish(previewIncoming(book.workbook, pack, at));
  const items = incomingItems(preview, 'checked');
  const entry = incomingEntry(book.workbook, preview, at, choiceOf(items, 'Took in a pack', 'checked'));
  if (entry) book.workbook.apply(entry);
}

const all = ({ workbook }: Book) => [...workbook.records()].map((record) => canonicalJson(record)).sort();

const laptop = fc.integer({ min: 0, max: 2 });
const anyExchange = fc.oneof(
  fc.record({ of: fc.constant('pack' as const), from: laptop }),
  fc.record({ of: fc.constant('old pack' as const), which: fc.nat() }),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(laptop, anyDeed) },
  { weight: 1, arbitrary: fc.tuple(laptop, anyExchange) },
);

type Step = [
  laptop: number,
  does: RandomDeed | { of: 'pack'; from: number } | { of: 'old pack'; which: number },
];

/** Does what the steps say on three laptops, exchanges all that there is, and fails where they do not agree then. */
function exchange(steps: readonly Step[]): void {
  const books = devices.map((device) => new Book(device));
  const made: StoredRecord[][] = [];
  for (const [index, each] of steps) {
    const book = books[index];
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
    } else if (each.of !== 'entries' && each.of !== 'snapshot') act(book, each, books);
  }
  for (let round = 0; round < 2; round++)
    for (const to of books) for (const from of books) if (from !== to) takeIn(to, packOf(from));
  const [first, ...others] = books;
  if (!first) return;
  for (const other of others) {
    expect(told(other)).toEqual(told(first));
    expect(shows(other)).toEqual(shows(first));
  }
  const settled = books.map(told);
  for (const pack of made) for (const book of books) takeIn(book, pack);
  expect(books.map(told)).toEqual(settled);
}

describe('three laptops whose cards are checked', () => {
  it('end with the same people, references, consents and counts whatever packs they exchange in whatever order, old ones too', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), exchange), {
      numRuns: runs(100, 10_000),
    });
  });

  // Steps that a random run failed with once.
  it('agree where an attendance is written to by the other id of two people who were joined', () => {
    const attend = (who: string): Step => [0, { of: 'attend', who, event: 'e2', came: false }];
    exchange([
      [0, { of: 'join', who: 'p2', other: 'p3', pick: false }],
      attend('p3'),
      attend('p2'),
      attend('p3'),
    ]);
  });
});

/**
 * What stands in the book. What is deleted is told by its deletion alone: what lay under it is there only where the
 * record came before its deletion, or comes once more with an old pack.
 */
const told = (book: Book) => all(book).filter((record) => !record.includes('"deleted":"'));

const shows = ({ workbook }: Book) => says(workbook, { deleted: false });
