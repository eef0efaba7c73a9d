import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { JournalEntry } from '../../../shared/workbook/entry';
import type { Workbook } from '../../../shared/workbook/workbook';
import { patience, runs } from '../runs';
import { Book } from './book';
import { act, anyDeed, devices, people, says } from './randomDeeds';

vi.setConfig({ testTimeout: patience });

const stored = (workbook: Workbook) => [...workbook.records()].map((record) => canonicalJson(record)).sort();

describe('three laptops', () => {
  it('that have exchanged everything, in whatever order, say the same', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), anyDeed), {
      minLength: 5,
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (deeds, dice) => {
        const books = devices.map((device) => new Book(device));
        for (const [index, deed] of deeds) {
          const book = books[index];
          if (book) act(book, deed, books);
        }
        const all = books.flatMap((book) => book.entries);
        books.forEach((book, index) => {
          if (index === 2) for (const other of books) book.workbook.load([...other.workbook.records()]);
          else for (const entry of shuffled(all, dice)) book.workbook.apply(entry);
        });
        const [first, ...rest] = books.map(({ workbook }) => ({
          stored: stored(workbook),
          says: says(workbook),
        }));
        for (const other of rest) expect(other).toEqual(first);
      }),
      { numRuns: runs() },
    );
  });

  it('count an attendance once when its person was written down twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 2 }), (same) => {
        const book = new Book();
        book.deed('add', (c) => {
          for (const id of people) c.add('person', id, { givenName: id });
        });
        for (const id of people) book.attend('e1', id, { attended: true });
        for (let n = 1; n < same.length; n += 1) {
          const [first = '', second = ''] = [same[n - 1] ?? '', same[n] ?? ''].sort();
          book.join(first, second);
        }
        const expected = people.length - same.length + 1;
        expect(book.workbook.count('person')).toBe(expected);
        expect(book.workbook.count('attendance')).toBe(expected);
        expect(book.workbook.by('attendance', 'eventId', 'e1')).toHaveLength(expected);
        for (const id of same) {
          expect(book.workbook.by('attendance', 'personId', id)).toHaveLength(1);
          expect(book.workbook.joined(id)).toEqual([...same].sort());
        }
      }),
      { numRuns: runs(30) },
    );
  });
});

function shuffled(entries: readonly JournalEntry[], dice: fc.Stream<number>): JournalEntry[] {
  const left = [...entries];
  const order: JournalEntry[] = [];
  while (left.length > 0) {
    const roll = dice.next();
    const [taken] = left.splice((roll.done ? 0 : roll.value) % left.length, 1);
    if (taken) order.push(taken);
  }
  return order;
}
