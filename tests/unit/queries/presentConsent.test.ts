import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsentEntry, consentDay, presentConsent } from '../../../shared/queries/presentConsent';
import type { Person } from '../../../shared/queries/shownName';

const recorded = '2026-11-24T19:30:00Z';

function said(state: 'yes' | 'no', given?: string, more: Partial<ConsentEntry> = {}): ConsentEntry {
  return {
    id: `${state} ${given ?? 'undated'}`,
    channel: 'phone',
    state,
    recorded,
    ...(given ? { given } : {}),
    ...more,
  };
}

function personWho(...consent: ConsentEntry[]): Person {
  return { kind: 'person', id: 'aisha', base: '', consent };
}

const inFull = { how: 'in person, to Ruth', wording: 'Ring me after two' };
const present = (...entries: ConsentEntry[]) => presentConsent(personWho(...entries), 'phone');

describe('what a person has last said about being in touch', () => {
  it('is nothing where nobody has asked', () => {
    expect(present()).toBeUndefined();
    expect(presentConsent(personWho(said('yes', '2026-03-04')), 'email')).toBeUndefined();
  });

  it('is the latest by the day it was given, whatever order it was written in', () => {
    const early = said('no', '2026-03-04');
    const late = said('yes', '2026-06-01', inFull);
    expect(present(early, late)).toBe(late);
    expect(present(late, early)).toBe(late);
  });

  it('is a refusal where both were said on one day', () => {
    expect(present(said('yes', '2026-03-04', inFull), said('no', '2026-03-04'))?.state).toBe('no');
  });

  it('never comes from the future: such a day counts as the day it was recorded', () => {
    const future = said('yes', '2099-01-01', inFull);
    expect(consentDay(future)).toBe('2026-11-24');
    const tomorrow = said('no', '2026-11-25', { recorded: '2026-11-25T09:00:00Z' });
    expect(present(future, tomorrow)?.state).toBe('no');
  });

  it('is not restored by an imported yes without a date', () => {
    expect(present(said('no', '2020-01-01'), said('yes', undefined, inFull))?.state).toBe('no');
  });

  it('is restored only by a later yes with its wording and how it was given', () => {
    const no = said('no', '2026-03-04');
    expect(present(no, said('yes', '2026-06-01'))?.state).toBe('no');
    expect(present(no, said('yes', '2026-06-01', { wording: 'Go on' }))?.state).toBe('no');
    expect(present(no, said('yes', '2026-06-01', { how: 'by phone' }))?.state).toBe('no');
    expect(present(no, said('yes', '2026-06-01', inFull))?.state).toBe('yes');
  });

  it('takes a plain yes where nobody has ever refused', () => {
    expect(present(said('yes'))?.state).toBe('yes');
  });

  it('leaves out what was struck out', () => {
    expect(present(said('yes', '2026-03-04'), said('no', '2026-06-01', { struck: true }))?.state).toBe('yes');
  });

  it('counts an undated refusal from the day it was recorded', () => {
    const no = said('no', undefined, { recorded: '2026-11-01T10:00:00Z' });
    expect(present(no, said('yes', '2026-10-01', inFull))?.state).toBe('no');
    expect(present(no, said('yes', '2026-11-10', inFull))?.state).toBe('yes');
  });

  it('does not depend on the order of entries, so that two laptops agree', () => {
    const entry = fc.record({
      state: fc.constantFrom('yes' as const, 'no' as const),
      given: fc.option(fc.constantFrom('2026-01-01', '2026-03-04', '2099-01-01'), { nil: undefined }),
      full: fc.boolean(),
      struck: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.nat(1000), (drawn, turn) => {
        const entries = drawn.map(({ state, given, full, struck }, index) =>
          said(state, given, { id: `e${index}`, struck, ...(full ? inFull : {}) }),
        );
        const at = entries.length === 0 ? 0 : turn % entries.length;
        const turned = [...entries.slice(at), ...entries.slice(0, at)].reverse();
        expect(present(...turned)).toEqual(present(...entries));
      }),
      { numRuns: 100 },
    );
  });

  it('is never a yes while the latest dated word is no', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (answers) => {
        const entries = answers.map((yes, index) =>
          said(yes ? 'yes' : 'no', `2026-0${index + 1}-01`, inFull),
        );
        expect(present(...entries)?.state).toBe(answers.at(-1) ? 'yes' : 'no');
      }),
      { numRuns: 100 },
    );
  });
});
