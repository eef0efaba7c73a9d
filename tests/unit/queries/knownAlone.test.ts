import { describe, expect, it } from 'vitest';
import type { RecordLevel, SpecialMark } from '../../../shared/model/sharing';
import { collectPack } from '../../../shared/queries/packScope';
import { sharedRecord } from '../../../shared/queries/sharedRecord';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { mergeRecords, normalise } from '../../../shared/workbook/merge';
import { Book } from '../workbook/book';

const stamp = '0m7uuu02o0000laptop01';
const later = '0m7vv8g000000laptop02';

const nothing = { groups: new Map(), themes: new Set<string>() };

const shared = (record: StoredRecord, level: RecordLevel, special: readonly SpecialMark[] = []) =>
  sharedRecord(record, { level, special, marked: nothing, person: () => undefined });

/** What left meets the whole record again: nothing of it may be lost, whichever was there first. */
function expectNothingLost(whole: StoredRecord, left: StoredRecord | undefined): void {
  if (!left) throw new Error('it did not leave');
  expect(mergeRecords(whole, left)).toEqual(normalise(whole));
  expect(mergeRecords(left, whole)).toEqual(normalise(whole));
}

const person = (fields: object): StoredRecord => ({
  id: 'p1',
  kind: 'person',
  base: stamp,
  givenName: 'Anneka',
  ...fields,
});

describe('a field of a newer version', () => {
  const newer = person({
    stamps: { hearing: later, 'pagers/NEWER-2/key': later },
    removed: { pagers: [{ key: 'NEWER-1' }] },
    faith: 'NEWER-3',
  });

  it('stays at the level of names, in values, stamps and what was removed, and is told among what stays', () => {
    const { record, heldBack } = shared(newer, 'names');
    expect(record).toEqual({ id: 'p1', kind: 'person', base: stamp, givenName: 'Anneka' });
    expect(heldBack).toEqual(['unknown']);
    expectNothingLost(newer, record);
  });

  it('leaves where everything does and it is ticked, for nobody here knows whether it is of a special category', () => {
    const { record, heldBack, marks } = shared(newer, 'everything');
    expect(record).toEqual({ id: 'p1', kind: 'person', base: stamp, givenName: 'Anneka' });
    expect({ heldBack, marks }).toEqual({ heldBack: ['special'], marks: ['newer'] });
    expectNothingLost(newer, record);
    expect(shared(newer, 'everything', ['newer'])).toEqual({ record: newer, heldBack: [], marks: ['newer'] });
  });

  it('stays, ticked or not, of somebody who is not to be reached', () => {
    const off = { ...newer, doNotContact: [{ id: 'd', type: 'on', recorded: '2026-11-20T10:00:00Z' }] };
    for (const ticked of [[], ['newer' as const]]) {
      const { record, heldBack, marks } = shared(off, 'everything', ticked);
      expect(JSON.stringify(record)).not.toContain('NEWER');
      expect({ heldBack, marks }).toEqual({ heldBack: ['unknown'], marks: [] });
    }
  });

  it('stays within an entry of a list too', () => {
    const event: StoredRecord = {
      id: 'e1',
      kind: 'event',
      base: stamp,
      stamps: { 'agenda/a1/speakerPhone': later, 'agenda/a2': later },
      removed: { agenda: [{ id: 'a2', title: 'Raffle', speakerPhone: 'NEWER-1' }] },
      title: 'Mass meeting',
      agenda: [{ id: 'a1', title: 'Welcome', speakerPhone: 'NEWER-2' }],
    };
    const { record, heldBack } = shared(event, 'names');
    expect(JSON.stringify(record)).not.toMatch(/NEWER|speakerPhone/);
    expect(record?.agenda).toEqual([{ id: 'a1', title: 'Welcome' }]);
    expect(record?.removed).toEqual({ agenda: [{ id: 'a2', title: 'Raffle' }] });
    expect(heldBack).toEqual(['unknown']);
    expectNothingLost(event, record);
    expect(shared(event, 'everything')).toEqual({ record, heldBack: ['special'], marks: ['newer'] });
    expect(shared(event, 'everything', ['newer'])).toEqual({ record: event, heldBack: [], marks: ['newer'] });
  });

  it('stays within an entry of a log beside the words that leave, and the whole entry wins where they meet', () => {
    const whole = person({
      ladder: [
        {
          id: 'l1',
          stage: 'leader',
          on: '2026-11-20',
          recorded: '2026-11-20T10:00:00Z',
          why: 'spoke well',
          faith: 'NEWER',
        },
      ],
    });
    const { record } = shared(whole, 'everything');
    expect(JSON.stringify(record)).not.toContain('NEWER');
    expect(record?.ladder).toMatchObject([{ id: 'l1', why: 'spoke well' }]);
    expectNothingLost(whole, record);
  });

  it('of a story stays at the level of names, and a kind of a newer version leaves only where everything does', () => {
    const story: StoredRecord = {
      id: 's1',
      kind: 'story',
      base: stamp,
      title: 'The wall',
      tellerAddress: 'NEWER',
      consent: [{ id: 'c', level: 'team', recorded: '2026-11-20T10:00:00Z' }],
    };
    expect(JSON.stringify(shared(story, 'names').record)).not.toContain('NEWER');
    expect(JSON.stringify(shared(story, 'everything').record)).not.toContain('NEWER');
    expect(shared(story, 'everything', ['newer']).record).toEqual(story);
    const sighting: StoredRecord = { id: 'x', kind: 'sighting', base: stamp, campaignId: 'homes' };
    expect(shared(sighting, 'names')).toEqual({ record: undefined, heldBack: ['unknown'], marks: [] });
    expect(shared(sighting, 'everything')).toEqual({
      record: undefined,
      heldBack: ['special'],
      marks: ['newer'],
    });
    expect(shared(sighting, 'everything', ['newer'])).toEqual({
      record: sighting,
      heldBack: [],
      marks: ['newer'],
    });
  });

  it('picked for two records that are one stays at the level of names with the picks', () => {
    const joining: StoredRecord = {
      id: 'j',
      kind: 'samePerson',
      base: stamp,
      firstId: 'a',
      secondId: 'b',
      picks: { pager: '07700 900457' },
    };
    expect(shared(joining, 'names').record?.picks).toBeUndefined();
    expect(shared(joining, 'everything').record?.picks).toBeUndefined();
    expect(shared(joining, 'everything', ['newer']).record).toEqual(joining);
  });
});

