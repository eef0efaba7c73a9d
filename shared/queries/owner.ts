import type { WorkbookReader } from '../workbook/reader';
import { settingOf } from './settingOf';

/** The name of whoever keeps this workbook, as given at the first start; empty where nobody gave one. */
export function ownerName(workbook: WorkbookReader): string {
  return partOf(settingOf(workbook, 'owner'), 'name');
}

/** The day on which the recovery sheet was checked by typing its last characters; undefined until then. */
export function recoverySheetChecked(workbook: WorkbookReader): string | undefined {
  return partOf(settingOf(workbook, 'recoverySheet'), 'checkedOn') || undefined;
}

function partOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null || !(name in value)) return '';
  const part: unknown = (value as Record<string, unknown>)[name];
  return typeof part === 'string' ? part : '';
}
