import { describe, expect, it } from 'vitest';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { lastCame, lastContacts, lastSpoken } from '../../../shared/queries/lastContact';
import { peopleGoingCold, usualColdRule } from '../../../shared/queries/peopleGoingCold';
import { shownName } from '../../../shared/queries/shownName';
import { Ruth } from '../ruth';

/** Somebody who became a supporter on a day, long enough ago. */
function supporter(ruth: Ruth, name: string, since = '2026-01-10', stage = 'supporter'): string {
  const today = ruth.today;
  ruth.today = since;
  const id = ruth.knows(name, { stage });
  ruth.today = today;
  return id;
}

const spokeTo = (ruth: Ruth, personId: string, on: string) =>
  ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId, on }));
const cold = (ruth: Ruth) => peopleGoingCold(ruth.workbook, ruth.today).map((one) => shownName(one.person));

describe('people going cold', () => {
  it('are supporters nobody has spoken to for sixty days, longest first', () => {
    const ruth = new Ruth();
    const dean = supporter(ruth, 'Dean Sisson');
    const bev = supporter(ruth, 'Bev Clamp');
    const ron = supporter(ruth, 'Ron Aldred');
    spokeTo(ruth, dean, '2026-09-25');
    spokeTo(ruth, bev, '2026-06-01');
    spokeTo(ruth, ron, '2026-09-26');
    expect(cold(ruth)).toEqual(['Bev Clamp', 'Dean Sisson']);
  });

  it('are not those who came to something meanwhile', () => {
    const ruth = new Ruth();
    const dean = supporter(ruth, 'Dean Sisson');
    spokeTo(ruth, dean, '2026-06-01');
    expect(cold(ruth)).toEqual(['Dean Sisson']);
    ruth.signsIn(dean, ruth.plans('Warm homes', '2026-11-19'));
    expect(cold(ruth)).toEqual([]);
  });

  it('are not contacts who never took a step, nor those who asked to be left alone', () => {
    const ruth = new Ruth();
    supporter(ruth, 'Kelvin Straw', '2026-01-10', 'contact');
    const ron = supporter(ruth, 'Ron Aldred');
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: ron }));
    expect(cold(ruth)).toEqual([]);
  });

  it('are counted from their rung where nobody ever spoke to them', () => {
    const ruth = new Ruth();
    supporter(ruth, 'Dean Sisson', '2026-09-01');
    supporter(ruth, 'Bev Clamp', '2026-11-01');
    expect(peopleGoingCold(ruth.workbook, ruth.today)).toMatchObject([{ last: undefined, days: 84 }]);
  });

  it('follow the rule one sets', () => {
    const ruth = new Ruth();
    supporter(ruth, 'Dean Sisson', '2026-10-20');
    supporter(ruth, 'Aisha Rahman', '2026-10-20', 'leader');
    expect(peopleGoingCold(ruth.workbook, ruth.today, { ...usualColdRule, days: 30 })).toHaveLength(2);
    expect(peopleGoingCold(ruth.workbook, ruth.today, { days: 30, fromStage: 'leader' })).toHaveLength(1);
  });
});

describe('the last contact', () => {
  it('is the last talk, or the last event they came to', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    expect(lastSpoken(ruth.workbook, dean)).toBeUndefined();
    spokeTo(ruth, dean, '2026-09-12');
    spokeTo(ruth, dean, '2026-07-19');
    const missed = ruth.plans('Missed', '2026-11-20');
    ruth.hears(dean, missed, 'yes');
    ruth.signsIn(dean, ruth.plans('Warm homes', '2026-11-19'));
    expect(lastSpoken(ruth.workbook, dean)).toBe('2026-09-12');
    expect(lastCame(ruth.workbook, dean)).toBe('2026-11-19');
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-11-19');
  });

  it('is worked out again after every talk', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    spokeTo(ruth, dean, '2026-09-12');
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-09-12');
    spokeTo(ruth, dean, '2026-11-22');
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-11-22');
    ruth.book.undo();
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-09-12');
  });

  it('counts for somebody under whichever of their joined records it was noted', () => {
    const ruth = new Ruth();
    const first = supporter(ruth, 'Kath Dobney');
    const second = supporter(ruth, 'Kathleen Dobney');
    spokeTo(ruth, second, '2026-11-20');
    expect(cold(ruth)).toEqual(['Kath Dobney']);
    ruth.book.join(first, second);
    expect(cold(ruth)).toEqual([]);
  });
});
