import { keySettings } from '../model/setting';
import type { WorkbookReader } from '../workbook/reader';
import { settingOf } from './settingOf';

/** The setting under which a workbook keeps the key that it signs packs with. It goes into backups, never into a pack. */
export const signingKeySetting = keySettings.signing;

/** The key that this workbook signs with; undefined before its first need. */
export function signingKeyOf(
  workbook: WorkbookReader,
): { publicKey: string; privateKey: string } | undefined {
  const value = settingOf(workbook, signingKeySetting);
  if (typeof value !== 'object' || value === null) return undefined;
  const { publicKey, privateKey } = value as Record<string, unknown>;
  return typeof publicKey === 'string' && typeof privateKey === 'string'
    ? { publicKey, privateKey }
    : undefined;
}
