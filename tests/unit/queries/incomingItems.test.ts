import { describe, expect, it } from 'vitest';
import { choiceOf, incomingCounts, incomingItems, type Trust } from '../../../shared/queries/incomingItems';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { finish } from '../../../shared/workbook/slices';
import { Book } from '../workbook/book';

const at = '2025-03-05T10:00:00.000Z';
const later = '2025-03-05T12:00:00.000Z';

/** Two laptops that hold the same person, after what each did on its own. */
function twoBooks(
  ours: (book: Book) => void,
  theirs: (book: Book) => void,
): { mine: Book; pack: StoredRecord[] } {
  const first = new Book('laptop01');
  first.deed('Began', (change) => {
    change.add('person', 'anneka', {
      givenName: 'Anneka',
      town: 'Kirkby',
      tags: ['choir'],
      doNotContact: [{ id: 'd1', type: 'on', recorded: at }],
      consent: [{ id: 'c1', channel: 'email', state: 'no', given: '2025-02-01', recorded: at }],
    });
  });
  const shared = structuredClone([...first.workbook.records()]);
  const mine = new Book('laptop01');
  mine.workbook.load(structuredClone(shared));
  const their = new Book('laptop02');
  their.workbook.load(structuredClone(shared));
  ours(mine);
  theirs(their);
  return { mine, pack: structuredClone([...their.workbook.records()]) };
}

const items = (mine: Book, pack: StoredRecord[], trust: Trust = 'stranger') =>
  incomingItems(finish(previewIncoming(mine.workbook, pack, later)), trust);

const brief = (mine: Book, pack: StoredRecord[], trust: Trust = 'stranger') =>
  items(mine, pack, trust).map(({ what, field, ticked }) => [what, field ?? '', ticked]);

const nothing = () => undefined;

/** Takes a pack in with some lines ticked otherwise than proposed, as the store does. */
function takeIn(mine: Book, pack: StoredRecord[], trust: Trust, otherwise: readonly string[] = []) {
  const preview = finish(previewIncoming(mine.workbook, pack, later));
  const lines = incomingItems(preview, trust).map((line) =>
    otherwise.includes(line.field ?? '') ? { ...line, ticked: !line.ticked } : line,
  );
  const entry = incomingEntry(mine.workbook, preview, later, choiceOf(lines, 'Took in a pack', trust));
  if (entry) mine.history.did({ undo: 'ordinary' }, mine.workbook.apply(entry), 'import');
}

const town = (book: Book) => book.workbook.get('person', 'anneka')?.town;

