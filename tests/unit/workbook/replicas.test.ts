import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Kind, kinds } from '../../../shared/model/kinds';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { JournalEntry } from '../../../shared/workbook/entry';
import { relationId } from '../../../shared/workbook/relationId';
import type { Workbook } from '../../../shared/workbook/workbook';
import { patience, runs } from '../runs';
import { Book } from './book';

vi.setConfig({ testTimeout: patience });

const devices = ['laptop01', 'laptop02', 'laptop03'];
const people = ['p1', 'p2', 'p3', 'p4'];
const events = ['e1', 'e2'];

type Deed =
  | { of: 'add' | 'delete' | 'restore'; who: string }
  | { of: 'name'; who: string; name: string }
  | { of: 'tag' | 'untag'; who: string; tag: string }
  | { of: 'email' | 'unemail'; who: string; key: string }
  | { of: 'assess'; who: string; level: number; id: string }
  | { of: 'join' | 'split'; who: string; other: string; pick: boolean }
  | { of: 'attend' | 'unattend'; who: string; event: string; came: boolean }
  | { of: 'talk'; who: string; id: string }
  | { of: 'undo' | 'redo' }
  | { of: 'entries' | 'snapshot'; from: number };

const who = fc.constantFrom(...people);
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ of: fc.constantFrom('add', 'delete', 'restore'), who }),
  fc.record({ of: fc.constant('name'), who, name: fc.constantFrom('Aisha', 'Aysha', 'Stuart') }),
  fc.record({ of: fc.constantFrom('tag', 'untag'), who, tag: fc.constantFrom('tenant', 'choir') }),
  fc.record({ of: fc.constantFrom('email', 'unemail'), who, key: fc.constantFrom('a@x.org', 'b@x.org') }),
  fc.record({ of: fc.constant('assess'), who, level: fc.integer({ min: 1, max: 5 }), id: fc.uuid() }),
  fc.record({ of: fc.constantFrom('join', 'join', 'split'), who, other: who, pick: fc.boolean() }),
  fc.record({
    of: fc.constantFrom('attend', 'attend', 'unattend'),
    who,
    event: fc.constantFrom(...events),
    came: fc.boolean(),
  }),
  fc.record({ of: fc.constant('talk'), who, id: fc.uuid() }),
  fc.record({ of: fc.constantFrom('undo', 'redo') }),
  fc.record({ of: fc.constantFrom('entries', 'snapshot'), from: fc.integer({ min: 0, max: 2 }) }),
) as fc.Arbitrary<Deed>;

const recorded = '2025-03-04T19:00:00Z';

/** Does one deed on one laptop, if it makes sense there; otherwise nothing. */
function act(book: Book, deed: Deed, others: readonly Book[]): void {
  const { workbook } = book;
  const known = (id: string) => workbook.get('person', id);
  switch (deed.of) {
    case 'add':
      if (!workbook.stored('person', deed.who))
        book.deed('add', (c) => c.add('person', deed.who, { givenName: deed.who, placeId: 'elm' }));
      return;
    case 'delete':
      if (known(deed.who)) book.deed('delete', (c) => c.remove('person', deed.who));
      return;
    case 'restore':
      if (workbook.stored('person', deed.who)) book.deed('restore', (c) => c.restore('person', deed.who));
      return;
    case 'name':
      if (known(deed.who)) book.deed('name', (c) => c.set('person', deed.who, { givenName: deed.name }));
      return;
    case 'tag':
    case 'untag': {
      const tags = (known(deed.who)?.tags ?? []).filter((tag) => tag !== deed.tag);
      if (deed.of === 'tag') tags.push(deed.tag);
      if (known(deed.who)) book.deed('tag', (c) => c.set('person', deed.who, { tags }));
      return;
    }
    case 'email':
    case 'unemail': {
      const emails = (known(deed.who)?.emails ?? []).filter(({ key }) => key !== deed.key);
      if (deed.of === 'email')
        emails.push({ key: deed.key, address: deed.key, label: book.workbook.clock.device });
      if (known(deed.who)) book.deed('email', (c) => c.set('person', deed.who, { emails }));
      return;
    }
    case 'assess': {
      const assessment = [...(known(deed.who)?.assessment ?? [])];
      assessment.push({ id: deed.id, level: deed.level, on: '2025-03-04', recorded });
      if (known(deed.who)) book.deed('assess', (c) => c.set('person', deed.who, { assessment }));
      return;
    }
    case 'join':
      if (deed.who !== deed.other) {
        const [first = '', second = ''] = [deed.who, deed.other].sort();
        book.join(first, second, deed.pick ? { givenName: 'Picked' } : undefined);
      }
      return;
    case 'split': {
      const [first = '', second = ''] = [deed.who, deed.other].sort();
      const id = relationId('samePerson', { firstId: first, secondId: second });
      if (workbook.get('samePerson', id)) book.split(first, second);
      return;
    }
    case 'attend':
      book.attend(deed.event, deed.who, { attended: deed.came });
      return;
    case 'unattend': {
      const id = relationId('attendance', { eventId: deed.event, personId: deed.who });
      if (workbook.get('attendance', id)) book.deed('unattend', (c) => c.remove('attendance', id));
      return;
    }
    case 'talk':
      if (!workbook.stored('conversation', deed.id))
        book.deed('talk', (c) => c.add('conversation', deed.id, { personId: deed.who, on: '2025-03-04' }));
      return;
    case 'undo':
      if (book.history.undoLabel) book.undo();
      return;
    case 'redo':
      if (book.history.redoLabel) book.redo();
      return;
    case 'entries': {
      const other = others[deed.from];
      if (other && other !== book)
        for (const entry of [...other.entries].reverse()) book.workbook.apply(entry);
      return;
    }
    case 'snapshot': {
      const other = others[deed.from];
      if (other && other !== book) book.workbook.load([...other.workbook.records()]);
      return;
    }
  }
}

const stored = (workbook: Workbook) => [...workbook.records()].map((record) => canonicalJson(record)).sort();

/** What the workbook says to a reader: every list, count and reference. */
function says(workbook: Workbook): unknown {
  const lists = (Object.keys(kinds) as Kind[]).map((kind) => [
    kind,
    workbook.count(kind),
    workbook
      .all(kind)
      .map((record) => canonicalJson(record))
      .sort(),
    workbook
      .deleted(kind)
      .map((record) => record.id)
      .sort(),
  ]);
  const references = people.map((id) => [
    workbook.resolve(id),
    workbook.get('person', id)?.id,
    workbook
      .by('attendance', 'personId', id)
      .map((attendance) => attendance.id)
      .sort(),
    workbook
      .by('conversation', 'personId', id)
      .map((conversation) => conversation.id)
      .sort(),
  ]);
  return [lists, references, events.map((id) => workbook.by('attendance', 'eventId', id).length)];
}

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
