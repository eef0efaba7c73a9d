import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { contactsOf, mentionsIn, termsOf } from '../../../shared/workbook/mentions';

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
    expect(found('Dean’s kitchen, then “Sisson” on the bell')).toEqual(['Dean', 'Sisson']);
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
