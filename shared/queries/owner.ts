import type { WorkbookReader } from '../workbook/reader';
import { settingOf } from './settingOf';

/** The name of whoever keeps this workbook, as given at the first start; empty where nobody gave one. */
export function ownerName(workbook: WorkbookReader): string {
  return partOf(settingOf(workbook, 'owner'), 'name');
}

function partOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null || !(name in value)) return '';
  const part: unknown = (value as Record<string, unknown>)[name];
  return typeof part === 'string' ? part : '';
}
