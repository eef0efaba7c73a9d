import { describe, expect, it } from 'vitest';
import { choicesByName, choicesOf } from '../../../renderer/records/choices';
import { editList } from '../../../shared/commands/editList';
import { listCodes } from '../../../shared/queries/listCodes';
import { Ruth } from '../ruth';

describe('what a form offers', () => {
  it('of a list is in the list’s own order, without what is no longer offered', () => {
    const ruth = new Ruth();
    const choices = listCodes(ruth.workbook, 'attendanceRole')
      .map((choice) => (choice.code === 'speaker' ? { ...choice, retired: true } : choice))
      .reverse();
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'attendanceRole', choices }));
    expect(choicesOf(ruth.workbook, 'attendanceRole')).toEqual([
      { value: 'trainer', label: 'Trainer' },
      { value: 'steward', label: 'Steward' },
      { value: 'welcome', label: 'Welcome' },
      { value: 'chair', label: 'Chair' },
    ]);
  });

  it('of places is filed by name, as a British reader would', () => {
    const ruth = new Ruth();
    for (const name of ['Warsop', 'ålesund Court', 'Bull Farm', 'Block 10', 'Block 2']) ruth.place(name);
    expect(choicesByName(ruth.workbook.all('place')).map(({ label }) => label)).toEqual([
      'ålesund Court',
      'Block 2',
      'Block 10',
      'Bull Farm',
      'Warsop',
    ]);
  });
});
