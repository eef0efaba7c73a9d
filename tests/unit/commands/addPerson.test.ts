import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../shared/commands/addPerson';
import { ladderEntry } from '../../../shared/queries/ladderStage';
import { presentConsent } from '../../../shared/queries/presentConsent';
import { Ruth } from '../ruth';

describe('adding a person', () => {
  it('says who was added, by the name they go by', () => {
    const ruth = new Ruth();
    const change = addPerson(ruth.workbook, ruth.deed(), {
      givenName: 'Margaret',
      familyName: 'Oldfield',
      knownAs: 'Mags',
    });
    expect(change.label).toBe('Added Mags Oldfield');
    expect(change.undo).toBe('ordinary');
  });

  it('puts them on the first rung of the ladder from today', () => {
    const ruth = new Ruth();
    const dean = ruth.reads('person', ruth.knows('Dean Sisson'));
    expect(ladderEntry(dean)).toMatchObject({ stage: 'contact', on: '2026-11-24' });
  });

  it('starts them higher up where the form says so', () => {
    const ruth = new Ruth();
    const joyce = ruth.reads('person', ruth.knows('Joyce Adebayo', { stage: 'organiser' }));
    expect(joyce.ladder?.map((entry) => entry.stage)).toEqual(['organiser']);
  });

  it('keeps a phone as it is dialled from anywhere, whichever way it was typed', () => {
    const ruth = new Ruth();
    const dean = ruth.reads(
      'person',
      ruth.knows('Dean Sisson', { phones: ['07700 900142', '+44 7700 900142'] }),
    );
    expect(dean.phones?.map((phone) => phone.key)).toEqual(['+447700900142']);
  });

  it('keeps an email as written and finds it in lower case, once', () => {
    const ruth = new Ruth();
    const dean = ruth.reads(
      'person',
      ruth.knows('Dean Sisson', { emails: ['Dean@Example.org', ' dean@example.org ', ''] }),
    );
    expect(dean.emails).toHaveLength(1);
    expect(dean.emails?.[0]).toMatchObject({ address: 'Dean@Example.org', key: 'dean@example.org' });
  });

  it('keeps several phones in the order in which they were given', () => {
    const ruth = new Ruth();
    const dean = ruth.reads(
      'person',
      ruth.knows('Dean Sisson', { phones: ['07700 900142', '07700 900001'] }),
    );
    expect(dean.phones?.map((phone) => phone.key)).toEqual(['+447700900142', '+447700900001']);
  });

  it('records what they agreed to in the same deed', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', {
      consent: [{ channel: 'text', state: 'yes', given: '2026-11-20', wording: 'Text me', how: 'in person' }],
    });
    expect(presentConsent(ruth.reads('person', id), 'text')).toMatchObject({
      state: 'yes',
      wording: 'Text me',
    });
  });

  it('is taken back whole by one undo', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { phones: ['07700 900142'] });
    ruth.book.undo();
    expect(ruth.workbook.get('person', id)).toBeUndefined();
    expect(ruth.workbook.count('person')).toBe(0);
  });
});
