import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import { finish, sliceSize } from '../../../shared/workbook/slices';
import { Workbook } from '../../../shared/workbook/workbook';
import { patience, runs } from '../runs';
import { Book } from './book';
import { anyRecord, type LeafKind, leavesOf } from './randomRecords';

vi.setConfig({ testTimeout: patience });

const ids = ['p1', 'p2', 'p3', 'p4'];
const places = ['elm', 'oak'];
type Step = {
  of: 'add' | 'move' | 'delete' | 'restore' | 'join' | 'revert';
  who: string;
  other: string;
  place: string;
};

const anyStep: fc.Arbitrary<Step> = fc.record({
  of: fc.constantFrom('add', 'add', 'move', 'move', 'delete', 'restore', 'join', 'revert'),
  who: fc.constantFrom(...ids),
  other: fc.constantFrom(...ids),
  place: fc.constantFrom(...places),
});

function take(book: Book, { of, who, other, place }: Step): void {
  const { workbook } = book;
  if (of === 'add' && !workbook.stored('person', who))
    book.deed('Added', (c) => c.add('person', who, { givenName: who, placeId: place }));
  if (of === 'move' && workbook.get('person', who))
    book.deed('Moved', (c) => c.set('person', who, { placeId: place }));
  if (of === 'delete' && workbook.get('person', who)) book.deed('Deleted', (c) => c.remove('person', who));
  if (of === 'restore' && workbook.stored('person', who))
    book.deed('Restored', (c) => c.restore('person', who));
  if (of === 'join' && who < other) book.join(who, other);
  if (of === 'revert' && workbook.get('person', who))
    workbook.revert(
      book.deed('Not saved', (c) => c.set('person', who, { placeId: place, givenName: 'Nobody' })),
    );
}

/** Every list and count that a reader can ask for, in the order in which it is given. */
const says = (workbook: Workbook) => [
  workbook.all('person').map(canonicalJson),
  workbook.count('person'),
  workbook.deleted('person').map(({ id }) => id),
  places.map((place) =>
    workbook
      .by('person', 'placeId', place)
      .map(({ id }) => id)
      .sort(),
  ),
  ids.map((id) => canonicalJson(workbook.get('person', id))),
];

describe('what a reader is shown', () => {
  it('is what a freshly opened workbook would show, after every single change', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const book = new Book();
        for (const step of steps) {
          take(book, step);
          const fresh = new Workbook({ device: 'laptop01' });
          fresh.load([...book.workbook.records()]);
          expect(says(book.workbook)).toEqual(says(fresh));
        }
      }),
      { numRuns: runs() },
    );
  });

  it('keeps its lists until something of their kind changes, and its version tells of every change', () => {
    const book = new Book();
    book.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Aisha', placeId: 'elm' }));
    const { workbook } = book;
    const kept = () => [
      workbook.all('person'),
      workbook.by('person', 'placeId', 'elm'),
      workbook.deleted('person'),
    ];
    const [before, version] = [kept(), workbook.version];
    book.deed('Added', (c) => c.add('place', 'elm', { name: 'Elm Close' }));
    for (const [index, list] of kept().entries()) expect(list).toBe(before[index]);
    expect(workbook.version).toBe(version + 1);
    book.deed('Moved', (c) => c.set('person', 'p1', { placeId: 'oak' }));
    expect(kept()[1]).toEqual([]);
  });

  it('leaves out what has not arrived whole, and shows it when the rest comes', () => {
    const book = new Book();
    const at = (time: number) => `00000000${time}0000laptop02`;
    book.workbook.load([{ id: 'e1', kind: 'event', base: at(1), title: 'Assembly' }]);
    expect([book.workbook.count('event'), book.workbook.get('event', 'e1')]).toEqual([0, undefined]);
    book.workbook.load([
      { id: 'e1', kind: 'event', base: at(2), type: 'training', starts: '2025-03-10T19:00' },
    ]);
    expect(book.workbook.get('event', 'e1')?.title).toBe('Assembly');
  });

  it('has no answer to an id that is not told', () => {
    const { workbook } = new Book();
    expect([workbook.get('person', null), workbook.get('person', undefined)]).toEqual([undefined, undefined]);
    expect([workbook.resolve('p9'), workbook.joined('p9')]).toEqual(['p9', ['p9']]);
  });
});

describe('taking back an import', () => {
  it('gives exactly what was held before, whatever was held and whatever came', () => {
    const record = anyRecord(Object.keys(leavesOf) as LeafKind[]);
    fc.assert(
      fc.property(fc.option(record), record, fc.boolean(), (held, received, twice) => {
        const book = new Book('laptop09');
        if (held) book.workbook.load([held]);
        const before = [...book.workbook.records()].map(canonicalJson);
        const entry = {
          version: 1,
          label: 'Opened a pack',
          at: '2025-03-04T19:00:00Z',
          device: 'laptop09',
          stamp: '',
          merge: [received],
        };
        book.history.did({ undo: 'ordinary' }, book.workbook.apply(entry), 'import');
        const after = [...book.workbook.records()].map(canonicalJson);
        book.undo();
        if (twice) {
          book.redo();
          expect([...book.workbook.records()].map(canonicalJson)).toEqual(after);
          book.undo();
        }
        expect([...book.workbook.records()].map(canonicalJson)).toEqual(before);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is got ready in slices as it is made at once, and not from two states of the workbook', () => {
    const book = new Book();
    const many = Array.from({ length: 3 * sliceSize }, (_, nth) => `p${nth}`);
    book.deed('Took in', (c) => {
      for (const id of many) c.add('person', id, { givenName: id });
    });
    const names = () => book.workbook.all('person').map(({ givenName }) => givenName);
    const interrupted = book.workbook.allSliced(['person', 'a kind of a newer version']);
    interrupted.next();
    book.deed('Renamed', (c) => c.set('person', 'p0', { givenName: 'Ada' }));
    finish(interrupted);
    expect(names()).toEqual(['Ada', ...many.slice(1)]);

    book.deed('Took in', (c) => c.add('place', 'elm', { name: 'Elm Road' }));
    book.workbook.revert(book.deed('Not saved', (c) => c.set('person', 'p0', { givenName: 'Nobody' })));
    let slices = 0;
    for (const _ of book.workbook.allSliced(['person'])) slices += 1;
    expect(slices).toBeGreaterThanOrEqual(3);
    expect(names()).toEqual(['Ada', ...many.slice(1)]);
  });
});
