import { describe, expect, it } from 'vitest';
import { setSetting } from '../../../../shared/commands/setSetting';
import { usualColdRule } from '../../../../shared/queries/peopleGoingCold';
import { coldRule, coldRuleInWords, coldRuleSetting } from '../../../../shared/queries/today/coldRule';
import { todayList } from '../../../../shared/queries/todayList';
import { Ruth } from '../../ruth';

const sets = (ruth: Ruth, value: Parameters<typeof setSetting>[2]['value']) =>
  ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: coldRuleSetting, value }));

describe('the rule for going cold', () => {
  it('is the usual one until somebody changes it, and reads as a sentence', () => {
    const ruth = new Ruth();
    expect(coldRule(ruth.workbook)).toEqual(usualColdRule);
    expect(coldRuleInWords(ruth.workbook, { days: 60, fromStage: 'supporter' })).toBe(
      'Supporter and up: not spoken to, and at no event, for 60 days.',
    );
  });

  it('decides whom Today names', () => {
    const ruth = new Ruth();
    ruth.today = '2026-10-01';
    ruth.knows('Mags Oldfield', { stage: 'contact' });
    ruth.knows('Bev Clamp', { stage: 'supporter' });
    ruth.today = '2026-11-10';
    const named = () => todayList(ruth.workbook, ruth.today).map(({ title }) => title);
    expect(named()).toEqual([]);
    sets(ruth, { days: 30, fromStage: 'supporter' });
    expect(named()).toEqual(['1 going cold']);
    sets(ruth, { days: 30, fromStage: 'contact' });
    expect(named()).toEqual(['2 going cold']);
  });

  it.each([
    [{ days: 0, fromStage: 'supporter' }],
    [{ days: 30, fromStage: 'a rung that is gone' }],
    ['often'],
    [null],
  ])('is the usual one where what is kept makes none: %j', (value) => {
    const ruth = new Ruth();
    sets(ruth, value);
    expect(coldRule(ruth.workbook)).toEqual(usualColdRule);
  });
});
