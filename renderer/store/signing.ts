import { setSetting } from '../../shared/commands/setSetting';
import type { SigningKey } from '../../shared/formats/pack/signingKey';
import { signingKeyOf, signingKeySetting } from '../../shared/queries/signingKey';
import { sealingJob } from './sealingPort';
import type { OpenWorkbook } from './session';

/** The key that this workbook signs with, made at its first need; undefined where it could not be saved. */
export async function ownSigningKey(open: OpenWorkbook): Promise<SigningKey | undefined> {
  const held = signingKeyOf(open.reader);
  if (held) return held;
  const { key } = await sealingJob({ job: 'newSigningKey' });
  // Another may have been made while the process worked: then that one stands.
  const meanwhile = signingKeyOf(open.reader);
  if (meanwhile) return meanwhile;
  const change = setSetting(open.reader, open.deed(), {
    name: signingKeySetting,
    value: key,
    label: 'Made a signing key',
  });
  // Nobody takes a key back: packs would be signed by another from then on.
  const kept = await open.commit({ ...change, undo: 'none' });
  return kept.ok ? key : undefined;
}
