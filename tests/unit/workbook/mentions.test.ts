import { describe, expect, it } from 'vitest';
import { readTree } from '../../../shared/queries/segments/readTree';
import type { StoredRecord } from '../../../shared/workbook/entry';
import {
  contactsOf,
  mentionsIn,
  redacted,
  redactedRecord,
  speaksOf,
  speaksWithin,
  termsOf,
} from '../../../shared/workbook/mentions';

const base = '0m7uvl0ao0000laptop01';
const dean: StoredRecord = {
  id: 'dean',
  kind: 'person',
  base,
  givenName: 'Dean',
  familyName: 'Sisson',
  knownAs: 'Deano',
  emails: [{ key: 'dean@example.org', address: 'Dean@example.org' }],
  phones: [{ key: '+447700900123' }],
  removed: { emails: [{ key: 'old@example.org', address: 'old@example.org' }] },
};
const debrief = (text: string): StoredRecord => ({ id: 'e1', kind: 'event', base, debrief: text });
const found = (text: string) => mentionsIn([debrief(text)], termsOf([dean])).map(({ term }) => term);

describe('what is looked for when somebody is erased', () => {
  it('is every name they go by, whole and in part, and every way to reach them, removed ones too', () => {
    expect([...termsOf([dean])].sort()).toEqual(
      [
        'Dean Sisson',
        'Deano Sisson',
        'Dean',
        'Sisson',
        'Deano',
        'dean@example.org',
        'old@example.org',
        '+447700900123',
      ].sort(),
    );
    expect(contactsOf(dean)).toEqual(['dean@example.org', 'old@example.org', '+447700900123']);
  });

  it('is nothing so short that it stands in every other word', () => {
    expect(termsOf([{ id: 'jo', kind: 'person', base, givenName: 'Jo', familyName: 'Li' }])).toEqual([
      'Jo Li',
    ]);
  });
});

describe('where somebody is named', () => {
  it('is found whatever the letters’ size, as a whole word', () => {
    expect(found('DEAN chaired, and did it well')).toEqual(['Dean']);
    expect(found('Deanery Road was cold')).toEqual([]);
    expect(found('We met at Newdean')).toEqual([]);
    expect(found('Dean’s kitchen, then “Sisson” on the bell')).toEqual(['Sisson']);
  });

  it('is found by phone and email, which hold signs that mean something to a search', () => {
    expect(found('ring +447700900123.')).toEqual(['+447700900123']);
    expect(found('write to dean@example.org')).toContain('dean@example.org');
    expect(found('write to deanXexample.org')).not.toContain('dean@example.org');
  });

  it('is found inside agendas and other lists, and told with its record, field and whole text', () => {
    const event: StoredRecord = {
      id: 'e1',
      kind: 'event',
      base,
      agenda: [
        { id: 'a1', title: 'Welcome' },
        { id: 'a2', title: 'Deano sings' },
      ],
    };
    expect(mentionsIn([event], termsOf([dean]))).toEqual([
      { kind: 'event', id: 'e1', field: 'agenda', term: 'Deano', text: 'Deano sings' },
    ]);
  });

  it('is not looked for in what the record is called inside: ids and stamps', () => {
    expect(mentionsIn([{ id: 'Dean', kind: 'event', base: 'Dean' }], ['Dean'])).toEqual([]);
  });
});

const terms = ['Bev', 'Clamp', 'Bev Clamp', 'bev@x.org', '+447700900733'];

describe('a text that speaks of somebody', () => {
  it.each([
    ['Leaflets for Elm Close to 07700 900733'],
    ['Ring +44 (0)7700 900-733 after six'],
    ['call 00447700900733'],
    ['mrs clamp said so'],
    ['write to BEV@x.org'],
  ])('is found: %s', (text) => {
    expect(speaksOf(terms)(text)).toBe(true);
  });

  it.each([['Beverley Road, Clampton'], ['07700 900734'], ['ref 1207700900733912']])(
    'is not found where it speaks of another: %s',
    (text) => {
      expect(speaksOf(terms)(text)).toBe(false);
    },
  );

  it('is named once, by the longest term in it', () => {
    const record = { id: 'e1', kind: 'event', base: '0', debrief: 'Bev Clamp chaired.' };
    expect(mentionsIn([record], terms)).toEqual([
      { kind: 'event', id: 'e1', field: 'debrief', term: 'Bev Clamp', text: 'Bev Clamp chaired.' },
    ]);
  });
});

describe('taking somebody out of a text', () => {
  it.each([
    ['Got a lift home with Bev Clamp and talked.', 'Got a lift home with someone and talked.'],
    ['Bev spoke from the floor. Bev again.', 'Someone spoke from the floor. Someone again.'],
    ['Leaflets for Elm Close to 07700 900733', 'Leaflets for Elm Close to (number taken out)'],
    ['Ask bev@x.org', 'Ask (email taken out)'],
    ['Nobody here', 'Nobody here'],
  ])('%s → %s', (text, left) => {
    expect(redacted(text, terms)).toBe(left);
    expect(speaksOf(terms)(redacted(text, terms))).toBe(false);
  });

  it('goes through every line of a list and leaves the rest as it is', () => {
    const agenda = [{ id: 'a1', title: 'Testimony: Bev', minutes: 5 }];
    expect(redacted(agenda, terms)).toEqual([{ id: 'a1', title: 'Testimony: someone', minutes: 5 }]);
  });
});

