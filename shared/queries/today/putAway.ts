import { z } from 'zod';
import type { WorkbookReader } from '../../workbook/reader';
import { settingOf } from '../settingOf';
import type { NoticedItem, TodayItem } from './todayItem';

/** The setting that holds what was put away from Today. */
export const putAwaySetting = 'putAway';

const putAwayLine = z.object({
  /** The day on which it comes back. */
  until: z.iso.date(),
  as: z.string(),
  many: z.number(),
});
export type PutAwayLine = z.output<typeof putAwayLine>;

/** What was put away, by the item's key. A line that cannot be read is passed over: the item shows. */
export function putAwayLines(workbook: WorkbookReader): ReadonlyMap<string, PutAwayLine> {
  const held = settingOf(workbook, putAwaySetting);
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return new Map();
  return new Map(
    Object.entries(held).flatMap(([key, value]) => {
      const read = putAwayLine.safeParse(value);
      return read.success ? [[key, read.data] as const] : [];
    }),
  );
}

/** An item that was put away, and the day on which it comes back by itself. */
export type AwayItem = NoticedItem & { until: string };

/** What shows of these items, and what was put away of them: until its day, or until there is more of it. */
export function withoutPutAway(
  workbook: WorkbookReader,
  items: readonly TodayItem[],
  today: string,
): { items: readonly TodayItem[]; away: readonly AwayItem[] } {
  const lines = putAwayLines(workbook);
  if (lines.size === 0) return { items, away: [] };
  const away: AwayItem[] = [];
  const shown = items.filter((item) => {
    const line = lines.get(item.key);
    const { stands } = item;
    if (!line || !stands || line.until <= today || line.as !== stands.as || stands.many > line.many)
      return true;
    away.push({ ...item, stands, until: line.until });
    return false;
  });
  return { items: shown, away };
}
