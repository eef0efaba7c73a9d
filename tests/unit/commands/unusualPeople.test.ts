import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../shared/commands/addPerson';
import { editPerson } from '../../../shared/commands/editPerson';
import { searchPeople } from '../../../shared/queries/searchPeople';
import { initials, shownName, sortName } from '../../../shared/queries/shownName';
import { Ruth } from '../ruth';
import { readsAs } from './world';

describe('people as they come', () => {
  it.each([
    ['a name of one letter', 'Q', '', 'Q', 'Q'],
    ['a name from right to left', 'עדנה', 'כהן', 'עדנה', 'עכ'],
    ['a name in a script with joined letters', 'محمد', 'الأمين', 'الأمين', 'ما'],
    ['a name with combining marks', 'Zoe\u0308', 'Ngu\u0303gi\u0303', 'zoe', 'ZN'],
    ['an emoji', '🌻', 'Clamp', 'clamp', '🌻C'],
  ])('%s is kept as written, found and put in order', (_what, givenName, familyName, query, letters) => {
    const ruth = new Ruth();
    const id = ruth.does(
      addPerson(ruth.workbook, ruth.deed(), { givenName, ...(familyName && { familyName }) }),
    );
    const person = ruth.reads('person', id);
    expect(shownName(person)).toBe([givenName, familyName].filter(Boolean).join(' '));
    expect(sortName(person)).not.toBe('');
    expect(
      initials(person)
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, ''),
    ).toBe(letters);
    expect(searchPeople(ruth.workbook, query, 5).people.map((one) => one.id)).toContain(id);
  });

  it('somebody without a name is called by what reaches them, or plainly without one', () => {
    const ruth = new Ruth();
    const add = (values: Parameters<typeof addPerson>[2]) =>
      shownName(ruth.reads('person', ruth.does(addPerson(ruth.workbook, ruth.deed(), values))));
    expect(add({ phones: ['07700 900142'] })).toBe('+447700900142');
    expect(add({})).toBe('No name yet');
  });

  it('a note of 2 MB and forty numbers are refused whole: nothing that is stored changes', () => {
    const ruth = new Ruth();
    const personId = ruth.knows('Dean Sisson', { notes: 'Drives the 27' });
    const before = readsAs(ruth);
    const phones = Array.from({ length: 40 }, (_, at) => `07700 9001${String(at).padStart(2, '0')}`);
    for (const values of [{ notes: 'x'.repeat(2_000_000) }, { phones }])
      expect(() => ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId, values }))).toThrow();
    expect(readsAs(ruth)).toBe(before);
  });
});
