import { describe, expect, it } from 'vitest';
import type { RecordLevel, RecordsScope, SpecialMark } from '../../../shared/model/sharing';
import { collectPack } from '../../../shared/queries/packScope';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { Workbook } from '../../../shared/workbook/workbook';
import { Book } from '../workbook/book';

const at = '2025-03-04T19:00:00Z';

/** A repairs campaign with a meeting, beside a bus campaign that has nothing to do with it. */
function estate(): Book {
  const book = new Book();
  book.deed('Made an estate', (change) => {
    change.add('place', 'notts', { name: 'Nottinghamshire' });
    change.add('place', 'mansfield', { name: 'Mansfield', parentId: 'notts' });
    change.add('place', 'crewe', { name: 'Crewe' });
    change.add('campaign', 'homes', {
      name: 'Fix our homes',
      targets: [{ id: 't1', name: 'Graham Pell', personId: 'pell' }],
    });
    change.add('campaign', 'buses', { name: 'Buses' });
    change.add('event', 'meeting', {
      title: 'Mass meeting',
      type: 'mass-meeting',
      starts: '2025-03-04T19:00',
      campaignId: 'homes',
      placeId: 'mansfield',
    });
    change.add('event', 'ride', {
      title: 'Ride',
      type: 'action-day',
      starts: '2025-03-05T10:00',
      campaignId: 'buses',
    });
    change.add('person', 'anneka', {
      givenName: 'Anneka',
      emails: [{ address: 'a@example.org', key: 'a@example.org' }],
      phones: [{ key: '+447700900457' }],
      street: '1 Elm Close',
      postcode: 'NG19 1AA',
      town: 'Mansfield',
      notes: 'rings after six',
      privateNotes: 'has left her husband',
      accessNeeds: 'ramp',
      votingIntention: 'undecided',
      custom: { blood: 'A' },
      placeId: 'mansfield',
    });
    change.add('person', 'anneka2', { givenName: 'Annie', phones: [{ key: '+447700900458' }] });
    change.add('person', 'pell', { givenName: 'Graham', familyName: 'Pell' });
    change.add('person', 'stranger', { givenName: 'Stranger' });
    change.add('person', 'teller', { givenName: 'Teller' });
    change.add('attendance', 'att', { eventId: 'meeting', personId: 'anneka', attended: true, note: 'late' });
    change.add('attendance', 'att2', { eventId: 'ride', personId: 'stranger', attended: true });
    change.add('commitment', 'com', {
      personId: 'anneka',
      eventId: 'meeting',
      action: 'door-knock',
      state: 'made',
      wording: 'I will',
    });
    change.add('stance', 'sta', {
      campaignId: 'homes',
      subjectId: 'unison',
      subjectKind: 'group',
      support: 4,
    });
    change.add('group', 'unison', { name: 'Unison' });
    change.add('win', 'win', { campaignId: 'homes', on: '2025-02-01', title: 'Lifts mended' });
    change.add('win', 'win2', { campaignId: 'buses', on: '2025-02-01', title: 'Bus kept' });
    change.add('tie', 'tie', {
      type: 'member',
      fromId: 'anneka',
      toId: 'unison',
      toKind: 'group',
      note: 'rep',
    });
    change.add('tie', 'tie2', { type: 'friend', fromId: 'anneka', toId: 'stranger', toKind: 'person' });
    change.add('setting', 'owner', { name: 'owner', value: 'Joyce' });
    change.add('exportAudit', 'exp', { at, what: 'pack' });
    change.add('list', 'theme', { name: 'theme', codes: [{ code: 'damp', label: 'Damp' }] });
    change.add('fieldDef', 'blood', { label: 'Blood', type: 'text' });
  });
  return book;
}

const collect = (
  book: Book,
  scope: RecordsScope,
  level: RecordLevel = 'everything',
  special: SpecialMark[] = [],
) => collectPack(book.workbook, { scope, level, special });

const homes: RecordsScope = { of: 'campaign', id: 'homes' };

