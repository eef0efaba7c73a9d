import { describe, expect, it } from 'vitest';
import { addStory } from '../../../../shared/commands/addStory';
import { bringBack } from '../../../../shared/commands/bringBack';
import { editStory } from '../../../../shared/commands/editStory';
import { giveNoticed } from '../../../../shared/commands/giveNoticed';
import { putAway } from '../../../../shared/commands/putAway';
import { setSetting } from '../../../../shared/commands/setSetting';
import { addDays } from '../../../../shared/queries/calendar';
import { putAwayLines, putAwaySetting, withoutPutAway } from '../../../../shared/queries/today/putAway';
import type { NoticedItem } from '../../../../shared/queries/today/todayItem';
import { todayLists } from '../../../../shared/queries/todayList';
import { Ruth } from '../../ruth';

const titles = (ruth: Ruth) => todayLists(ruth.workbook, ruth.today).items.map(({ title }) => title);

function noticed(ruth: Ruth): NoticedItem {
  const item = todayLists(ruth.workbook, ruth.today).items.find(({ stands }) => stands);
  if (!item?.stands) throw new Error('nothing was noticed');
  return { ...item, stands: item.stands };
}

/** Ruth, with so many commitments to chase from conversations. */
function chasing(many: number): Ruth {
  const ruth = new Ruth();
  for (let at = 0; at < many; at += 1)
    ruth.takes({ personId: ruth.knows(`Person ${at}`), action: 'door-knock' });
  return ruth;
}

const away = (ruth: Ruth, how: 'seen to' | 'tomorrow') =>
  ruth.does(putAway(ruth.workbook, ruth.deed(), { item: noticed(ruth), how }));

describe('what is put away from Today', () => {
  it('comes back tomorrow when it was put off, and is counted among what is away until then', () => {
    const ruth = chasing(2);
    away(ruth, 'tomorrow');
    expect(titles(ruth)).toEqual([]);
    expect(todayLists(ruth.workbook, ruth.today).away).toMatchObject([
      { title: '2 commitments to chase', until: '2026-11-25' },
    ]);
    ruth.today = '2026-11-25';
    expect(titles(ruth)).toEqual(['2 commitments to chase']);
    expect(todayLists(ruth.workbook, ruth.today).away).toEqual([]);
  });

  it('stays away for thirty days when it was seen to, also when less of it is left', () => {
    const ruth = chasing(3);
    away(ruth, 'seen to');
    const [first] = ruth.workbook.all('commitment');
    ruth.does({
      label: 'x',
      undo: 'ordinary',
      patches: [{ op: 'remove', kind: 'commitment', id: first?.id ?? '' }],
    });
    ruth.today = addDays('2026-11-24', 29);
    expect(titles(ruth)).toEqual([]);
    ruth.today = addDays('2026-11-24', 30);
    expect(titles(ruth)).toEqual(['2 commitments to chase']);
  });

  it('comes back at once when there is more of it', () => {
    const ruth = chasing(2);
    away(ruth, 'seen to');
    ruth.takes({ personId: ruth.knows('Bev Clamp'), action: 'phone-bank' });
    expect(titles(ruth)).toEqual(['3 commitments to chase']);
  });

  it('comes back when it is another matter: a story that was drafted is approved', () => {
    const ruth = new Ruth();
    const maureen = ruth.knows('Maureen Fretwell');
    const storyId = ruth.does(addStory(ruth.workbook, ruth.deed(), { title: 'The wall', personId: maureen }));
    ruth.does(editStory(ruth.workbook, ruth.deed(), { storyId, values: { status: 'drafted' } }));
    const drafted = noticed(ruth);
    away(ruth, 'seen to');
    expect(titles(ruth)).toEqual([]);
    const approved = { ...drafted, stands: { as: 'approved', many: 1 } };
    expect(withoutPutAway(ruth.workbook, [drafted], ruth.today).items).toEqual([]);
    expect(withoutPutAway(ruth.workbook, [approved], ruth.today).items).toEqual([approved]);
  });

  it('comes back by hand', () => {
    const ruth = chasing(2);
    away(ruth, 'seen to');
    const [item] = todayLists(ruth.workbook, ruth.today).away;
    if (!item) throw new Error('nothing is away');
    ruth.does(bringBack(ruth.workbook, ruth.deed(), { item }));
    expect(titles(ruth)).toEqual(['2 commitments to chase']);
  });

  it('becomes a follow-up of whoever it is given to, for a week', () => {
    const ruth = chasing(2);
    const bev = ruth.knows('Bev Clamp');
    ruth.does(giveNoticed(ruth.workbook, ruth.deed(), { item: noticed(ruth), ownerId: bev }));
    expect(todayLists(ruth.workbook, ruth.today).items).toMatchObject([
      {
        type: 'follow-up',
        title: '2 commitments to chase',
        on: '2026-12-01',
        reason: '2 door-knock. Bev Clamp has it',
        deed: 'See who',
      },
    ]);
  });

  it('drops lines whose day has come when something else is put away', () => {
    const ruth = chasing(2);
    away(ruth, 'tomorrow');
    ruth.today = '2026-11-26';
    ruth.knows('Ron Aldred', { noticeDue: '2026-11-26' });
    const notice = todayLists(ruth.workbook, ruth.today).items.find(({ type }) => type === 'notice');
    if (!notice?.stands) throw new Error('no notice is due');
    ruth.does(
      putAway(ruth.workbook, ruth.deed(), { item: { ...notice, stands: notice.stands }, how: 'seen to' }),
    );
    expect([...putAwayLines(ruth.workbook).keys()]).toEqual(['notices']);
  });

  it.each([[null], ['notices'], [{ notices: { until: 'soon', as: '', many: 1 } }], [[1]]])(
    'shows everything where what is kept cannot be read: %j',
    (value) => {
      const ruth = chasing(2);
      ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: putAwaySetting, value }));
      expect(titles(ruth)).toEqual(['2 commitments to chase']);
    },
  );
});
