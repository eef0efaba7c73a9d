import { describe, expect, it } from 'vitest';
import { contactChanges } from '../../../shared/commands/contactGaps';
import type { ContactRow } from '../../../shared/formats/contactRows';

const rowOf = (more: Partial<ContactRow>): ContactRow => ({
  row: 1,
  line: 2,
  emails: [],
  phones: [],
  tags: [],
  ...more,
});
const dean = {
  givenName: 'Dean',
  town: 'Mansfield',
  notes: 'Do not mention his brother',
  emails: [{ key: 'dean@example.org', address: 'Dean@example.org', label: 'home', position: 'i' }],
  tags: ['tenant'],
};

describe('a row of a list about somebody who is here', () => {
  it('fills what is not known and leaves what is', () => {
    const row = rowOf({ givenName: 'D.', familyName: 'Sisson', town: 'Warsop' });
    expect(contactChanges(dean, row, { policy: 'fill' })).toEqual({ familyName: 'Sisson' });
  });

  it('writes over what is known only where the list is said to be newer', () => {
    expect(contactChanges(dean, rowOf({ town: 'Warsop' }), { policy: 'update' })).toEqual({ town: 'Warsop' });
  });

  it('never writes over notes, not even then', () => {
    expect(contactChanges(dean, rowOf({ notes: 'Member since 2019' }), { policy: 'update' })).toEqual({});
    expect(contactChanges({ notes: '' }, rowOf({ notes: 'Member since 2019' }), { policy: 'fill' })).toEqual({
      notes: 'Member since 2019',
    });
  });

  it('clears nothing with an empty cell', () => {
    expect(contactChanges(dean, rowOf({ town: '' }), { policy: 'update' })).toEqual({});
  });

  it('adds emails, numbers and tags behind those there are, and takes none away', () => {
    const row = rowOf({
      emails: [
        { key: 'dean@example.org', address: 'dean@example.org' },
        { key: 'dean@work.example', address: 'dean@work.example' },
      ],
      phones: [{ key: '+447700900123' }],
      tags: ['tenant', 'choir'],
    });
    const changes = contactChanges(dean, row, { policy: 'update' });
    expect(changes.emails?.map(({ address, label }) => [address, label])).toEqual([
      ['Dean@example.org', 'home'],
      ['dean@work.example', undefined],
    ]);
    expect(changes.phones?.map(({ key }) => key)).toEqual(['+447700900123']);
    expect(changes.tags).toEqual(['tenant', 'choir']);
  });

  it('changes nothing where it tells nothing new, and nothing at all where rows are skipped', () => {
    const same = rowOf({ givenName: 'Dean', town: 'Mansfield', tags: ['tenant'] });
    expect(contactChanges(dean, same, { policy: 'update' })).toEqual({});
    expect(contactChanges(dean, rowOf({ familyName: 'Sisson' }), { policy: 'skip' })).toEqual({});
  });

  it('keeps to twenty emails, the oldest first', () => {
    const emails = Array.from({ length: 25 }, (_, n) => ({ key: `d${n}@x.org`, address: `d${n}@x.org` }));
    const changes = contactChanges(dean, rowOf({ emails }), { policy: 'fill' });
    expect(changes.emails).toHaveLength(20);
    expect(changes.emails?.[0]?.key).toBe('dean@example.org');
  });
});
