import { describe, expect, it } from 'vitest';
import { readContactsFile } from '../../../shared/formats/contactsFile';
import { readOsdiPeople } from '../../../shared/formats/osdi';
import { fixture } from './fixture';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('people in OSDI JSON', () => {
  const read = readOsdiPeople(fixture('osdi/people.json'), undefined, { today: '2026-11-24' });
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows, problems } = read.people;

  it('come with what they refused, their own fields and their ids, the primary of several first', () => {
    expect(rows[0]).toEqual({
      row: 1,
      line: 0,
      givenName: 'Irena',
      familyName: 'Nowak',
      ageBand: '16-17',
      birthday: '04-02',
      emails: [
        { address: 'irena@example.org', key: 'irena@example.org' },
        { address: 'work@example.org', key: 'work@example.org', label: 'work' },
      ],
      phones: [{ key: '+447700900318', label: 'mobile' }],
      street: '9 High Road, Flat 2',
      town: 'Beeston',
      postcode: 'NG9 1AA',
      tags: [],
      notes: 'Other address: 1 Market Place, Mansfield, NG18 1AA',
      consent: [
        { channel: 'email', state: 'no' },
        { channel: 'text', state: 'yes' },
        { channel: 'phone', state: 'no' },
      ],
      custom: [
        { label: 'Action Network id', value: 'd91b4b2e-ae0e-4cd3-9ed7-d0ec501b0bc3' },
        { label: 'foreign_system id', value: '1' },
        { label: 'bus', value: '28' },
        { label: 'can_host', value: 'yes' },
      ],
    });
  });

  it('with values of the wrong kind keep the rest, and one without name or contact is left out and named', () => {
    expect(rows[1]).toMatchObject({ givenName: '7', emails: [], phones: [{ key: '+447700900319' }] });
    const odd = { row: 2, line: 0, reason: 'not-understood-property' };
    expect(problems).toEqual([
      { ...odd, column: 'family_name', value: '[…]' },
      { ...odd, column: 'email_addresses', value: 'wrong' },
      { row: 3, line: 0, reason: 'nothing-in-row' },
    ]);
  });

  it('may be one person or a list of them, and open like any file of people', () => {
    expect(readContactsFile('one.json', json({ given_name: 'Tom' }))).toMatchObject({
      ok: true,
      type: 'cards',
      cards: { rows: [{ givenName: 'Tom' }] },
    });
    expect(readContactsFile('two.json', json([{ given_name: 'Tom' }, { given_name: 'Bev' }]))).toMatchObject({
      cards: { rows: [{ givenName: 'Tom' }, { givenName: 'Bev' }] },
    });
  });

  it('are refused where they are none, too deep, or too many', () => {
    expect(readContactsFile('a.json', json({ a: 1 }))).toEqual({
      ok: false,
      problem: { reason: 'not-osdi' },
    });
    const deep = new TextEncoder().encode(`[{"a":${'['.repeat(200_000)}`);
    expect(readContactsFile('a.json', deep)).toEqual({
      ok: false,
      problem: { reason: 'json-damaged', line: 1 },
    });
    const limits = { bytes: 1000, rows: 1, columns: 1 };
    expect(readOsdiPeople(json([{ given_name: 'a' }, { given_name: 'b' }]), limits)).toEqual({
      ok: false,
      problem: { reason: 'too-many-rows', limit: 1 },
    });
  });
});
