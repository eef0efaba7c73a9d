import type { RecordFound, SecondCopy } from './secondCopy';
import { freshDevice } from './setUpRecord';
import type { Vault } from './vault';

/**
 * The device id of this copy of the workbook. A workbook that was restored, copied or opened elsewhere is
 * noticed by a keyed hash of machine, account and folder in a file beside the record, and gets a fresh id
 * before its first save, so that two copies never write the same stamp.
 */
export async function deviceForPlace(copy: SecondCopy, vault: Vault, found: RecordFound): Promise<string> {
  const here = await hereHash(vault, found);
  const [place, kept] = (found.origin ?? '').split(' ');
  if (place === here && kept) return kept;
  const device = freshDevice();
  await keepOrigin(copy, `${here} ${device}`);
  return device;
}

/** Notes anew where this workbook lies, once its key was changed: hashes by the old one say nothing any more. */
export async function noteDeviceHere(
  copy: SecondCopy,
  vault: Vault,
  found: RecordFound,
  device: string,
): Promise<void> {
  await keepOrigin(copy, `${await hereHash(vault, found)} ${device}`);
}

const hereHash = (vault: Vault, found: RecordFound): Promise<string> =>
  vault.nameHash(`place\n${found.surroundings}`);

async function keepOrigin(copy: SecondCopy, text: string): Promise<void> {
  const written = await copy.keep('origin', text);
  if (!written.ok) console.warn('where this workbook lies could not be noted', written.detail);
}
