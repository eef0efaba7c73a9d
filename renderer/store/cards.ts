import type { ColleagueCard } from '../../shared/formats/colleagueCard';
import { wordsForDigest } from '../../shared/model/passphraseWords';
import { ownerName } from '../../shared/queries/owner';
import { recipientOf } from './recovery';
import { sha256 } from './seal';
import type { OpenWorkbook } from './session';
import { ownSigningKey } from './signing';

/** This workbook's own card; undefined where its signing key could not be saved. */
export async function ownCard(open: OpenWorkbook, identity: string): Promise<ColleagueCard | undefined> {
  const key = await ownSigningKey(open);
  if (!key) return undefined;
  return {
    name: ownerName(open.reader) || 'Somebody',
    recipient: await recipientOf(identity),
    signingKey: key.publicKey,
  };
}

/** The six words of a card, from both of its keys: who reads them aloud holds the card that is here. */
export async function wordsOfCard({
  recipient,
  signingKey,
}: {
  recipient?: string | null | undefined;
  signingKey?: string | null | undefined;
}): Promise<string> {
  const keys = new TextEncoder().encode(`wardbook card\n${recipient ?? ''}\n${signingKey ?? ''}`);
  return wordsForDigest(await sha256(keys)).join(' ');
}
