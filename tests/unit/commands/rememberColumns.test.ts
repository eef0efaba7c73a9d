import { describe, expect, it } from 'vitest';
import {
  columnsRemembered,
  columnsSetting,
  sameHeads,
  withRemembered,
} from '../../../shared/commands/columnsRemembered';
import { rememberColumns } from '../../../shared/commands/rememberColumns';
import { setSetting } from '../../../shared/commands/setSetting';
import { Ruth } from '../ruth';

const header = ['Nickname', 'Surname', 'Ward', 'Ward'];
const mapping = { targets: ['givenName', 'familyName', 'tags', 'leave'] as const, monthFirst: true };

function remembering(read: Partial<Parameters<typeof rememberColumns>[2]> = {}): Ruth {
  const ruth = new Ruth();
  ruth.does(rememberColumns(ruth.workbook, ruth.deed(), { header, mapping, ...read }));
  return ruth;
}

describe('how the columns of a list were read', () => {
  it('is remembered for the next list with the same heads, in whatever order and however they are written', () => {
    const { workbook } = remembering({ name: ' Doors ' });
    const [held] = columnsRemembered(workbook);
    if (!held) throw new Error('nothing is remembered');
    expect(held).toMatchObject({ name: 'Doors', on: '2026-11-24' });
    expect(sameHeads(held, ['ward', 'WARD', 'surname ', 'nickname'])).toBe(true);
    expect(sameHeads(held, ['ward', 'surname', 'nickname'])).toBe(false);
    const guessed = { targets: ['leave', 'leave', 'leave', 'leave'] as const };
    expect(withRemembered(guessed, ['WARD', 'surname', 'Ward', 'Nickname'], held)).toEqual({
      targets: ['tags', 'familyName', 'leave', 'givenName'],
      monthFirst: true,
    });
  });

  it('leaves the columns of another list that it does not know as they were guessed', () => {
    const { workbook } = remembering();
    const [held] = columnsRemembered(workbook);
    if (!held) throw new Error('nothing is remembered');
    const guessed = { targets: ['town', 'leave'] as const, labels: [undefined, 'home'] };
    expect(withRemembered(guessed, ['Town', 'Nickname'], held)).toEqual({
      targets: ['town', 'givenName'],
      labels: [undefined, 'home'],
    });
  });

  it('is kept once for the same heads and once for the same name, the latest first, and forty at most', () => {
    const ruth = remembering({ name: 'Doors' });
    const read = (heads: string[], name?: string) =>
      ruth.does(
        rememberColumns(ruth.workbook, ruth.deed(), {
          header: heads,
          mapping: { targets: heads.map(() => 'leave' as const) },
          ...(name ? { name } : {}),
        }),
      );
    read(header);
    expect(columnsRemembered(ruth.workbook)).toHaveLength(1);
    read(['Name', 'Phone'], 'Doors');
    read(['Name', 'Email'], 'Doors');
    expect(columnsRemembered(ruth.workbook).map(({ heads }) => heads[1])).toEqual(['email', 'surname']);
    for (let nth = 0; nth < 45; nth++) read([`Column ${nth}`]);
    expect(columnsRemembered(ruth.workbook)).toHaveLength(40);
    expect(columnsRemembered(ruth.workbook)[0]?.heads).toEqual(['column 44']);
  });

  it('is nothing that an undo takes back, and is passed over where it does not read', () => {
    const ruth = remembering();
    expect(ruth.book.history.undoLabel).toBeUndefined();
    const value = [{ heads: ['a'], targets: [], on: '2026-11-23' }, 7, 'a'];
    ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: columnsSetting, value }));
    expect(columnsRemembered(ruth.workbook)).toEqual([]);
  });
});
