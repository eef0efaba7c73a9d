import type { NoticedItem } from './todayItem';

/** What Today says of people who share a phone or an email and look like one; nothing where nobody does. */
export function doublesItem(pairs: number, ahead: number): NoticedItem | undefined {
  if (pairs === 0) return undefined;
  return {
    key: 'doubles',
    type: 'doubles',
    on: undefined,
    daysLate: -ahead,
    title:
      pairs === 1
        ? 'Two people may be the same'
        : `${pairs.toLocaleString('en-GB')} pairs may be one person each`,
    reason: 'They share a phone or an email, and their names fit. Only you decide.',
    deed: 'Compare',
    stands: { as: '', many: pairs },
  };
}
