import { describe, expect, it } from 'vitest';
import { type Card, enterCard } from '../../../shared/commands/enterCard';
import { setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { mayContact } from '../../../shared/queries/mayContact';
import { presentConsent } from '../../../shared/queries/presentConsent';
import { Ruth } from '../ruth';

function atWarmHomes() {
  const ruth = new Ruth();
  const estate = ruth.place('Oak Tree Lane');
  const event = ruth.plans('Warm homes', '2026-11-24', { placeId: estate });
  const enter = (card: Omit<Card, 'eventId'>) =>
    ruth.does(enterCard(ruth.workbook, ruth.deed(), { eventId: event, ...card }));
  return { ruth, estate, event, enter };
}

describe('entering a commitment card', () => {
  it('of a new face adds them, with the meeting and its place as where we met', () => {
    const { ruth, estate, enter } = atWarmHomes();
    const asha = enter({ who: { newPerson: { givenName: 'Asha', phones: ['07700 900142'] } }, actions: [] });
    expect(ruth.reads('person', asha)).toMatchObject({ source: 'Warm homes', placeId: estate });
    expect(ruth.workbook.by('attendance', 'personId', asha)).toMatchObject([{ attended: true }]);
  });

  it('takes each thing that was ticked as a commitment made there', () => {
    const { ruth, event, enter } = atWarmHomes();
    const dean = ruth.knows('Dean Sisson');
    enter({
      who: { personId: dean },
      actions: [{ action: 'door-knock', due: '2026-11-28' }, { action: 'tell-story' }],
    });
    const made = ruth.workbook.by('commitment', 'personId', dean);
    expect(made.map(({ action, due, eventId, state }) => [action, due, eventId, state])).toEqual([
      ['door-knock', '2026-11-28', event, 'made'],
      ['tell-story', undefined, event, 'made'],
    ]);
  });

  it('keeps the sentence on the card with a yes to calls and texts, and to nothing else', () => {
    const { ruth, enter } = atWarmHomes();
    const dean = ruth.knows('Dean Sisson', { phones: ['07700 900123'], emails: ['dean@example.org'] });
    enter({ who: { personId: dean }, actions: [], mayRing: true, wording: 'You may ring or text me' });
    const person = ruth.reads('person', dean);
    expect(presentConsent(person, 'text')).toMatchObject({
      state: 'yes',
      given: '2026-11-24',
      how: 'card at Warm homes',
      wording: 'You may ring or text me',
    });
    expect(mayContact(person, 'text').may).toBe(true);
    expect(mayContact(person, 'email').may).toBe(false);
  });

  it('keeps a no, and says nothing of being in touch where neither box was ticked', () => {
    const { ruth, enter } = atWarmHomes();
    const dean = ruth.knows('Dean Sisson', { phones: ['07700 900123'] });
    enter({ who: { personId: dean }, actions: [] });
    expect(ruth.reads('person', dean).consent).toBeUndefined();
    enter({ who: { personId: dean }, actions: [], mayRing: false });
    expect(mayContact(ruth.reads('person', dean), 'phone').reasons[0]?.reason).toBe('refused');
  });

  it('lifts no do-not-contact by itself', () => {
    const { ruth, enter } = atWarmHomes();
    const dean = ruth.knows('Dean Sisson', { phones: ['07700 900123'] });
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: dean }));
    enter({ who: { personId: dean }, actions: [], mayRing: true, wording: 'Ring me' });
    expect(mayContact(ruth.reads('person', dean), 'phone').may).toBe(false);
  });

  it('does not sign anybody in a second time', () => {
    const { ruth, event, enter } = atWarmHomes();
    const dean = ruth.knows('Dean Sisson');
    ruth.signsIn(dean, event);
    const before = ruth.workbook.by('attendance', 'personId', dean);
    enter({ who: { personId: dean }, actions: [{ action: 'other' }] });
    expect(ruth.workbook.by('attendance', 'personId', dean)).toEqual(before);
  });
});