/** Both wrote the town: here in the morning, there at a minute before or after. */
const bothWrote = (ours: string, theirs: string) =>
  twoBooks(
    (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Mansfield' }), ours),
    (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Sutton' }), theirs),
  );
const nine = '2025-03-05T09:00:00.000Z';
const ten = '2025-03-05T10:00:00.000Z';

describe('fields of one’s own', () => {
  const wrote = (custom: Record<string, string>, when: string) => (book: Book) =>
    book.deed('Noted', (change) => change.set('person', 'anneka', { custom }), when);
  const custom = (book: Book) => book.workbook.get('person', 'anneka')?.custom;

  it('that two colleagues filled, each another, are no conflict, and neither is lost', () => {
    const { mine, pack } = twoBooks(wrote({ union: 'Unison' }, nine), wrote({ blood: 'A' }, ten));
    expect(brief(mine, pack)).toEqual([['gap', 'custom', true]]);
    takeIn(mine, pack, 'stranger');
    expect(custom(mine)).toEqual({ blood: 'A', union: 'Unison' });
  });

  it('of which both wrote one stand against each other, and the others come in all the same', () => {
    const both = () =>
      twoBooks(wrote({ union: 'Unison', shoe: '7' }, nine), wrote({ union: 'Unite', blood: 'A' }, ten));
    const { mine, pack } = both();
    expect(brief(mine, pack, 'checked')).toEqual([['conflict', 'custom', true]]);
    takeIn(mine, pack, 'checked');
    expect(custom(mine)).toEqual({ blood: 'A', shoe: '7', union: 'Unite' });
    const other = both();
    takeIn(other.mine, other.pack, 'checked', ['custom']);
    expect(custom(other.mine)?.union).toBe('Unison');
  });
});

describe('a conflict', () => {
  it('goes to the later word of a checked colleague, and to ours against anyone else', () => {
    for (const [ours, theirs, trust, expected] of [
      [nine, ten, 'checked', 'Sutton'],
      [ten, nine, 'checked', 'Mansfield'],
      [nine, ten, 'stranger', 'Mansfield'],
      [ten, nine, 'stranger', 'Mansfield'],
    ] as const) {
      const { mine, pack } = bothWrote(ours, theirs);
      takeIn(mine, pack, trust);
      expect([ours, theirs, trust, town(mine)]).toEqual([ours, theirs, trust, expected]);
    }
  });

  it('can be turned the other way, whichever was later and whoever sent it', () => {
    for (const [ours, theirs, trust, expected] of [
      [nine, ten, 'checked', 'Mansfield'],
      [ten, nine, 'checked', 'Sutton'],
      [nine, ten, 'stranger', 'Sutton'],
      [ten, nine, 'stranger', 'Sutton'],
    ] as const) {
      const { mine, pack } = bothWrote(ours, theirs);
      takeIn(mine, pack, trust, ['town']);
      expect([ours, theirs, trust, town(mine)]).toEqual([ours, theirs, trust, expected]);
    }
  });

  it('kept ours against a checked colleague’s later word reads so on both laptops after the next exchange', () => {
    const { mine, pack } = bothWrote(nine, ten);
    takeIn(mine, pack, 'checked', ['town']);
    const their = new Book('laptop02');
    their.workbook.load(structuredClone(pack));
    takeIn(their, structuredClone([...mine.workbook.records()]), 'checked');
    expect([town(mine), town(their)]).toEqual(['Mansfield', 'Mansfield']);
  });

  it('is undone with the rest of its pack in one step, stamps and all', () => {
    for (const otherwise of [[], ['town']])
      for (const [ours, theirs] of [
        [nine, ten],
        [ten, nine],
      ] as const) {
        const { mine, pack } = bothWrote(ours, theirs);
        const before = structuredClone([...mine.workbook.records()]);
        takeIn(mine, pack, 'checked', otherwise);
        if (town(mine) === 'Sutton' || otherwise.length > 0) mine.undo();
        expect([...mine.workbook.records()]).toEqual(before);
      }
  });
});

describe('a checked colleague’s pack', () => {
  it('has a deletion and a change of a list ticked, which a stranger’s has not', () => {
    const { mine, pack } = twoBooks(nothing, (book) => {
      book.deed('Changed', (change) => change.add('list', 'theme', { name: 'theme', codes: [] }), later);
      book.deed('Deleted', (change) => change.remove('person', 'anneka'), later);
    });
    expect(brief(mine, pack, 'checked')).toEqual([
      ['listChange', '', true],
      ['deletion', 'deleted', true],
    ]);
    expect(brief(mine, pack, 'stranger').map(([, , ticked]) => ticked)).toEqual([false, false]);
  });

  it('taken in a second time, or an older one after it, changes nothing', () => {
    const { mine, pack } = bothWrote(nine, ten);
    const older = structuredClone([...mine.workbook.records()]);
    takeIn(mine, pack, 'checked');
    const after = structuredClone([...mine.workbook.records()]);
    takeIn(mine, pack, 'checked');
    takeIn(mine, older, 'checked');
    expect([...mine.workbook.records()]).toEqual(after);
  });

  it('brings no setting, no card and no export record, and says how many it tried', () => {
    const { mine, pack } = twoBooks(nothing, (book) =>
      book.deed('Hid', (change) => {
        change.add('setting', 's1', { name: 'idleLock', value: 0 });
        change.add('colleague', 'c1', {
          name: 'Mallory',
          signingKey: 'M'.repeat(43),
          checkedOn: '2025-03-05',
        });
        change.add('exportAudit', 'x1', { at: later, what: 'pack' });
      }),
    );
    const preview = finish(previewIncoming(mine.workbook, pack, later));
    expect([preview.barred, preview.unreadable, preview.fresh]).toEqual([3, 0, []]);
    takeIn(mine, pack, 'checked');
    expect(mine.workbook.all('colleague')).toEqual([]);
    expect(mine.workbook.all('setting')).toEqual([]);
  });
});

describe('what an unsigned pack brings', () => {
  it('new records and filled gaps are ticked', () => {
    const { mine, pack } = twoBooks(nothing, (book) =>
      book.deed('Added', (change) => {
        change.add('person', 'tom', { givenName: 'Tom' });
        change.set('person', 'anneka', { postcode: 'NG17 7BE', tags: ['choir', 'buses'] });
      }),
    );
    expect(brief(mine, pack)).toEqual([
      ['new', '', true],
      ['gap', 'tags', true],
      ['gap', 'postcode', true],
    ]);
  });

  it('a later word and a conflict are not', () => {
    const newer = twoBooks(nothing, (book) =>
      book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Mansfield' }), later),
    );
    expect(brief(newer.mine, newer.pack)).toEqual([['newer', 'town', false]]);
    const both = twoBooks(
      (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Beeston' }), at),
      (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Mansfield' }), later),
    );
    expect(items(both.mine, both.pack)).toMatchObject([
      { what: 'conflict', field: 'town', ours: 'Beeston', theirs: 'Mansfield', ticked: false },
    ]);
  });

  it('nor is a deletion, a protection cleared, a consent granted, or a change to a list', () => {
    const { mine, pack } = twoBooks(
      (book) =>
        book.deed('List', (change) =>
          change.add('win', 'w', { campaignId: 'c', on: '2025-01-01', title: 'W' }),
        ),
      (book) => {
        book.deed(
          'Changed',
          (change) => {
            change.set('person', 'anneka', {
              doNotContact: [
                { id: 'd1', type: 'on', recorded: at },
                { id: 'd2', type: 'clear', recorded: later, clears: ['d1'], reason: 'she rang' },
              ],
              consent: [
                { id: 'c1', channel: 'email', state: 'no', given: '2025-02-01', recorded: at },
                {
                  id: 'c2',
                  channel: 'email',
                  state: 'yes',
                  given: '2025-03-01',
                  recorded: later,
                  wording: 'yes',
                  how: 'form',
                },
              ],
            });
            change.add('list', 'theme', { name: 'theme', codes: [{ code: 'damp', label: 'Damp' }] });
          },
          later,
        );
      },
    );
    expect(brief(mine, pack)).toEqual([
      ['listChange', '', false],
      ['protectionCleared', 'doNotContact', false],
      ['consentGranted', 'consent', false],
    ]);
    const gone = twoBooks(nothing, (book) =>
      book.deed('Deleted', (change) => change.remove('person', 'anneka'), later),
    );
    expect(brief(gone.mine, gone.pack)).toEqual([['deletion', 'deleted', false]]);
  });

  it('a refusal is taken in like any addition', () => {
    const { mine, pack } = twoBooks(nothing, (book) =>
      book.deed(
        'Refused',
        (change) =>
          change.set('person', 'anneka', {
            consent: [
              { id: 'c1', channel: 'email', state: 'no', given: '2025-02-01', recorded: at },
              { id: 'c3', channel: 'phone', state: 'no', given: '2025-03-04', recorded: later },
            ],
          }),
        later,
      ),
    );
    expect(brief(mine, pack)).toEqual([['gap', 'consent', true]]);
  });
});

describe('what a checked colleague brings', () => {
  it('is ticked', () => {
    const { mine, pack } = twoBooks(nothing, (book) =>
      book.deed('Deleted', (change) => change.remove('person', 'anneka'), later),
    );
    expect(brief(mine, pack, 'checked')).toEqual([['deletion', 'deleted', true]]);
  });
});

describe('merging what was ticked', () => {
  it('leaves out what was not, and a second time changes nothing', () => {
    const { mine, pack } = twoBooks(
      (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Beeston' }), at),
      (book) =>
        book.deed(
          'Changed',
          (change) => {
            change.set('person', 'anneka', { town: 'Mansfield', postcode: 'NG18 1AA' });
            change.add('person', 'tom', { givenName: 'Tom' });
          },
          later,
        ),
    );
    const preview = finish(previewIncoming(mine.workbook, pack, later));
    const lines = incomingItems(preview, 'stranger');
    expect(incomingCounts(lines)).toMatchObject({ new: 1, gap: 1, conflict: 1, ticked: 2 });
    const entry = incomingEntry(mine.workbook, preview, later, choiceOf(lines, 'Took in a pack', 'stranger'));
    if (!entry) throw new Error('nothing to merge');
    mine.workbook.apply(entry);
    expect(mine.workbook.get('person', 'anneka')).toMatchObject({ town: 'Beeston', postcode: 'NG18 1AA' });
    expect(mine.workbook.get('person', 'tom')?.givenName).toBe('Tom');
    const again = finish(previewIncoming(mine.workbook, pack, later));
    const left = incomingItems(again, 'stranger').filter(({ ticked }) => ticked);
    expect(left).toEqual([]);
    expect(
      incomingEntry(
        mine.workbook,
        again,
        later,
        choiceOf(incomingItems(again, 'stranger'), 'Again', 'stranger'),
      ),
    ).toBeUndefined();
  });

  it('takes a conflict in once it is ticked', () => {
    const { mine, pack } = twoBooks(
      (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Beeston' }), at),
      (book) => book.deed('Moved', (change) => change.set('person', 'anneka', { town: 'Mansfield' }), later),
    );
    const preview = finish(previewIncoming(mine.workbook, pack, later));
    const lines = incomingItems(preview, 'stranger').map((item) => ({ ...item, ticked: true }));
    const entry = incomingEntry(mine.workbook, preview, later, choiceOf(lines, 'Took theirs', 'stranger'));
    if (!entry) throw new Error('nothing to merge');
    mine.workbook.apply(entry);
    expect(mine.workbook.get('person', 'anneka')?.town).toBe('Mansfield');
  });
});
