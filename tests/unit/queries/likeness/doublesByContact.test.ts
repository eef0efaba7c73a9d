import { describe, expect, it } from 'vitest';
import { editPerson } from '../../../../shared/commands/editPerson';
import { joinPeople } from '../../../../shared/commands/joinPeople';
import { keepApart } from '../../../../shared/commands/keepApart';
import { doublesByContact } from '../../../../shared/queries/likeness/doublesByContact';
import { possibleDoubles } from '../../../../shared/queries/likeness/possibleDoubles';
import { doublesItem } from '../../../../shared/queries/today/doublesItem';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

const pairs = (ruth: Ruth) => finish(doublesByContact(ruth.workbook));

function twice(): { ruth: Ruth; dean: string; deano: string } {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson', { phones: ['07700 900142'], emails: ['dean@example.org'] });
  const deano = ruth.knows('Deano Sisson', { phones: ['07700 900142'], emails: ['dean@example.org'] });
  return { ruth, dean, deano };
}

describe('doubles by their contacts', () => {
  it('counts a pair once, however much they share, and none of a family with one telephone', () => {
    const { ruth } = twice();
    for (const name of ['Carol Whitmore', 'Trevor Whitmore'])
      ruth.knows(name, { phones: ['01623 496 0123'] });
    expect(pairs(ruth)).toBe(1);
    const all = finish(possibleDoubles(ruth.workbook));
    expect(all.length).toBeGreaterThanOrEqual(1);
  });

  it('counts those no more who were joined, or said to be two', () => {
    const joined = twice();
    joined.ruth.does(
      joinPeople(joined.ruth.workbook, joined.ruth.deed(), { firstId: joined.dean, secondId: joined.deano }),
    );
    expect(pairs(joined.ruth)).toBe(0);
    const apart = twice();
    expect(pairs(apart.ruth)).toBe(1);
    apart.ruth.does(
      keepApart(apart.ruth.workbook, apart.ruth.deed(), { firstId: apart.dean, secondId: apart.deano }),
    );
    expect(pairs(apart.ruth)).toBe(0);
  });

  it('counts anew when a contact changes', () => {
    const { ruth, deano } = twice();
    expect(pairs(ruth)).toBe(1);
    ruth.does(
      editPerson(ruth.workbook, ruth.deed(), { personId: deano, values: { phones: [], emails: [] } }),
    );
    expect(pairs(ruth)).toBe(0);
  });

  it('takes a number that a crowd shares for that of an office', () => {
    const ruth = new Ruth();
    for (let at = 0; at < 41; at += 1) ruth.knows('Dean Sisson', { phones: ['0115 496 0000'] });
    expect(pairs(ruth)).toBe(0);
  });

  it('is a line on Today that says how many', () => {
    expect(doublesItem(0, 7)).toBeUndefined();
    expect(doublesItem(1, 7)?.title).toBe('Two people may be the same');
    expect(doublesItem(1200, 7)).toMatchObject({
      title: '1,200 pairs may be one person each',
      stands: { many: 1200 },
      daysLate: -7,
    });
  });
});
