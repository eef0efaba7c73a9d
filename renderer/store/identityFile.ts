import { base64Of } from '../../shared/formats/base64';
import type { KeysFile } from './keysFile';
import { sealingJob } from './sealingPort';
import { identityOf } from './unlocking';
import type { Vault } from './vault';

/** The workbook's age identity as an age file to its passphrase, in base64: what `identity.age` of a backup is. */
export async function identityFileFor(keys: KeysFile, vault: Vault, passphrase: string): Promise<string> {
  const identity = await identityOf(keys, vault);
  const { bytes } = await sealingJob({ job: 'sealIdentity', identity, passphrase });
  return base64Of(bytes);
}
