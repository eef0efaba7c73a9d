import type { RecordFound, SecondCopy } from './secondCopy';
import { freshDevice } from './setUpRecord';
import type { Vault } from './vault';

/**
 * Notices a workbook that was restored, copied or opened elsewhere: the file beside the record holds a keyed
 * hash of machine, account and folder. Gives a fresh device id where it does not match, so that two copies
 * never write the same stamp; undefined where all is as it was.
 */
export async function deviceForPlace(
  copy: SecondCopy,
  vault: Vault,
  found: RecordFound,
): Promise<string | undefined> {
  const here = await vault.nameHash(`place\n${found.surroundings}`);
  if (found.origin !== null && found.origin.startsWith(`${here} `))
    return found.origin.slice(here.length + 1) || undefined;
  const device = freshDevice();
  const kept = await copy.keep('origin', `${here} ${device}`);
  if (!kept.ok) console.warn('where this workbook lies could not be noted', kept.detail);
  return device;
}
