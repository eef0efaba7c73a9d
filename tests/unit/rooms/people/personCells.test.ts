import { describe, expect, it } from 'vitest';
import { namesFrom, ownCell, personCells } from '../../../../renderer/rooms/people/personCells';
import { editPerson } from '../../../../shared/commands/editPerson';
import type { CustomField } from '../../../../shared/queries/customFields';
import { Ruth } from '../../ruth';

const dean = { givenName: 'Dean', familyName: 'Sisson' };

describe('a name that is typed anew in its cell', () => {
  it.each([
    ['the first name corrected', dean, 'Deane Sisson', { givenName: 'Deane', familyName: 'Sisson' }],
    ['the last name corrected', dean, 'Dean de Souza', { givenName: 'Dean', familyName: 'de Souza' }],
    ['a middle name', dean, 'Dean Lee Sisson', { givenName: 'Dean Lee', familyName: 'Sisson' }],
    ['both new', dean, 'Bev van Dyk', { givenName: 'Bev', familyName: 'van Dyk' }],
    ['the first name alone', dean, 'Dean', { givenName: 'Dean', familyName: null }],
    [
      'a last name where there was none',
      { givenName: 'Mo' },
      'Mo Farah',
      { givenName: 'Mo', familyName: 'Farah' },
    ],
    ['one letter', dean, 'D', { givenName: 'D', familyName: null }],
    ['right to left', dean, 'עדנה כהן', { givenName: 'עדנה', familyName: 'כהן' }],
    ['combining marks', dean, 'Zoë Ngũgĩ', { givenName: 'Zoë', familyName: 'Ngũgĩ' }],
    ['an emoji', dean, '🌻 Sisson', { givenName: '🌻', familyName: 'Sisson' }],
  ])('%s', (_what, person, text, names) => {
    expect(namesFrom(person, text)).toEqual(names);
  });

  it('is the name they go by, where they go by one: the given name stays', () => {
    const known = { givenName: 'Beverley', knownAs: 'Bev', familyName: 'Clamp' };
    expect(namesFrom(known, 'Bevvy Clamp')).toEqual({ knownAs: 'Bevvy', familyName: 'Clamp' });
  });

  it('cannot be emptied', () => {
    const ruth = new Ruth();
    const person = ruth.reads('person', ruth.knows('Dean'));
    const problem = 'A name is needed, first or last. One letter is enough to begin with.';
    expect(personCells.name.values(person, '  ')).toEqual({ problem });
    expect(personCells.givenName.values(person, '')).toEqual({ problem });
  });
});

describe('a cell of the list', () => {
  it('changes the first of several numbers and leaves the others', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { phones: ['07700 900142', '07700 900143'] });
    const cell = personCells.phone;
    expect(cell.text(ruth.reads('person', id))).toBe('07700 900142');
    const read = cell.values(ruth.reads('person', id), '07700 900199');
    if ('problem' in read) throw new Error(read.problem);
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: id, values: read.values }));
    expect(ruth.reads('person', id).phones?.map(({ key }) => key)).toEqual([
      '+447700900199',
      '+447700900143',
    ]);
    expect(cell.values(ruth.reads('person', id), '077')).toEqual({
      problem: '8 digits short. UK mobiles have 11.',
    });
  });

  it('says what is wrong with an email, and takes tags with commas between', () => {
    const ruth = new Ruth();
    const person = ruth.reads('person', ruth.knows('Dean Sisson'));
    expect(personCells.email.values(person, 'dean at home')).toMatchObject({
      problem: expect.stringContaining('is not an email address'),
    });
    expect(personCells.tags.values(person, 'choir, drives; choir')).toEqual({
      values: { tags: ['choir', 'drives'] },
    });
    expect(personCells.tags.values(person, 'x'.repeat(61))).toMatchObject({
      problem: expect.stringContaining('too long for a tag'),
    });
  });

  it('of a field of one’s own reads what its type asks for, or says that it cannot', () => {
    const ruth = new Ruth();
    const person = ruth.reads('person', ruth.knows('Dean Sisson'));
    const field = (type: CustomField['type']) =>
      ({ id: 'f', kind: 'fieldDef', base: '', label: 'Own', type }) as CustomField;
    const read = (type: CustomField['type'], text: string) => ownCell(field(type)).values(person, text);
    const kept = (value: unknown) => ({ values: { custom: { f: value } } });
    expect(read('number', '1,200.5')).toEqual(kept(1200.5));
    expect(read('number', 'many')).toEqual({
      problem: '“many” is not a number. Write figures, such as 12 or 2.5.',
    });
    expect(read('date', '24/11/2026')).toEqual(kept('2026-11-24'));
    expect(read('date', 'soon')).toMatchObject({ problem: expect.stringContaining('is no day') });
    expect(read('yesNo', 'no')).toEqual(kept(false));
    expect(read('text', ' XL ')).toEqual(kept('XL'));
    expect(read('number', '')).toEqual(kept(null));
    // As the cell shows a day, so it is read again.
    const cell = ownCell(field('date'));
    const shown = cell.text({ ...person, custom: { f: '2026-11-24' } });
    expect(cell.values(person, shown)).toEqual(kept('2026-11-24'));
  });
});
