import { describe, expect, it } from 'vitest';
import { addStory } from '../../../../shared/commands/addStory';
import { editPerson } from '../../../../shared/commands/editPerson';
import { recordConsent } from '../../../../shared/commands/recordConsent';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { kinds } from '../../../../shared/model/kinds';
import type { Channel } from '../../../../shared/model/person';
import { exportedKinds, exportedLists } from '../../../../shared/queries/exports/exportedLists';
import { exportList, usualColumns } from '../../../../shared/queries/exports/exportList';
import { Ruth } from '../../ruth';

const says = (ruth: Ruth, personId: string, channel: Channel, state: 'yes' | 'no') =>
  ruth.does(
    recordConsent(ruth.workbook, ruth.deed(), {
      personId,
      given: [{ channel, state, given: ruth.today, how: 'card', wording: 'Yes.' }],
    }),
  );
const stop = (ruth: Ruth, personId: string) =>
  ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId, reason: 'asked' }));

describe('a list of people that leaves the book', () => {
  it('holds the columns chosen, in the order in which they were given', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson', { tags: ['estate'] });
    const { table } = exportList(ruth.workbook, { kind: 'person', columns: ['tags', 'name'] });
    expect(table).toEqual({
      title: 'People',
      columns: [
        { title: 'Tags', type: 'text' },
        { title: 'Name', type: 'text' },
      ],
      rows: [['estate', 'Dean Sisson']],
    });
  });

  it('holds the rows that the room shows, in its order', () => {
    const ruth = new Ruth();
    const ids = ['Ann Hall', 'Bea Hall', 'Cat Hall'].map((name) => ruth.knows(name));
    const shown = [ids[2], ids[0]].filter((id) => id !== undefined);
    const { table, personIds } = exportList(ruth.workbook, { kind: 'person', ids: shown, columns: ['name'] });
    expect(table.rows).toEqual([['Cat Hall'], ['Ann Hall']]);
    expect(personIds).toEqual(shown);
  });

  it('leaves out who asked not to be contacted, and under-18s without a yes on record, and says so', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson');
    stop(ruth, ruth.knows('Sue Hall'));
    ruth.knows('Kit Marsh', { ageBand: '16-17' });
    says(ruth, ruth.knows('Ola Marsh', { ageBand: '16-17' }), 'text', 'yes');
    const { table, leftOut } = exportList(ruth.workbook, { kind: 'person', columns: ['name'] });
    expect(table.rows).toEqual([['Dean Sisson'], ['Ola Marsh']]);
    expect(leftOut).toMatchObject({ 'do-not-contact': 1, 'under-18': 1, 'notice-to-stop': 0 });
  });

  it('holds an email only with a yes, and a number unless calls were refused; what is held back is counted', () => {
    const ruth = new Ruth();
    const more = { emails: ['a@example.org'], phones: ['07700 900142'], street: '1 High Street' };
    says(ruth, ruth.knows('Amira Hussain', more), 'email', 'yes');
    const tom = ruth.knows('Tom Lyth', more);
    says(ruth, tom, 'phone', 'no');
    says(ruth, tom, 'post', 'no');
    const { table, withheld, unscreened } = exportList(ruth.workbook, {
      kind: 'person',
      columns: ['name', 'phone', 'email', 'street'],
    });
    expect(table.rows).toEqual([
      ['Amira Hussain', '+447700900142', 'a@example.org', '1 High Street'],
      ['Tom Lyth', '', '', ''],
    ]);
    expect(withheld).toEqual({ email: 1, phone: 1, address: 1 });
    expect(unscreened).toBe(1);
  });

  it('holds the number of somebody who refused calls and agreed to texts', () => {
    const ruth = new Ruth();
    const tom = ruth.knows('Tom Lyth', { phones: ['07700 900142'] });
    says(ruth, tom, 'phone', 'no');
    says(ruth, tom, 'text', 'yes');
    const { table, unscreened } = exportList(ruth.workbook, { kind: 'person', columns: ['phone'] });
    expect(table.rows).toEqual([['+447700900142']]);
    expect(unscreened).toBe(0);
  });

  it('does not give away an address as the name of somebody who has none', () => {
    const ruth = new Ruth();
    ruth.knows('', { givenName: undefined, emails: ['quiet@example.org'] });
    const { table } = exportList(ruth.workbook, { kind: 'person', columns: ['name'] });
    expect(table.rows).toEqual([['No name yet']]);
  });

  it('has no column of notes, access needs, voting intention or assessment', () => {
    const ruth = new Ruth();
    const secret = 'SECRET';
    const id = ruth.knows('Dean Sisson', { notes: secret });
    ruth.does(
      editPerson(ruth.workbook, ruth.deed(), {
        personId: id,
        values: { accessNeeds: secret, votingIntention: secret, privateNotes: secret },
      }),
    );
    const columns = exportedLists.person.columns.map(({ key }) => key);
    const { table } = exportList(ruth.workbook, { kind: 'person', columns });
    expect(JSON.stringify(table)).not.toContain(secret);
  });
});

