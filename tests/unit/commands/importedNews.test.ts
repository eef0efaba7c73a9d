import { describe, expect, it } from 'vitest';
import { contactLookup } from '../../../shared/commands/contactLookup';
import { type ContactsImport, contactOutcomes } from '../../../shared/commands/contactOutcomes';
import { importContacts } from '../../../shared/commands/importContacts';
import { consentTurns } from '../../../shared/commands/importedNews';
import { matchContacts } from '../../../shared/commands/matchContacts';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { setDoNotContact } from '../../../shared/commands/setDoNotContact';
import type { ContactRow, ToldConsent } from '../../../shared/formats/contactRows';
import { isDoNotContact } from '../../../shared/queries/doNotContact';
import { presentAssessment } from '../../../shared/queries/presentAssessment';
import { presentConsent } from '../../../shared/queries/presentConsent';
import { finish } from '../../../shared/workbook/slices';
import { Ruth } from '../ruth';

const email = { address: 'bev@example.org', key: 'bev@example.org' };

/** Ruth knows Bev; a list tells of her again. */
function bevInAList(told: Partial<ContactRow>, more: Partial<ContactsImport> = {}) {
  const ruth = new Ruth();
  const bev = ruth.knows('Bev Clamp', { emails: [email.address] });
  const input = (): ContactsImport => {
    const row: ContactRow = {
      row: 1,
      line: 2,
      givenName: 'Bev',
      emails: [email],
      phones: [],
      tags: [],
      ...told,
    };
    const matches = finish(matchContacts([row], finish(contactLookup(ruth.workbook))));
    return { from: 'drive.csv', matches, ...more };
  };
  return {
    ruth,
    bev,
    said: (state: 'yes' | 'no', given: string, wording?: string) =>
      ruth.does(
        recordConsent(ruth.workbook, ruth.deed(), {
          personId: bev,
          given: [{ channel: 'phone', state, given, how: 'at the door', ...(wording ? { wording } : {}) }],
        }),
      ),
    becomes: () => finish(contactOutcomes(ruth.workbook, input()))[0]?.become,
    comesIn: () => ruth.does(importContacts(ruth.workbook, ruth.deed(), input())),
    phone: () => presentConsent(ruth.reads('person', bev), 'phone')?.state,
    person: () => ruth.reads('person', bev),
  };
}

const word = (state: 'yes' | 'no', more: Partial<ToldConsent> = {}): ContactRow['consent'] => [
  { channel: 'phone', state, ...more },
];

describe('consent that a list tells of', () => {
  it('is taken where nothing was known, with the list as its source', () => {
    const list = bevInAList({ consent: word('yes', { given: '2026-05-03' }) });
    list.comesIn();
    expect(list.person().consent).toMatchObject([
      { channel: 'phone', state: 'yes', given: '2026-05-03', how: 'drive.csv' },
    ]);
  });

  it('without a date never beats a refusal, however old, and is not even written down', () => {
    const list = bevInAList({ consent: word('yes') });
    list.said('no', '2019-01-01');
    expect(list.becomes()).toBe('unchanged');
    list.comesIn();
    expect(list.phone()).toBe('no');
    expect(list.person().consent).toHaveLength(1);
  });

  it('that is a yes with an earlier date than the refusal leaves it standing', () => {
    const list = bevInAList({ consent: word('yes', { given: '2018-05-01', wording: 'Ring me' }) });
    list.said('no', '2019-01-01');
    list.comesIn();
    expect(list.phone()).toBe('no');
  });

  it('restores a yes only with a later date and its wording', () => {
    const bare = bevInAList({ consent: word('yes', { given: '2020-05-01' }) });
    bare.said('no', '2019-01-01');
    bare.comesIn();
    expect(bare.phone()).toBe('no');
    const worded = bevInAList({ consent: word('yes', { given: '2020-05-01', wording: 'Ring me' }) });
    worded.said('no', '2019-01-01');
    worded.comesIn();
    expect(worded.phone()).toBe('yes');
  });

  it('that is a refusal comes in even where people who are here are skipped', () => {
    const list = bevInAList({ consent: word('no'), town: 'Kirkby' }, { policy: 'skip' });
    list.said('yes', '2026-01-01', 'Ring me');
    expect(list.becomes()).toBe('changed');
    list.comesIn();
    expect(list.phone()).toBe('no');
    expect(list.person().town).toBeUndefined();
  });

  it('a second time changes nothing', () => {
    const list = bevInAList({ consent: [...(word('no') ?? []), { channel: 'email', state: 'yes' }] });
    list.comesIn();
    expect(list.becomes()).toBe('unchanged');
  });

  it('is shown as it turns, and a refusal that stands is said to stand', () => {
    const row: ContactRow = { row: 1, line: 2, emails: [], phones: [], tags: [], consent: word('yes') ?? [] };
    const refused = {
      id: 'a',
      channel: 'phone' as const,
      state: 'no' as const,
      recorded: '2020-01-01T00:00:00Z',
    };
    const read = { now: '2026-11-24T19:30:00Z', from: 'drive.csv' };
    expect(consentTurns({ consent: [refused] }, row, [], read)).toEqual([
      { channel: 'phone', from: 'no', to: 'no', refusalKept: true },
    ]);
    expect(consentTurns({}, row, [{ channel: 'phone', state: 'yes' }], read)).toEqual([
      { channel: 'phone', from: 'not asked', to: 'yes', refusalKept: false },
    ]);
  });
});

describe('do not contact', () => {
  it('comes in once, and keeps out nothing that the list tells besides', () => {
    const list = bevInAList({ doNotContact: true }, { policy: 'skip' });
    list.comesIn();
    expect(isDoNotContact(list.person())).toBe(true);
    expect(list.becomes()).toBe('unchanged');
  });

  it('that stands already is not marked twice', () => {
    const list = bevInAList({ doNotContact: true });
    list.ruth.does(setDoNotContact(list.ruth.workbook, list.ruth.deed(), { personId: list.bev }));
    expect(list.becomes()).toBe('unchanged');
  });
});

describe('an assessment and fields of the list’s own', () => {
  it('fill what is empty, and write over only where told to update', () => {
    const told = { assessment: 2, custom: [{ label: 'Membership', value: '1187' }] };
    const list = bevInAList(told);
    list.comesIn();
    expect(presentAssessment(list.person())?.level).toBe(2);
    const [field] = list.ruth.workbook.all('fieldDef');
    expect(field).toMatchObject({ label: 'Membership', type: 'text' });
    expect(list.person().custom).toEqual({ [field?.id ?? '']: '1187' });
    expect(list.becomes()).toBe('unchanged');
  });

  it('find the field by its name, whatever its capitals', () => {
    const list = bevInAList({ custom: [{ label: 'membership ', value: '7' }] });
    list.ruth.book.deed('Added a field', (change) =>
      change.add('fieldDef', 'member', { label: 'Membership', type: 'text' }),
    );
    list.comesIn();
    expect(list.ruth.workbook.count('fieldDef')).toBe(1);
    expect(list.person().custom).toEqual({ member: '7' });
  });
});
