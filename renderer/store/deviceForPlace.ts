import type { RecordFound, SecondCopy } from './secondCopy';
import { freshDevice } from './setUpRecord';
import type { Vault } from './vault';

/**
 * The device id of this copy of the workbook. A workbook that was restored, copied or opened elsewhere is
 * noticed by a keyed hash of machine, account and folder in a file beside the record, and gets a fresh id
 * before its first save, so that two copies never write the same stamp.
 */
export async function deviceForPlace(copy: SecondCopy, vault: Vault, found: RecordFound): Promise<string> {
  const here = await vault.nameHash(`place\n${found.surroundings}`);
  const [place, kept] = (found.origin ?? '').split(' ');
  if (place === here && kept) return kept;
  const device = freshDevice();
  const written = await copy.keep('origin', `${here} ${device}`);
  if (!written.ok) console.warn('where this workbook lies could not be noted', written.detail);
  return device;
}
