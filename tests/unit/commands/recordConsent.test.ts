import { describe, expect, it } from 'vitest';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { presentConsent } from '../../../shared/queries/presentConsent';
import { Ruth } from '../ruth';

describe('recording consent', () => {
  it('keeps the person’s own words and the day they said them', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    const change = recordConsent(ruth.workbook, ruth.deed(), {
      personId: aisha,
      given: [
        {
          channel: 'phone',
          state: 'yes',
          given: '2026-03-04',
          how: ' in person, to Ruth ',
          wording: 'Ring after two',
        },
        { channel: 'email', state: 'no', given: '2026-03-04', wording: 'I never read them' },
      ],
    });
    expect(change.label).toBe('Recorded what Aisha Rahman said about being in touch');
    ruth.does(change);
    const person = ruth.reads('person', aisha);
    expect(presentConsent(person, 'phone')).toMatchObject({
      state: 'yes',
      given: '2026-03-04',
      how: 'in person, to Ruth',
      wording: 'Ring after two',
    });
    expect(presentConsent(person, 'email')).toMatchObject({ state: 'no', wording: 'I never read them' });
    expect(presentConsent(person, 'text')).toBeUndefined();
  });

  it('adds to what was said before and loses none of it', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    for (const state of ['yes', 'no'] as const) {
      const given = [{ channel: 'text' as const, state, given: ruth.today }];
      ruth.does(recordConsent(ruth.workbook, ruth.deed(), { personId: aisha, given }));
    }
    expect(ruth.reads('person', aisha).consent?.map((entry) => entry.state)).toEqual(['yes', 'no']);
  });
});
