import { settingOf } from '../../../shared/queries/settingOf';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { idleMinutesSetting, usualIdleMinutes } from '../../app/forRooms/idleMinutes';

/** Minutes without a key or a movement of the mouse until the book locks; 0 is never. */
export function idleMinutes(workbook: WorkbookReader): number {
  const set = settingOf(workbook, idleMinutesSetting);
  return typeof set === 'number' ? set : usualIdleMinutes;
}

/** "after 10 minutes", "after an hour", "never by itself". */
export function lockAfterInWords(minutes: number): string {
  if (minutes === 0) return 'never by itself';
  return minutes === 60 ? 'after an hour' : `after ${minutes} minutes`;
}