describe('a value that was set aside because it could not be read', () => {
  it('stays wherever the field would that it was meant for', () => {
    const odd = person({
      'unread.privateNotes': ['has left her husband'],
      'unread.votingIntention': 7,
      'unread.phones': '07700 900457',
    });
    expect(shared(odd, 'names').record).toEqual(person({}));
    expect(shared(odd, 'everything').record).toEqual(person({}));
    const ticked = shared(odd, 'everything', ['newer']).record;
    expect(ticked).toEqual(person({ 'unread.phones': '07700 900457' }));
    const refused = (['phone', 'text'] as const).map((channel) => ({
      id: channel,
      channel,
      state: 'no',
      recorded: '2026-11-20T10:00:00Z',
    }));
    const left = shared({ ...odd, consent: refused }, 'everything', ['newer']).record;
    expect(left).toEqual(person({ consent: refused }));
  });
});

describe('words in a log about somebody', () => {
  const recorded = '2026-11-20T10:00:00Z';

  it('stay at the level of names: the rung and the refusal go without why, and the whole entry wins where they meet', () => {
    const whole = person({
      stamps: { 'ladder/l1': later, 'doNotContact/d1': later },
      ladder: [
        {
          id: 'l1',
          stage: 'leader',
          on: '2026-11-20',
          recorded,
          why: 'spoke of her marriage',
          struck: false,
        },
        { id: 'l2', stage: 'organiser', on: '2026-11-21', recorded },
      ],
      doNotContact: [{ id: 'd1', type: 'on', recorded, reason: 'her husband listens in' }],
      noticeToStop: [{ id: 'n1', type: 'on', recorded, reason: 'a letter of her lawyer' }],
    });
    const { record, heldBack } = shared(whole, 'names');
    expect(JSON.stringify(record)).not.toMatch(/marriage|husband|lawyer/);
    expect(record?.ladder).toEqual([
      { id: 'l1', stage: 'leader', on: '2026-11-20', recorded, struck: false },
      { id: 'l2', stage: 'organiser', on: '2026-11-21', recorded },
    ]);
    expect(record?.doNotContact).toEqual([{ id: 'd1', type: 'on', recorded }]);
    expect(heldBack).toEqual(['notes']);
    expectNothingLost(whole, record);
    // Two laptops that tell the same entry at that level tell the same.
    expect(mergeRecords(record ?? whole, shared(whole, 'names').record ?? whole)).toEqual(
      normalise(record ?? whole),
    );
  });

  it('of a story: how and in which words its teller agreed stay at the level of names', () => {
    const story: StoredRecord = {
      id: 's1',
      kind: 'story',
      base: stamp,
      title: 'The wall',
      consent: [
        { id: 'c', level: 'public-unnamed', recorded, how: 'Maureen rang', wording: 'Maureen says yes' },
      ],
    };
    const { record } = shared(story, 'names');
    expect(JSON.stringify(record)).not.toContain('Maureen');
    expect(record?.consent).toEqual([{ id: 'c', level: 'public-unnamed', recorded }]);
    expectNothingLost(story, record);
  });

  it('of a story that was withdrawn: only the withdrawal leaves, and its words are here still when it comes back', () => {
    const story: StoredRecord = {
      id: 's1',
      kind: 'story',
      base: stamp,
      consent: [{ id: 'w', level: 'withdrawn', given: '2026-11-20', recorded, how: 'Maureen rang' }],
    };
    for (const level of ['names', 'everything'] as const) {
      const { record } = shared(story, level);
      expect(record?.consent).toEqual([{ id: 'w', level: 'withdrawn', given: '2026-11-20', recorded }]);
      expectNothingLost(story, record);
    }
  });
});

describe('somebody with two records', () => {
  it('who refused in one of them is not reached by the other', () => {
    const book = new Book();
    book.deed('Two records', (change) => {
      change.add('person', 'anneka', {
        givenName: 'Anneka',
        doNotContact: [{ id: 'd', type: 'on', recorded: '2026-11-20T10:00:00Z' }],
      });
      change.add('person', 'annie', {
        givenName: 'Annie',
        phones: [{ key: '+447700900457' }],
        street: '1 Elm Close',
      });
    });
    const text = () =>
      JSON.stringify(
        collectPack(book.workbook, { scope: { of: 'all' }, level: 'everything', special: [] }).records,
      );
    expect(text()).toContain('900457');
    book.join('anneka', 'annie', { street: '1 Elm Close' });
    expect(text()).not.toMatch(/900457|Elm Close/);
    expect(text()).toContain('"anneka"');
  });
});
