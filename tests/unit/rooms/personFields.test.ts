import { describe, expect, it } from 'vitest';
import { emptyPerson, errorsIn, fieldsOf, valuesIn } from '../../../renderer/rooms/people/personFields';
import { addPerson } from '../../../shared/commands/addPerson';
import { editPerson } from '../../../shared/commands/editPerson';
import { Ruth } from '../ruth';

const dean = { ...emptyPerson, givenName: 'Dean' };

describe('the form of a person', () => {
  it('needs a name of any sort, and nothing else', () => {
    expect(errorsIn(emptyPerson).givenName).toMatch(/A name is needed/);
    expect(errorsIn({ ...emptyPerson, givenName: '   ' }).givenName).toBeDefined();
    for (const name of ['givenName', 'familyName', 'knownAs'] as const)
      expect(errorsIn({ ...emptyPerson, [name]: 'D' })).toEqual({});
  });

  it('says how many digits a mobile lacks or has too many', () => {
    expect(errorsIn({ ...dean, phones: '07700 90014' }).phones).toBe('One digit short. UK mobiles have 11.');
    expect(errorsIn({ ...dean, phones: '07700 9001' }).phones).toBe('2 digits short. UK mobiles have 11.');
    expect(errorsIn({ ...dean, phones: '07700 9001422' }).phones).toMatch(/Too many digits/);
    expect(errorsIn({ ...dean, phones: 'ask Bev' }).phones).toMatch(/“ask Bev” has no digits to ring/);
  });

  it('says when there are more numbers or addresses than a person may have', () => {
    const many = (count: number, one: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => one(at)).join(', ');
    const numbers = (count: number) => many(count, (at) => `07700 9001${String(at).padStart(2, '0')}`);
    expect(errorsIn({ ...dean, phones: numbers(20) })).toEqual({});
    expect(errorsIn({ ...dean, phones: numbers(40) }).phones).toBe(
      '40 numbers are too many: a person may have 20. Keep those that reach them.',
    );
    expect(errorsIn({ ...dean, emails: many(21, (at) => `dean${at}@example.org`) }).emails).toMatch(
      /too many/,
    );
  });

  it('takes several numbers and addresses, and names the first that is wrong', () => {
    expect(
      errorsIn({
        ...dean,
        phones: '07700 900142, +44 115 496 0123',
        emails: 'd@example.org; dean@example.org',
      }),
    ).toEqual({});
    expect(errorsIn({ ...dean, phones: '07700 900142, 07700 90014, 12' }).phones).toMatch(/One digit short/);
    expect(errorsIn({ ...dean, emails: 'd@example.org, dean, bev' }).emails).toMatch(
      /“dean” is not an email/,
    );
  });

  it('opens with what the book holds and, saved unchanged, changes nothing', () => {
    const ruth = new Ruth();
    const typed = {
      ...dean,
      phones: '07700 900142, 0115 496 0123',
      emails: 'Dean@Example.org',
      postcode: 'NG18 1EA',
      tags: ['tenant'],
      placeId: ruth.place('Oak Tree Lane'),
    };
    const id = ruth.does(addPerson(ruth.workbook, ruth.deed(), valuesIn(typed, false)));
    const held = ruth.reads('person', id);
    expect(fieldsOf(held)).toEqual(typed);
    ruth.does(
      editPerson(ruth.workbook, ruth.deed(), { personId: id, values: valuesIn(fieldsOf(held), true) }),
    );
    expect(fieldsOf(ruth.reads('person', id))).toEqual(typed);
  });

  it('leaves an empty field of somebody new untold, and clears it of somebody in the book', () => {
    expect(valuesIn(dean, false)).toEqual({ givenName: 'Dean', phones: [], emails: [] });
    expect(valuesIn(dean, true)).toMatchObject({ familyName: null, notes: null, placeId: null, tags: [] });
  });
});
