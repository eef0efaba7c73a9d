import { describe, expect, it } from 'vitest';
import { customFrom } from '../../../shared/commands/customFrom';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { editPerson } from '../../../shared/commands/editPerson';
import { type FieldGiven, saveField } from '../../../shared/commands/saveField';
import { customColumn, customFields, customInWords, customValue } from '../../../shared/queries/customFields';
import { exportColumns, exportList, usualColumns } from '../../../shared/queries/exports/exportList';
import { peopleIn } from '../../../shared/queries/segments/peopleIn';
import { Ruth } from '../ruth';

const field = (ruth: Ruth, input: FieldGiven) => ruth.does(saveField(ruth.workbook, ruth.deed(), input));
const tells = (ruth: Ruth, personId: string, custom: Record<string, string | number | boolean | null>) =>
  ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId, values: { custom } }));

describe('fields of one’s own', () => {
  it('are named, hold one type for good, and offer choices without gaps and repeats', () => {
    const ruth = new Ruth();
    const size = field(ruth, { label: ' Shirt ', type: 'choice', choices: ['S', ' M ', '', 'S'] });
    expect(ruth.reads('fieldDef', size)).toMatchObject({ label: 'Shirt', type: 'choice', of: 'person' });
    expect([...(ruth.reads('fieldDef', size).choices ?? [])].sort()).toEqual(['M', 'S']);
    field(ruth, { fieldId: size, label: 'Size', type: 'text', choices: ['L'] });
    expect(ruth.reads('fieldDef', size)).toMatchObject({ label: 'Size', type: 'choice', choices: ['L'] });
    const born = field(ruth, { label: 'Born', type: 'date', choices: ['S'] });
    expect(ruth.reads('fieldDef', born).choices).toBeUndefined();
    expect(customFields(ruth.workbook).map(({ label }) => label)).toEqual(['Born', 'Size']);
  });

  it('are each told by themselves, and cleared by themselves', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const number = field(ruth, { label: 'Membership number', type: 'number' });
    const drives = field(ruth, { label: 'Drives', type: 'yesNo' });
    tells(ruth, dean, { [number]: 3400.5, [drives]: false });
    tells(ruth, dean, { [number]: null, [drives]: false });
    const [first, second] = customFields(ruth.workbook);
    const person = ruth.reads('person', dean);
    expect(first && customInWords(first, customValue(person, first))).toBe('No');
    expect(second && customValue(person, second)).toBeUndefined();
  });

  it.each([
    ['number', 3400.5, '3,400.5'],
    ['yesNo', true, 'Yes'],
    ['date', '2026-11-19', '19 Nov 2026'],
    ['date', 'last spring', 'last spring'],
    ['text', 'A word', 'A word'],
    ['text', undefined, ''],
  ] as const)('of type %s with %s read %s', (type, value, words) => {
    const ruth = new Ruth();
    const id = field(ruth, { label: 'One', type });
    expect(customInWords(ruth.reads('fieldDef', id), value)).toBe(words);
  });

  it.each([
    ['number', '3,400', 3400],
    ['number', ' 2.5 ', 2.5],
    ['number', 'many', 'many'],
    ['number', '', ''],
    ['yesNo', 'Y', true],
    ['yesNo', 'no', false],
    ['yesNo', 'perhaps', 'perhaps'],
    ['text', ' 12 ', '12'],
    ['date', '19/11/2026', '2026-11-19'],
    ['date', '19 Nov 2026', '2026-11-19'],
    ['date', 'some day', 'some day'],
  ] as const)('of type %s take %s from a list as %s', (type, words, value) =>
    expect(customFrom({ type }, words)).toBe(value),
  );

  it('take a choice of a list however it is written, and leave one that is not offered as it stands', () => {
    const shirt = { type: 'choice', choices: ['S', 'M'] } as const;
    expect(customFrom(shirt, ' m ')).toBe('M');
    expect(customFrom(shirt, 'XL')).toBe('XL');
  });

  it('leave in a list only when asked for', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const drives = field(ruth, { label: 'Drives', type: 'yesNo' });
    tells(ruth, dean, { [drives]: true });
    expect(exportColumns(ruth.workbook, 'person').at(-1)).toMatchObject({ title: 'Drives', spare: true });
    expect(exportColumns(ruth.workbook, 'group').some(({ title }) => title === 'Drives')).toBe(false);
    const list = (columns: readonly string[]) => exportList(ruth.workbook, { kind: 'person', columns }).table;
    expect(list(usualColumns('person')).columns.map(({ title }) => title)).not.toContain('Drives');
    expect(list(['name', customColumn(drives)]).rows).toEqual([['Dean Sisson', 'Yes']]);
  });

  it('that a search asks for are missed by it once they are deleted, and found again when they are back', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const fieldId = field(ruth, { label: 'Drives', type: 'yesNo' });
    tells(ruth, dean, { [fieldId]: true });
    const ask = () =>
      peopleIn(
        ruth.workbook,
        { join: 'all', of: [{ is: 'custom', fieldId, test: 'is', value: true }] },
        ruth.today,
      );
    expect(ask()).toMatchObject({ ok: true, people: [{ id: dean }] });
    ruth.does(deleteRecord(ruth.workbook, ruth.deed(), { kind: 'fieldDef', id: fieldId }));
    expect(ask()).toMatchObject({ ok: false, problem: { reason: 'field-gone' } });
    ruth.book.undo();
    expect(ask()).toMatchObject({ ok: true });
  });
});
