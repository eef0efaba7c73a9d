import { describe, expect, it } from 'vitest';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { setSetting } from '../../../../shared/commands/setSetting';
import { birthdayItems, birthdaysSetting, nextBirthday } from '../../../../shared/queries/today/birthdays';
import { todayList } from '../../../../shared/queries/todayList';
import { Ruth } from '../../ruth';

const items = (ruth: Ruth) => birthdayItems(ruth.workbook, ruth.today, 7);

describe('birthdays on Today', () => {
  it('are named only where somebody asks for them', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson', { birthday: '11-26' });
    const named = () => todayList(ruth.workbook, ruth.today).map(({ title, on }) => [title, on]);
    expect(named()).toEqual([]);
    ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: birthdaysSetting, value: true }));
    expect(named()).toEqual([['Dean Sisson', '2026-11-26']]);
    ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: birthdaysSetting, value: false }));
    expect(named()).toEqual([]);
  });

  it('are those from today to a week on, soonest first', () => {
    const ruth = new Ruth();
    for (const [name, birthday] of [
      ['Week On', '12-01'],
      ['Today Now', '11-24'],
      ['Eight On', '12-02'],
      ['Yes Terday', '11-23'],
    ] as const)
      ruth.knows(name, { birthday });
    expect(items(ruth).map(({ title, daysLate }) => [title, daysLate])).toEqual([
      ['Today Now', 0],
      ['Week On', -7],
    ]);
  });

  it('leave out who asked not to be contacted', () => {
    const ruth = new Ruth();
    const gary = ruth.knows('Gary Hoult', { birthday: '11-25' });
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: gary, reason: 'Leave me be' }));
    expect(items(ruth)).toEqual([]);
  });

  it('stand together where there are more than three', () => {
    const ruth = new Ruth();
    const add = (name: string) => ruth.knows(name, { birthday: '11-25' });
    const ids = ['Ann One', 'Ben Two', 'Cat Three'].map(add);
    expect(items(ruth)).toHaveLength(3);
    ids.push(add('Dan Four'));
    expect(items(ruth)).toMatchObject([
      {
        title: '4 birthdays in the next 7 days',
        reason: 'Ann One, Ben Two, Cat Three and one other.',
        personIds: ids,
      },
    ]);
  });

  it.each([
    ['02-29', '2027-02-24', '2027-02-28'],
    ['02-29', '2028-02-24', '2028-02-29'],
    ['02-29', '2026-03-01', '2027-02-28'],
    ['02-29', '2099-03-01', '2100-02-28'],
    ['01-03', '2026-12-30', '2027-01-03'],
    ['11-24', '2026-11-24', '2026-11-24'],
  ])('one of %s falls, from %s on, on %s', (birthday, today, on) => {
    expect(nextBirthday(birthday, today)).toBe(on);
  });
});
