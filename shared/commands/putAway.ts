import { addDays } from '../queries/calendar';
import { type PutAwayLine, putAwayLines, putAwaySetting } from '../queries/today/putAway';
import type { NoticedItem } from '../queries/today/todayItem';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { relate } from './relate';

/** How long what was seen to stays away where nothing about it changes. */
const seenToDays = 30;

/** Takes something that the program noticed off Today: until tomorrow, or as seen to for 30 days; sooner if there is more of it. */
export function putAway(
  workbook: WorkbookReader,
  deed: Deed,
  input: { item: NoticedItem; how: 'seen to' | 'tomorrow' },
): ChangeSet {
  const { item, how } = input;
  const change = new ChangeBuilder(workbook);
  writePutAway(change, workbook, deed, (lines) =>
    lines.set(item.key, lineFor(item, addDays(deed.today, how === 'tomorrow' ? 1 : seenToDays))),
  );
  return change.done(`${item.title}: ${how === 'tomorrow' ? 'put off to tomorrow' : 'seen to'}`);
}

/** What is written of an item that is away until a day. */
export const lineFor = ({ stands }: NoticedItem, until: string): PutAwayLine => ({ until, ...stands });

/** Writes what is put away within a larger deed; lines whose day has come are dropped. */
export function writePutAway(
  change: ChangeBuilder,
  workbook: WorkbookReader,
  deed: Deed,
  edit: (lines: Map<string, PutAwayLine>) => unknown,
): void {
  const lines = new Map([...putAwayLines(workbook)].filter(([, { until }]) => until > deed.today));
  edit(lines);
  relate(change, workbook, 'setting', { name: putAwaySetting, value: Object.fromEntries(lines) });
}
