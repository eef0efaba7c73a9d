import { keySettings } from '../model/setting';
import type { WorkbookReader } from '../workbook/reader';
import { settingOf } from './settingOf';

/**
 * The age identities that this workbook had before, the first one first: only to read what was sent to them, and the
 * first, by which the contacts of whoever was erased were hashed, for that too. They go into backups, never into a pack.
 */
export const retiredIdentities = (workbook: WorkbookReader): readonly string[] =>
  texts(settingOf(workbook, keySettings.retired));

/** The same of records that no workbook holds yet: a backup's. */
export const retiredIdentitiesIn = (
  records: Iterable<Readonly<Record<string, unknown>> & { kind: string }>,
): readonly string[] => {
  for (const record of records)
    if (record.kind === 'setting' && record.name === keySettings.retired) return texts(record.value);
  return [];
};

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
