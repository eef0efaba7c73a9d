import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isDoNotContact } from '../../../shared/queries/doNotContact';
import type { Person } from '../../../shared/queries/shownName';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import { valuesOf } from '../../../shared/workbook/changeSet';
import { patience, runs } from '../runs';
import { Book } from './book';

vi.setConfig({ testTimeout: patience });

const recorded = '2025-03-04T19:00:00Z';
const emails = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a@x.org', 'b@x.org'),
    address: fc.constantFrom('A', 'Bob@x.org').map((a) => `${a}-x`),
  }),
  { selector: (entry) => entry.key },
);
const ids = fc.subarray(['a1', 'a2', 'a3']);

/** Fields as a form might set them: any of them, any values. */
const anyEdit = fc.record(
  {
    givenName: fc.constantFrom('Aisha', 'Aysha', null),
    town: fc.constantFrom('Crewe', 'Walsall', null),
    tags: fc.subarray(['tenant', 'choir', 'driver']),
    emails,
    custom: fc.dictionary(fc.constantFrom('blood', 'union'), fc.constantFrom('A', 'B', null)),
    assessment: ids.map((list) => list.map((id) => ({ id, level: 2, on: '2025-03-04', recorded }))),
    doNotContact: ids.map((list) => list.map((id) => ({ id, type: 'on' as const, recorded }))),
  },
  { requiredKeys: [] },
);

/** What a person reads as: null and untold alike, what is struck out left out, protection as yes or no. */
function readsAs(person: Person | undefined): string {
  if (!person) return 'nobody';
  const { assessment, doNotContact, custom, ...values } = valuesOf(person);
  const own = Object.entries(custom ?? {}).filter(([, value]) => value !== null);
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return canonicalJson({
    ...Object.fromEntries(told),
    own: Object.fromEntries(own),
    assessment: (assessment ?? []).filter((entry) => !entry.struck).map((entry) => entry.id),
    protected: isDoNotContact({ ...person, doNotContact }),
  });
}

describe('a change and its inverse', () => {
  it('leave every value as it was, for any run of edits taken back and done again', () => {
    fc.assert(
      fc.property(anyEdit, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const book = new Book();
        book.deed('Added', (c) => c.add('person', 'p1', start));
        const now = () => readsAs(book.workbook.get('person', 'p1'));
        const states = [now()];
        for (const edit of edits) {
          const { before } = book.deed('Edited', (c) => c.set('person', 'p1', withHistory(book, edit)));
          if (before.size > 0) states.push(now());
        }
        for (let n = states.length - 2; n >= 0; n -= 1) {
          expect(book.undo()).toEqual([]);
          expect(now()).toBe(states[n]);
        }
        for (let n = 1; n < states.length; n += 1) {
          expect(book.redo()).toEqual([]);
          expect(now()).toBe(states[n]);
        }
        for (let n = states.length - 2; n >= 0; n -= 1) book.undo();
        expect(now()).toBe(states[0]);
        book.undo();
        expect(now()).toBe('nobody');
      }),
      { numRuns: runs() },
    );
  });
});

/** Entries that a log or a protection holds already are given as they stand: they cannot be rewritten. */
function withHistory<T extends { assessment?: { id: string }[]; doNotContact?: { id: string }[] }>(
  book: Book,
  edit: T,
): T {
  const person = book.workbook.get('person', 'p1');
  const asHeld = (list: readonly { id: string }[], held: readonly { id: string }[] = []) =>
    list.map((entry) => held.find(({ id }) => id === entry.id) ?? entry);
  return {
    ...edit,
    ...(edit.assessment ? { assessment: asHeld(edit.assessment, person?.assessment) } : {}),
    ...(edit.doNotContact ? { doNotContact: asHeld(edit.doNotContact, person?.doNotContact) } : {}),
  };
}
