import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonValues } from '../../../../shared/commands/addPerson';
import { editPerson } from '../../../../shared/commands/editPerson';
import { joinPeople } from '../../../../shared/commands/joinPeople';
import { recordConsent } from '../../../../shared/commands/recordConsent';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { splitPeople } from '../../../../shared/commands/splitPeople';
import {
  bothOf,
  compareRecords,
  type Picked,
  picksFor,
} from '../../../../shared/queries/likeness/compareRecords';
import { runs } from '../../runs';
import { Ruth } from '../../ruth';

function two(first: Partial<PersonValues>, second: Partial<PersonValues>) {
  const ruth = new Ruth();
  const a = ruth.knows('Lorraine Bagshaw', first);
  const b = ruth.knows('Lorrain Bagshawe', second);
  const rows = () => compareRecords(ruth.workbook, ruth.reads('person', a), ruth.reads('person', b));
  const row = (key: string) => rows().find((one) => one.key === key);
  const join = (chosen: Record<string, Picked> = {}) => {
    const [one, other] = [ruth.reads('person', a), ruth.reads('person', b)];
    const picks = picksFor(one, other, rows(), new Map(Object.entries(chosen)));
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: a, secondId: b, picks }));
    return picks;
  };
  return { ruth, a, b, rows, row, join };
}

describe('two records side by side', () => {
  it('propose what is told where the other is silent, else the one that was written later', () => {
    const { row } = two(
      { occupation: 'Nurse', pronouns: 'she/her' },
      { pronouns: 'they/them', town: 'Warsop' },
    );
    expect(row('occupation')).toMatchObject({ is: 'pick', first: 'Nurse', second: '', proposed: 'first' });
    expect(row('address')).toMatchObject({ is: 'pick', proposed: 'second' });
    expect(row('pronouns')).toMatchObject({ is: 'pick', proposed: 'second' });
    expect(row('knownAs')).toBeUndefined();
  });

  it('propose what somebody told and nobody cleared, though it was cleared later in the other', () => {
    const { ruth, a, b, row, join } = two({ occupation: 'Nurse' }, { occupation: 'Porter' });
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: b, values: { occupation: null } }));
    expect(row('occupation')).toMatchObject({ proposed: 'first' });
    expect(join()).toMatchObject({ occupation: 'Nurse' });
    expect(ruth.reads('person', a).occupation).toBe('Nurse');
  });

  it('fill the gaps of an address or a name from the other, so that nothing is lost by picking', () => {
    const { ruth, a, row, join } = two(
      { street: '9 Elm Close', town: 'Mansfield' },
      { street: 'Elm Close', postcode: 'NG18 4TD' },
    );
    expect(row('address')?.reads).toEqual({
      first: '9 Elm Close, Mansfield, NG18 4TD',
      second: 'Elm Close, Mansfield, NG18 4TD',
    });
    join({ address: 'first', name: 'second' });
    expect(ruth.reads('person', a)).toMatchObject({
      street: '9 Elm Close',
      town: 'Mansfield',
      postcode: 'NG18 4TD',
      familyName: 'Bagshawe',
    });
  });

  it('keep both notes, one under the other, unless one of them is picked', () => {
    const { ruth, a, b, row, join } = two({ notes: 'Drives the 16.' }, { notes: 'Met at the stall.' });
    expect(row('notes')).toMatchObject({ is: 'pick', proposed: 'text' });
    join();
    expect(ruth.reads('person', a).notes).toBe('Drives the 16.\n\nMet at the stall.');
    ruth.does(splitPeople(ruth.workbook, ruth.deed(), { personId: a }));
    expect(ruth.reads('person', b).notes).toBe('Met at the stall.');
    join({ notes: 'first' });
    expect(ruth.reads('person', a).notes).toBe('Drives the 16.');
  });

  it('propose one of two notes that are too long to stand together', () => {
    const { row } = two({ notes: 'a'.repeat(12_000) }, { notes: 'b'.repeat(12_000) });
    expect(row('notes')?.proposed).toBe('second');
  });

  it('take phones, emails and tags from both', () => {
    const { ruth, a, row, join } = two(
      { phones: ['07700 900221'], tags: ['choir'] },
      { phones: ['07700 900222'], emails: ['l@example.org'], tags: ['choir', 'drives'] },
    );
    expect(row('phones')).toMatchObject({ is: 'both', joined: '+447700900221\n+447700900222' });
    expect(row('tags')).toMatchObject({ is: 'both', joined: 'choir, drives' });
    join();
    expect(ruth.reads('person', a).phones).toHaveLength(2);
    expect(ruth.reads('person', a).emails).toHaveLength(1);
  });

  it('cannot pick what a person said: the latest word counts, and do not contact stays on', () => {
    const { ruth, a, b, row } = two({}, {});
    const says = (personId: string, state: 'yes' | 'no', given: string) =>
      ruth.does(
        recordConsent(ruth.workbook, ruth.deed(), {
          personId,
          given: [{ channel: 'phone', state, given }],
        }),
      );
    says(a, 'yes', '2026-05-16');
    says(b, 'no', '2026-11-19');
    expect(row('phone')).toMatchObject({ is: 'settled', first: 'Yes', second: 'No', joined: 'No' });
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: a, reason: 'Asked' }));
    expect(row('doNotContact')).toMatchObject({ is: 'settled', first: 'Yes', second: '', joined: 'Yes' });
  });

  it('count an event that both came to once', () => {
    const { ruth, a, b, row } = two({}, {});
    const rally = ruth.plans('Rally', '2026-11-19');
    const march = ruth.plans('March', '2026-06-01');
    ruth.signsIn(a, rally);
    ruth.signsIn(b, rally);
    ruth.signsIn(a, march);
    expect(row('events')).toMatchObject({ is: 'both', first: '2', second: '1', joined: '2' });
  });

  it('show, once joined, exactly what was picked, and are as they were when split (property)', () => {
    const words = fc.option(fc.constantFrom('Nurse', 'Porter', 'Driver'), { nil: undefined });
    const side = fc.record(
      { occupation: words, town: words, pronouns: words, notes: words, knownAs: words },
      { requiredKeys: [] },
    );
    const told = (values: Record<string, string | undefined>) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const pick = fc.constantFrom<Picked>('first', 'second');
    fc.assert(
      fc.property(side, side, pick, pick, (left, right, occupation, notes) => {
        const { ruth, a, b, row, join } = two(told(left), told(right));
        const before = [ruth.reads('person', a), ruth.reads('person', b)] as const;
        const offered = (key: string) => row(key)?.is === 'pick';
        const [mayPick, mayNote] = [offered('occupation'), offered('notes')];
        join({ occupation, notes });
        const joined = ruth.reads('person', a);
        const side = { first: before[0], second: before[1] } as const;
        if (mayPick && occupation !== 'text')
          expect(joined.occupation ?? null).toBe(side[occupation].occupation ?? null);
        if (mayNote && notes !== 'text') expect(joined.notes ?? null).toBe(side[notes].notes ?? null);
        for (const name of ['town', 'pronouns', 'knownAs'] as const)
          if (before[0][name] || before[1][name]) expect(joined[name]).toBeTruthy();
        ruth.does(splitPeople(ruth.workbook, ruth.deed(), { personId: a }));
        expect([ruth.reads('person', a), ruth.reads('person', b)]).toEqual(before);
      }),
      { numRuns: runs(60) },
    );
  });

  it('make one text of two', () => expect(bothOf('a', 'b')).toBe('a\n\nb'));
});
