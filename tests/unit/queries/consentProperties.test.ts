import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isDoNotContact } from '../../../shared/queries/doNotContact';
import { mayContact } from '../../../shared/queries/mayContact';
import { consentDay, presentConsent } from '../../../shared/queries/presentConsent';
import { presentStoryConsent, type Story } from '../../../shared/queries/presentStoryConsent';
import type { Person } from '../../../shared/queries/shownName';
import { patience, runs } from '../runs';

vi.setConfig({ testTimeout: patience });

const day = fc.constantFrom('2026-01-10', '2026-03-04', '2026-11-24', '2031-01-01');
const recorded = fc.constantFrom('2026-03-04T19:00:00Z', '2026-11-24T19:30:00Z');
const said = fc.record(
  {
    id: fc.uuid(),
    channel: fc.constantFrom('phone' as const, 'email' as const),
    state: fc.constantFrom('yes' as const, 'no' as const),
    recorded,
    given: day,
    how: fc.constantFrom('at the door', ' '),
    wording: fc.constantFrom('Ring me', ''),
    struck: fc.boolean(),
  },
  { requiredKeys: ['id', 'channel', 'state', 'recorded'] },
);
const protection = fc.record({
  id: fc.constantFrom('on1', 'on2'),
  type: fc.constantFrom('on' as const, 'clear' as const),
  recorded,
  clears: fc.subarray(['on1', 'on2']),
});
const whole: Pick<Person, 'id' | 'kind' | 'base' | 'phones' | 'emails'> = {
  id: 'p1',
  kind: 'person',
  base: '0m7uvl0ao0000laptop01',
  phones: [{ key: '+447700900142' }],
  emails: [{ key: 'b@x.org', address: 'b@x.org' }],
};
const somebody = fc
  .record({
    consent: fc.array(said, { maxLength: 6 }),
    doNotContact: fc.array(protection, { maxLength: 4 }),
    ageBand: fc.constantFrom('adult' as const, '13-15' as const, '16-17' as const, 'unknown' as const),
  })
  .map((fields): Person => ({ ...whole, ...fields }));

const check = (law: (person: Person) => void) =>
  fc.assert(fc.property(somebody, law), { numRuns: runs(300) });

describe('consent, for any run of answers', () => {
  it('is never a yes of a day on which, or after which, the person refused', () => {
    check((person) => {
      const present = presentConsent(person, 'email');
      if (present?.state !== 'yes') return;
      const refusals = (person.consent ?? []).filter(
        (entry) => entry.channel === 'email' && entry.state === 'no' && !entry.struck,
      );
      for (const refusal of refusals) expect(consentDay(present) > consentDay(refusal)).toBe(true);
    });
  });

  it('is never of another channel, and never what was struck out', () => {
    check((person) => {
      for (const channel of ['phone', 'email', 'text', 'post'] as const) {
        const present = presentConsent(person, channel);
        if (present) expect([present.channel, present.struck ?? false]).toEqual([channel, false]);
      }
    });
  });

  it('stays as it is where somebody adds an older or an undated yes', () => {
    check((person) => {
      const older = {
        id: 'z',
        channel: 'email' as const,
        state: 'yes' as const,
        recorded: '2020-01-01T00:00:00Z',
      };
      const before = presentConsent(person, 'email');
      const after = presentConsent({ ...person, consent: [...(person.consent ?? []), older] }, 'email');
      expect(after).toEqual(before ?? older);
    });
  });
});

describe('whether somebody may be contacted, whatever is on record', () => {
  it('is no on every channel while one do-not-contact stands', () => {
    check((person) => {
      if (!isDoNotContact(person)) return;
      for (const channel of ['phone', 'text', 'email', 'post'] as const)
        expect(mayContact(person, channel).may).toBe(false);
    });
  });

  it('is no for somebody under 18 without a yes of that channel', () => {
    check((person) => {
      if (person.ageBand !== '13-15' && person.ageBand !== '16-17') return;
      for (const channel of ['phone', 'email', 'post'] as const)
        if (mayContact(person, channel).may) expect(presentConsent(person, channel)?.state).toBe('yes');
    });
  });

  it('is yes exactly where no reason is given', () => {
    check((person) => {
      for (const channel of ['phone', 'text', 'email', 'post'] as const) {
        const { may, reasons } = mayContact(person, channel);
        expect(may).toBe(reasons.length === 0);
      }
    });
  });
});

const agreed = fc.record(
  {
    id: fc.uuid(),
    level: fc.constantFrom('private', 'team', 'public-unnamed', 'public-named', 'withdrawn'),
    recorded,
    given: day,
    wording: fc.constantFrom('Put my name to it', ''),
  },
  { requiredKeys: ['id', 'level', 'recorded'] },
);

describe('what a teller agreed to, for any run of answers', () => {
  it('is a withdrawal until a later day’s word with its wording', () => {
    fc.assert(
      fc.property(fc.array(agreed, { maxLength: 6 }), (entries) => {
        const consent = entries as NonNullable<Story['consent']>;
        const present = presentStoryConsent({ id: 's1', kind: 'story', base: '', title: 'Damp', consent });
        if (!present || present.level === 'withdrawn') return;
        for (const one of consent.filter((entry) => entry.level === 'withdrawn')) {
          expect(consentDay(present) > consentDay(one)).toBe(true);
          expect(present.wording).toBe('Put my name to it');
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('does not depend on the order in which two laptops brought the answers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(agreed, { maxLength: 6, selector: ({ id }) => id }), (entries) => {
        const asked = (consent: typeof entries) =>
          presentStoryConsent({
            id: 's1',
            kind: 'story',
            base: '',
            title: 'Damp',
            consent: consent as NonNullable<Story['consent']>,
          });
        expect(asked(entries.toReversed())).toEqual(asked(entries));
      }),
      { numRuns: runs(300) },
    );
  });
});
