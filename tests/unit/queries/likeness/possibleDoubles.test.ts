import { describe, expect, it } from 'vitest';
import { joinPeople } from '../../../../shared/commands/joinPeople';
import { keepApart } from '../../../../shared/commands/keepApart';
import { lookalikes, possibleDoubles } from '../../../../shared/queries/likeness/possibleDoubles';
import { likenessText } from '../../../../shared/queries/likeness/signText';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

const doubles = (ruth: Ruth) => finish(possibleDoubles(ruth.workbook));

function ruthWithTwoLorraines() {
  const ruth = new Ruth();
  const lorraine = ruth.knows('Lorraine Bagshaw', { phones: ['07700 900221'], postcode: 'NG18 4TD' });
  const lorrain = ruth.knows('Lorrain Bagshawe', { phones: ['07700 900221'] });
  ruth.knows('Tom Lyth', { phones: ['01623 490001'], postcode: 'NG18 4TD' });
  ruth.knows('Sandra Lyth', { phones: ['01623 490001'], postcode: 'NG18 4TD' });
  return { ruth, lorraine, lorrain };
}

describe('people who may be one', () => {
  it('are found with what speaks for it, and a household is not among them', () => {
    const { ruth, lorraine, lorrain } = ruthWithTwoLorraines();
    const found = doubles(ruth);
    expect(found.map(({ firstId, secondId }) => [firstId, secondId])).toEqual([[lorraine, lorrain].sort()]);
    expect(found[0] && likenessText(found[0].likeness)).toBe('names a letter or two apart, same mobile');
  });

  it('are not asked about again once somebody said that they are two, until that is taken back', () => {
    const { ruth, lorraine, lorrain } = ruthWithTwoLorraines();
    ruth.does(keepApart(ruth.workbook, ruth.deed(), { firstId: lorrain, secondId: lorraine }));
    expect(doubles(ruth)).toEqual([]);
    ruth.book.undo();
    expect(doubles(ruth)).toHaveLength(1);
  });

  it('are not asked about again on another laptop that took it in', () => {
    const { ruth, lorraine, lorrain } = ruthWithTwoLorraines();
    ruth.does(keepApart(ruth.workbook, ruth.deed(), { firstId: lorraine, secondId: lorrain }));
    const colleague = new Ruth('laptop02');
    colleague.takesInFrom(ruth);
    expect(doubles(colleague)).toEqual([]);
  });

  it('are not asked about once they are joined; what was kept apart from one is apart from both', () => {
    const { ruth, lorraine, lorrain } = ruthWithTwoLorraines();
    const third = ruth.knows('Lorraine Bagshaw', { phones: ['07700 900221'] });
    expect(doubles(ruth)).toHaveLength(3);
    ruth.does(keepApart(ruth.workbook, ruth.deed(), { firstId: lorrain, secondId: third }));
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: lorraine, secondId: lorrain }));
    expect(doubles(ruth)).toEqual([]);
  });

  it('come with the likeliest first', () => {
    const { ruth } = ruthWithTwoLorraines();
    ruth.knows('Amina Yusuf', { emails: ['amina@example.org'], phones: ['07700 900306'] });
    ruth.knows('Amina Yusuf', { emails: ['amina@example.org'], phones: ['07700 900306'] });
    expect(doubles(ruth).map(({ likeness }) => likeness.level)).toEqual(['very likely', 'likely']);
  });

  it('are not looked for among all who share one address of an office', () => {
    const ruth = new Ruth();
    for (let each = 0; each < 60; each += 1)
      ruth.knows(`Person Name${String.fromCharCode(97 + (each % 26))}${each}`, {
        phones: ['01623 490099'],
      });
    ruth.knows('Anneka Okoro', { phones: ['01623 490099'] });
    ruth.knows('Anneka Okoro', { phones: ['01623 490099'] });
    expect(doubles(ruth).map(({ likeness }) => likenessText(likeness))).toContain('same name, same landline');
  });
});

describe('somebody in a list', () => {
  it('is said to look like whom they look like, best first and three at most', () => {
    const { ruth, lorraine } = ruthWithTwoLorraines();
    for (let each = 0; each < 4; each += 1) ruth.knows('Zoë Müller', { postcode: 'NG18 1AA' });
    const found = finish(
      lookalikes(ruth.workbook, [
        { givenName: 'Nobody', familyName: 'Known', postcode: 'NG18 4TD' },
        { givenName: 'Lorraine', familyName: 'Bagshaw', postcode: 'NG18 4TD' },
        { givenName: 'Zoe', familyName: 'Muller', postcode: 'NG18 1AA' },
      ]),
    );
    expect([...found.keys()].sort()).toEqual([1, 2]);
    expect(found.get(1)?.map(({ personId }) => personId)).toEqual([lorraine]);
    expect(found.get(2)).toHaveLength(3);
  });
});