function record(records: readonly StoredRecord[], id: string): StoredRecord {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the pack`);
  return found;
}

const ids = (records: readonly StoredRecord[]) => records.map(({ id }) => id).sort();

describe('a pack of one campaign', () => {
  it('holds what belongs to it, the people in it, their groups, ties and places, and the lists', () => {
    const { records, goes } = collect(estate(), homes);
    expect(ids(records)).toEqual(
      [
        'homes',
        'meeting',
        'att',
        'com',
        'sta',
        'win',
        'anneka',
        'pell',
        'unison',
        'tie',
        'mansfield',
        'notts',
        'theme',
      ].sort(),
    );
    expect(goes).toMatchObject({ campaign: 1, event: 1, person: 2, commitment: 1, win: 1 });
  });

  it('carries its local campaigns', () => {
    const book = estate();
    book.deed('Local', (change) =>
      change.add('campaign', 'local', { name: 'Fix Elm Close', parentId: 'homes' }),
    );
    expect(ids(collect(book, homes).records)).toContain('local');
  });

  it('carries every record of a person who was joined, and the joining', () => {
    const book = estate();
    book.join('anneka', 'anneka2');
    const { records } = collect(book, homes);
    expect(ids(records)).toContain('anneka2');
    expect(records.filter(({ kind }) => kind === 'samePerson')).toHaveLength(1);
  });

  it('keeps references to what was left out by their id', () => {
    const book = estate();
    book.deed('Kept at another event', (change) =>
      change.set('commitment', 'com', { keptAtEventId: 'ride' }),
    );
    const { records } = collect(book, homes);
    expect(record(records, 'com').keptAtEventId).toBe('ride');
    expect(ids(records)).not.toContain('ride');
  });
});

describe('a pack of one event', () => {
  it('holds the event, who came, and what they committed to', () => {
    const { goes } = collect(estate(), { of: 'event', id: 'meeting' });
    expect(goes).toMatchObject({ event: 1, attendance: 1, commitment: 1, person: 1 });
    expect(goes.campaign).toBeUndefined();
  });
});

describe('a pack of everything', () => {
  it('leaves out the choices of this laptop, what left it, and its colleagues', () => {
    const { records } = collect(estate(), { of: 'all' });
    const kinds = new Set(records.map(({ kind }) => kind));
    for (const kind of ['setting', 'exportAudit', 'colleague', 'fieldDef']) expect(kinds).not.toContain(kind);
    expect(ids(records)).toEqual(expect.arrayContaining(['stranger', 'ride', 'buses', 'crewe']));
  });

  it('carries a kind that only a newer Wardbook knows where that is ticked, but not at the level of names', () => {
    const book = estate();
    book.workbook.load([{ id: 'new', kind: 'petition', base: '000000001AAAA1laptop01', secret: 'x' }]);
    const unticked = collect(book, { of: 'all' });
    expect(ids(unticked.records)).not.toContain('new');
    expect(unticked.special.get('newer')).toEqual({ records: 1, people: 0, groups: 0 });
    expect(ids(collect(book, { of: 'all' }, 'everything', ['newer']).records)).toContain('new');
    expect(ids(collect(book, { of: 'all' }, 'names', ['newer']).records)).not.toContain('new');
  });
});

describe('what never leaves', () => {
  it('private notes stay at every level, and are counted', () => {
    const { records, stays } = collect(estate(), homes);
    expect(JSON.stringify(records)).not.toContain('left her husband');
    expect(stays.privateNotes).toBe(1);
  });

  it('special fields leave only when ticked', () => {
    const without = collect(estate(), homes);
    for (const secret of ['ramp', 'undecided', 'blood'])
      expect(JSON.stringify(without.records)).not.toContain(secret);
    expect(without.stays.special).toBe(1);
    const withAll = collect(estate(), homes, 'everything', ['accessNeeds', 'votingIntention', 'custom']);
    expect(record(withAll.records, 'anneka')).toMatchObject({
      accessNeeds: 'ramp',
      votingIntention: 'undecided',
    });
    expect(ids(withAll.records)).toContain('blood');
  });

  it('contact details stay at the level of names, with notes about people, also in what was removed', () => {
    const book = estate();
    book.deed('Another phone', (change) =>
      change.set('person', 'anneka', { phones: [{ key: '+447700900999' }] }),
    );
    book.join('anneka', 'anneka2', { postcode: 'NG19 1AB' });
    const { records, stays } = collect(book, homes, 'names');
    const text = JSON.stringify(records);
    for (const secret of [
      '@example.org',
      '9004',
      '900999',
      'Elm',
      'NG19',
      'after six',
      'I will',
      'late',
      'rep',
    ])
      expect(text).not.toContain(secret);
    expect(record(records, 'anneka')).toMatchObject({ givenName: 'Anneka', town: 'Mansfield' });
    expect(record(records, 'anneka').stamps ?? {}).toEqual({});
    expect(stays.contactDetails).toBeGreaterThan(0);
  });

  it('contact details of somebody who asked not to be contacted stay; of one channel refused, that one', () => {
    const book = estate();
    book.deed('Refused email', (change) =>
      change.set('person', 'anneka', {
        consent: [{ id: 'c1', channel: 'email', state: 'no', given: '2025-03-01', recorded: at }],
      }),
    );
    const refused = record(collect(book, homes).records, 'anneka');
    expect(refused.emails).toBeUndefined();
    expect(refused.phones).toHaveLength(1);
    book.deed('Do not contact', (change) =>
      change.set('person', 'anneka', { doNotContact: [{ id: 'd1', type: 'on', recorded: at }] }),
    );
    const { records, stays } = collect(book, homes);
    const asked = record(records, 'anneka');
    expect([asked.emails, asked.phones, asked.street, asked.postcode]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(asked.doNotContact).toHaveLength(1);
    expect(stays.refusedContact).toBe(1);
  });

  it('of a deleted record only its deletion leaves', () => {
    const book = estate();
    book.deed('Deleted', (change) => change.remove('win', 'win'));
    const { records, goes } = collect(book, homes);
    expect(Object.keys(record(records, 'win')).sort()).toEqual(['base', 'deleted', 'id', 'kind']);
    expect(goes.win).toBeUndefined();
  });

  it('of an erasure ids and date leave, and no hash', () => {
    const book = estate();
    book.deed('Erased', (change) =>
      change.add('erasure', 'era', { personIds: ['gone'], on: '2025-03-01', contactHashes: ['abc123'] }),
    );
    const erasure = record(collect(book, homes).records, 'era');
    expect(erasure.personIds).toEqual(['gone']);
    expect(erasure).not.toHaveProperty('contactHashes');
  });
});

describe('stories', () => {
  function withStory(level?: 'private' | 'team' | 'public-named' | 'public-unnamed' | 'withdrawn'): Book {
    const book = estate();
    book.deed('Heard a story', (change) =>
      change.add('story', 'story', {
        title: 'Cold winter',
        body: 'We sat in coats',
        personId: 'teller',
        campaignId: 'homes',
        consent: [
          { id: 's0', level: 'team', given: '2025-02-01', recorded: '2025-02-01T10:00:00Z', how: 'said so' },
          ...(level ? [{ id: 's1', level, given: '2025-03-01', recorded: at, wording: 'in her words' }] : []),
        ],
      }),
    );
    return book;
  }

  it('that the teller lets the team see go, with the teller', () => {
    const { records, goes } = collect(withStory('team'), homes);
    expect(record(records, 'story').body).toBe('We sat in coats');
    expect(ids(records)).toContain('teller');
    expect(goes.story).toBe(1);
  });

  it('that are private stay, and do not bring their teller along', () => {
    const { records, stays } = collect(withStory('private'), homes);
    expect(JSON.stringify(records)).not.toContain('coats');
    expect(ids(records)).not.toContain('story');
    expect(ids(records)).not.toContain('teller');
    expect(stays.privateStory).toBe(1);
  });

  it('that were withdrawn send the withdrawal alone, so that colleagues stop too', () => {
    const { records } = collect(withStory('withdrawn'), homes);
    const told = record(records, 'story');
    expect(
      Object.keys(told)
        .filter((name) => name !== 'stamps')
        .sort(),
    ).toEqual(['base', 'consent', 'id', 'kind']);
    expect(told.consent).toEqual([{ id: 's1', level: 'withdrawn', given: '2025-03-01', recorded: at }]);
  });

  it('that may be told without a name do not name their teller at the level of names', () => {
    const { records } = collect(withStory('public-unnamed'), homes, 'names');
    expect(record(records, 'story')).not.toHaveProperty('personId');
    expect(ids(records)).not.toContain('teller');
  });
});

describe('an empty workbook that takes a pack in', () => {
  it('says the same of the campaign, and a second time changes nothing', () => {
    const { records } = collect(estate(), homes);
    const other = new Workbook({ device: 'laptop02', freeze: true });
    const crossed = JSON.parse(JSON.stringify(records)) as StoredRecord[];
    other.load(crossed);
    expect(other.get('campaign', 'homes')?.name).toBe('Fix our homes');
    expect(other.by('attendance', 'eventId', 'meeting')).toHaveLength(1);
    const before = structuredClone([...other.records()]);
    other.load(JSON.parse(JSON.stringify(records)) as StoredRecord[]);
    expect([...other.records()]).toEqual(before);
  });

  it('does not clear what the pack did not tell', () => {
    const book = estate();
    const whole = JSON.parse(JSON.stringify(collect(book, homes).records)) as StoredRecord[];
    const names = JSON.parse(JSON.stringify(collect(book, homes, 'names').records)) as StoredRecord[];
    const other = new Workbook({ device: 'laptop02', freeze: true });
    other.load(whole);
    other.load(names);
    expect(other.get('person', 'anneka')?.phones).toHaveLength(1);
    expect(other.get('person', 'anneka')?.postcode).toBe('NG19 1AA');
  });
});