describe('attendance and commitments that leave', () => {
  it('leave out the rows of who said no, and name no such person as the one who invited', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Mass meeting', '2026-11-20');
    const [dean, sue] = [ruth.knows('Dean Sisson'), ruth.knows('Sue Hall')];
    ruth.signsIn(dean, event);
    ruth.signsIn(sue, event);
    stop(ruth, sue);
    const list = exportList(ruth.workbook, { kind: 'attendance', columns: usualColumns('attendance') });
    expect(list.table.rows.map((row) => row.slice(0, 3))).toEqual([
      ['Mass meeting', '2026-11-20T19:00', 'Dean Sisson'],
    ]);
    expect(list.personIds).toEqual([dean]);
    expect(list.leftOut['do-not-contact']).toBe(1);
  });

  it('count everybody in them even without the column of names', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.takes({ personId: dean, action: 'bring-someone', due: '2026-12-01' });
    const { personIds } = exportList(ruth.workbook, { kind: 'commitment', columns: ['action'] });
    expect(personIds).toEqual([dean]);
  });
});

describe('conversations that leave', () => {
  it('tell when and with whom, never what was said', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), {
        personId: dean,
        on: '2026-11-20',
        oneToOne: true,
        notes: 'SECRET',
      }),
    );
    const columns = exportedLists.conversation.columns.map(({ key }) => key);
    const { table } = exportList(ruth.workbook, { kind: 'conversation', columns });
    expect(table.rows[0]?.slice(0, 2)).toEqual(['2026-11-20', 'Dean Sisson']);
    expect(JSON.stringify(table)).not.toContain('SECRET');
  });
});

describe('a list of stories that leaves', () => {
  it('holds none told in confidence, and no name where the teller wants none', () => {
    const ruth = new Ruth();
    const personId = ruth.knows('Dean Sisson');
    const tells = (title: string, level?: 'private' | 'team' | 'public-unnamed') =>
      ruth.does(
        addStory(ruth.workbook, ruth.deed(), {
          title,
          body: 'SECRET',
          personId,
          ...(level ? { consent: { level, wording: 'Yes.' } } : {}),
        }),
      );
    tells('Never asked');
    tells('In confidence', 'private');
    tells('The lift', 'team');
    tells('The damp', 'public-unnamed');
    const { table, leftOut } = exportList(ruth.workbook, { kind: 'story', columns: ['title', 'teller'] });
    expect(table.rows).toEqual([
      ['The lift', 'Dean Sisson'],
      ['The damp', ''],
    ]);
    expect(leftOut['private-story']).toBe(2);
  });
});

describe('every list', () => {
  it('is of a kind of the book, has usual columns, and no key twice', () => {
    for (const kind of exportedKinds) {
      const keys = exportedLists[kind].columns.map(({ key }) => key);
      expect(kinds[kind].kind).toBe(kind);
      expect(new Set(keys).size).toBe(keys.length);
      expect(usualColumns(kind).length).toBeGreaterThan(1);
      expect(usualColumns(kind)).not.toContain('email');
    }
  });
});
