import { bringBack } from '../../../shared/commands/bringBack';
import { giveNoticed } from '../../../shared/commands/giveNoticed';
import { putAway } from '../../../shared/commands/putAway';
import type { NoticedItem } from '../../../shared/queries/today/todayItem';
import { type Doing, on } from './doing';

const cold: NoticedItem = {
  key: 'cold Warsop',
  type: 'cold',
  on: undefined,
  daysLate: -7,
  title: '4 going cold in Warsop',
  reason: 'Nobody has spoken to them for 60 days.',
  deed: 'See who',
  stands: { as: '', many: 4 },
};

/** Deeds with what Today noticed by itself. */
export const todayDeeds: Readonly<Record<string, Doing>> = {
  'putAway: seen to': { does: on(putAway)(() => ({ item: cold, how: 'seen to' })) },
  'putAway: until tomorrow': { does: on(putAway)(() => ({ item: cold, how: 'tomorrow' })) },
  bringBack: {
    first: [on(putAway)(() => ({ item: cold, how: 'seen to' }))],
    does: on(bringBack)(() => ({ item: cold })),
  },
  giveNoticed: {
    does: on(giveNoticed)(({ bev, dean, gary }) => ({
      item: { ...cold, personIds: [dean, gary] },
      ownerId: bev,
    })),
  },
};
