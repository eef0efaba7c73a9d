import { keySettings } from '../model/setting';
import type { WorkbookReader } from '../workbook/reader';
import { settingOf } from './settingOf';

/** When the key was changed last, as a day, and the epoch that began with it; undefined where it never was. */
export function keyChanged(workbook: WorkbookReader): { on: string; epoch: number } | undefined {
  const value = settingOf(workbook, keySettings.changed);
  if (typeof value !== 'object' || value === null) return undefined;
  const { on, epoch } = value as Record<string, unknown>;
  return typeof on === 'string' && typeof epoch === 'number' ? { on, epoch } : undefined;
}