describe('what is searched of a record', () => {
  it('is not the name of somebody else who is called the same, but what is written about them', () => {
    const other: StoredRecord = {
      id: 'bev2',
      kind: 'person',
      base,
      givenName: 'Bev',
      familyName: 'Orme',
      notes: 'Cousin of Bev Clamp',
    };
    expect(mentionsIn([other], terms).map(({ field }) => field)).toEqual(['notes']);
    expect(redactedRecord(other, terms)).toEqual({ ...other, notes: 'Cousin of someone' });
  });

  it('is what was typed into the entries of a log, and never the codes beside it', () => {
    const emily: StoredRecord = {
      id: 'sheila',
      kind: 'person',
      base,
      familyName: 'Post',
      source: 'Through Bev Clamp',
      consent: [
        { id: 'c1', channel: 'post', state: 'yes', recorded: base, how: 'Told Bev on the stairs' },
        { id: 'c2', channel: 'post', state: 'no', recorded: base },
      ],
      doNotContact: [{ id: 'd1', type: 'on', recorded: base, reason: 'Asked Mrs Post' }],
    };
    const found = mentionsIn([emily], [...terms, 'Post']).map(({ field, text }) => [field, text]);
    expect(found).toEqual([
      ['source', 'Through Bev Clamp'],
      ['consent', 'Told Bev on the stairs'],
      ['doNotContact', 'Asked Mrs Post'],
    ]);
    expect(redactedRecord(emily, [...terms, 'Post'])).toEqual({
      ...emily,
      source: 'Through someone',
      consent: [
        { id: 'c1', channel: 'post', state: 'yes', recorded: base, how: 'Told someone on the stairs' },
        { id: 'c2', channel: 'post', state: 'no', recorded: base },
      ],
      doNotContact: [{ id: 'd1', type: 'on', recorded: base, reason: 'Asked Mrs someone' }],
    });
  });

  it('is of exports for whom they were, and of imports what the file and the change were called', () => {
    const sent: StoredRecord = {
      id: 'x',
      kind: 'exportAudit',
      base,
      by: 'Bev',
      what: 'list',
      to: 'Bev Clamp',
    };
    const came: StoredRecord = {
      id: 'i',
      kind: 'importDone',
      base,
      from: 'Clamp.vcf',
      label: 'Imported Bev',
    };
    expect(mentionsIn([sent, came], terms).map(({ field }) => field)).toEqual(['to', 'from', 'label']);
    expect(redactedRecord(sent, terms)).toEqual({ ...sent, to: 'Someone' });
  });

  it('is found at the beginning of a line too', () => {
    const event = debrief('Who spoke:\nBev Clamp');
    expect(redactedRecord(event, terms)).toEqual(debrief('Who spoke:\nsomeone'));
    expect(speaksWithin(event, speaksOf(terms))).toBe(true);
  });

  it('is not the user’s own settings and lists', () => {
    const owner: StoredRecord = { id: 'owner', kind: 'setting', base, value: { name: 'Bev' } };
    expect(mentionsIn([owner], terms)).toEqual([]);
    expect(redactedRecord(owner, terms)).toBe(owner);
  });
});

describe('a saved search', () => {
  const may = { ...dean, givenName: 'May', familyName: 'Hall', knownAs: '', emails: [], removed: {} };
  const search = {
    join: 'all',
    of: [
      { is: 'may', channel: 'phone' },
      { join: 'any', of: [{ is: 'words', field: 'notes', test: 'has', text: 'May Hall’s garage' }] },
      { is: 'tagged', tag: 'friends of may' },
    ],
  };
  const segment: StoredRecord = { id: 's1', kind: 'segment', base, name: 'For May', search };

  it('is looked through for what was typed into it, and not for the names of its questions', () => {
    expect(mentionsIn([segment], termsOf([may])).map(({ field, text }) => [field, text])).toEqual([
      ['name', 'For May'],
      ['search', 'May Hall’s garage'],
      ['search', 'friends of may'],
    ]);
  });

  it('can be asked still where what is put in their place is longer than what may stand there', () => {
    const ed = { ...may, givenName: 'Edi', familyName: 'Ely' };
    const text = 'Edi '.repeat(50);
    const long = {
      join: 'all',
      of: [
        { is: 'words', field: 'notes', test: 'has', text },
        { is: 'tagged', tag: 'Edi '.repeat(15) },
      ],
    };
    expect(readTree(long).ok).toBe(true);
    const left = redactedRecord({ ...segment, search: long }, termsOf([ed]));
    expect(JSON.stringify(left.search)).not.toContain('Edi');
    expect(readTree(left.search).ok).toBe(true);
  });

  it('can be asked still when they are taken out of it', () => {
    const left = redactedRecord(segment, termsOf([may]));
    expect(left.name).toBe('For someone');
    expect(left.search).toEqual({
      join: 'all',
      of: [
        { is: 'may', channel: 'phone' },
        { join: 'any', of: [{ is: 'words', field: 'notes', test: 'has', text: 'Someone’s garage' }] },
        { is: 'tagged', tag: 'friends of someone' },
      ],
    });
    expect(readTree(left.search).ok).toBe(true);
  });
});
