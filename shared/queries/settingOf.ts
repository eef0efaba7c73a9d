import type { WorkbookReader } from '../workbook/reader';

/** A choice kept with the workbook; undefined where nobody has made it. */
export function settingOf(workbook: WorkbookReader, name: string): unknown {
  return workbook.all('setting').find((setting) => setting.name === name)?.value ?? undefined;
}

/** A setting that is text: the owner's name, the recovery sheet's day. */
export function textSetting(workbook: WorkbookReader, name: string): string | undefined {
  const value = settingOf(workbook, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
