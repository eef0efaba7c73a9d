import { describe, expect, it } from 'vitest';
import { editList } from '../../../shared/commands/editList';
import { byPosition, codeLabel, listCodes, offeredCodes } from '../../../shared/queries/listCodes';
import { Ruth } from '../ruth';

function withEditedPlatforms() {
  const ruth = new Ruth();
  const choices = [{ code: 'press', label: 'The Chad' }, { label: 'Church magazine' }];
  ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'platform', choices }));
  return ruth;
}

describe('the choices of a list', () => {
  it('are those of the program until somebody edits them', () => {
    const { workbook } = new Ruth();
    expect(offeredCodes(workbook, 'conversationChannel').map(({ label }) => label)).toEqual([
      'In person',
      'Phone',
      'Video',
    ]);
  });

  it('are offered as edited and in that order; the others keep their labels for what is on record', () => {
    const { workbook } = withEditedPlatforms();
    expect(offeredCodes(workbook, 'platform').map(({ label }) => label)).toEqual([
      'The Chad',
      'Church magazine',
    ]);
    expect(codeLabel(workbook, 'platform', 'whatsapp')).toBe('WhatsApp');
    expect(listCodes(workbook, 'platform').find(({ code }) => code === 'whatsapp')?.retired).toBe(true);
  });

  it('are known anew at once when the list is edited again, here or by a colleague', () => {
    const ruth = withEditedPlatforms();
    const joyce = new Ruth('laptop02');
    expect(codeLabel(joyce.workbook, 'platform', 'press')).toBe('Press');
    joyce.takesInFrom(ruth);
    expect(codeLabel(joyce.workbook, 'platform', 'press')).toBe('The Chad');
    ruth.book.undo();
    expect(codeLabel(ruth.workbook, 'platform', 'press')).toBe('Press');
  });

  it('show a code that nobody here knows as itself, and nothing as nothing', () => {
    const { workbook } = new Ruth();
    expect(codeLabel(workbook, 'platform', 'mastodon')).toBe('mastodon');
    expect(codeLabel(workbook, 'platform', null)).toBe('');
    expect(listCodes(workbook, 'a list of a newer version')).toEqual([]);
  });

  it('stand in the order of their positions, those without one behind and as they were', () => {
    const entries = [{ n: 1 }, { n: 2, position: 'r' }, { n: 3 }, { n: 4, position: 'i' }];
    expect(entries.sort(byPosition).map(({ n }) => n)).toEqual([4, 2, 1, 3]);
  });
});
