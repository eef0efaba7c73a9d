import { describe, expect, it } from 'vitest';
import { type ContactLookup, matchContacts } from '../../../shared/commands/matchContacts';
import type { ContactRow } from '../../../shared/formats/contactRows';
import { finish } from '../../../shared/workbook/slices';

interface Known {
  id: string;
  givenName?: string;
  emails?: string[];
  phones?: string[];
}

const lookup = (people: Known[], erased: string[] = []): ContactLookup => ({
  byEmail: (key) => people.filter((known) => known.emails?.includes(key)).map(({ id }) => id),
  byPhone: (key) => people.filter((known) => known.phones?.includes(key)).map(({ id }) => id),
  givenName: (id) => people.find((known) => known.id === id)?.givenName,
  erasedEmail: (key) => erased.includes(key),
  erasedPhone: (key) => erased.includes(key),
  erasedName: ({ givenName = '', postcode = '' }) => erased.includes(`${givenName} ${postcode}`),
});

const row = (given: Partial<ContactRow> & { email?: string; phone?: string }): ContactRow => ({
  row: 1,
  line: 2,
  givenName: given.givenName ?? 'Tom',
  emails: given.email ? [{ address: given.email, key: given.email }] : [],
  phones: given.phone ? [{ key: given.phone }] : [],
  tags: [],
});

const matched = (contacts: ContactRow[], known: ContactLookup) => finish(matchContacts(contacts, known));

const states = (contacts: ContactRow[], known: ContactLookup) =>
  matched(contacts, known).map((match) => match.state);

describe('somebody in a list who is in the workbook', () => {
  const known = lookup([
    { id: 'tom', givenName: 'Tom', emails: ['tom@example.org'], phones: ['+447700900100'] },
    { id: 'sue', givenName: 'Sue', emails: ['family@example.org'] },
    { id: 'ann', givenName: 'Ann', emails: ['family@example.org'] },
  ]);

  it('is found by the very same email, else by the very same phone', () => {
    const [byEmail, byPhone, byBoth] = matched(
      [
        row({ email: 'tom@example.org' }),
        row({ phone: '+447700900100' }),
        row({ email: 'tom@example.org', phone: '+447700900100' }),
      ],
      known,
    );
    expect(byEmail).toMatchObject({ state: 'matched', personId: 'tom', how: 'email' });
    expect(byPhone).toMatchObject({ state: 'matched', personId: 'tom', how: 'phone' });
    expect(byBoth).toMatchObject({ state: 'matched', personId: 'tom', how: 'email' });
  });

  it('is not found by name', () => {
    expect(states([row({ givenName: 'Tom', email: 'another@example.org' })], known)).toEqual(['new']);
  });

  it('is asked about when several share the email, or email and phone say two people', () => {
    expect(matched([row({ email: 'family@example.org' })], known)[0]).toMatchObject({
      state: 'ambiguous',
      personIds: ['sue', 'ann'],
    });
    expect(states([row({ email: 'family@example.org', phone: '+447700900100' })], known)).toEqual([
      'ambiguous',
    ]);
  });

  it('is asked about when the phone is theirs but the first name is another’s', () => {
    expect(states([row({ givenName: 'Anneka', phone: '+447700900100' })], known)).toEqual(['ambiguous']);
    expect(states([row({ givenName: 'T.', phone: '+447700900100' })], known)).toEqual(['matched']);
  });
});

describe('somebody who stands twice in one list', () => {
  it('is one person by email; by phone only under the same name', () => {
    const nobody = lookup([]);
    expect(
      states(
        [
          row({ email: 'a@example.org', phone: '+447700900101' }),
          row({ email: 'a@example.org' }),
          row({ phone: '+447700900101' }),
          row({ givenName: 'Bev', phone: '+447700900101' }),
        ],
        nobody,
      ),
    ).toEqual(['new', 'repeated', 'repeated', 'new']);
  });
});

describe('somebody who asked to be forgotten', () => {
  const known = lookup(
    [{ id: 'sue', givenName: 'Sue', phones: ['+447700900102'] }],
    ['gone@example.org', '+447700900103', '+447700900102'],
  );

  it('stays out by email; by phone it is said that it may be a relative', () => {
    const [email, phone] = matched(
      [row({ email: 'gone@example.org' }), row({ phone: '+447700900103' })],
      known,
    );
    expect(email).toMatchObject({ state: 'erased', how: 'email' });
    expect(phone).toMatchObject({ state: 'erased', how: 'phone' });
  });

  it('does not keep out a relative who is in the workbook with the same phone', () => {
    expect(states([row({ givenName: 'Sue', phone: '+447700900102' })], known)).toEqual(['matched']);
  });
});
