import { describe, expect, it } from 'vitest';
import { contactLookup } from '../../../shared/commands/contactLookup';
import { contactsToHash, erasedContacts } from '../../../shared/commands/erasedContacts';
import { liftErasure } from '../../../shared/commands/liftErasure';
import { matchContacts } from '../../../shared/commands/matchContacts';
import type { ContactRow } from '../../../shared/formats/contactRow';
import { eraseEntry, planErasure } from '../../../shared/workbook/erasure';
import { finish } from '../../../shared/workbook/slices';
import { Ruth } from '../ruth';

const row = (fields: Partial<ContactRow>): ContactRow => ({
  row: 2,
  line: 2,
  emails: [],
  phones: [],
  tags: [],
  ...fields,
});

function ruthErasedBev(): Ruth {
  const ruth = new Ruth();
  ruth.book.deed('Added', (c) =>
    c.add('person', 'bev', {
      givenName: 'Bev',
      familyName: 'Clamp',
      postcode: 'NG18 1AA',
      emails: [{ key: 'bev@x.org', address: 'bev@x.org' }],
      phones: [{ key: '+441623900733' }],
    }),
  );
  ruth.book.deed('Changed', (c) => c.set('person', 'bev', { emails: [] }));
  const plan = planErasure(ruth.workbook, 'bev');
  const { now, today } = ruth.deed();
  ruth.workbook.apply(
    eraseEntry(ruth.workbook, plan, { erasureId: 'x1', now, today, hash: (text) => `#${text}` }),
  );
  return ruth;
}

/** How a row of a list that comes in is taken, with hashes made as the store makes them: beforehand. */
function taken(ruth: Ruth, fields: Partial<ContactRow>): string {
  const rows = [row(fields)];
  const hashes = new Map(contactsToHash(ruth.workbook, rows).map((text) => [text, `#${text}`]));
  const erased = erasedContacts(ruth.workbook, (text) => hashes.get(text));
  const [match] = finish(matchContacts(rows, finish(contactLookup(ruth.workbook, erased))));
  return match?.state === 'erased' ? `erased by ${match.how}` : (match?.state ?? '');
}

describe('a list that holds somebody who was erased', () => {
  it('leaves them out by an email that they once had', () => {
    expect(
      taken(ruthErasedBev(), { givenName: 'Bev', emails: [{ key: 'bev@x.org', address: 'bev@x.org' }] }),
    ).toBe('erased by email');
  });

  it('asks where only the phone is theirs, for a housemate may have the same landline', () => {
    expect(taken(ruthErasedBev(), { givenName: 'Jo', phones: [{ key: '+441623900733' }] })).toBe(
      'erased by phone',
    );
  });

  it('asks where name and full postcode are theirs, and never by the name alone', () => {
    const ruth = ruthErasedBev();
    expect(taken(ruth, { givenName: 'BEV', familyName: 'Clamp', postcode: 'ng181aa' })).toBe(
      'erased by name',
    );
    expect(taken(ruth, { givenName: 'Bev', familyName: 'Clamp' })).toBe('new');
    expect(taken(ruth, { givenName: 'Bev', familyName: 'Clamp', postcode: 'NG18 2BB' })).toBe('new');
  });
});

describe('lifting an erasure', () => {
  it('lets them be taken in again, with the day and the reason; nothing comes back by itself', () => {
    const ruth = ruthErasedBev();
    ruth.does(
      liftErasure(ruth.workbook, ruth.deed(), { erasureId: 'x1', on: '2026-11-27', why: 'Joined again' }),
    );
    expect(ruth.workbook.get('erasure', 'x1')).toMatchObject({
      liftedOn: '2026-11-27',
      liftedWhy: 'Joined again',
    });
    expect(ruth.workbook.get('person', 'bev')).toBeUndefined();
    expect(taken(ruth, { givenName: 'Bev', emails: [{ key: 'bev@x.org', address: 'bev@x.org' }] })).toBe(
      'new',
    );
  });

  it('is not undone by undo, which takes back what was done before it', () => {
    const ruth = ruthErasedBev();
    ruth.knows('Sheila Bowler');
    ruth.does(liftErasure(ruth.workbook, ruth.deed(), { erasureId: 'x1', on: '2026-11-27', why: 'Joined' }));
    ruth.book.undo();
    expect(ruth.workbook.count('person')).toBe(0);
    while (ruth.book.history.undoLabel) ruth.book.undo();
    expect(ruth.workbook.get('erasure', 'x1')?.liftedOn).toBe('2026-11-27');
  });

  it('hashes nothing of a list where nobody was erased', () => {
    const ruth = new Ruth();
    expect(contactsToHash(ruth.workbook, [row({ phones: [{ key: '+441623900733' }] })])).toEqual([]);
  });
});
