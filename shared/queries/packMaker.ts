import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import type { Trust } from './incomingItems';

/** Who made a pack, as far as its signature and the cards held here can tell. */
export type PackMaker =
  | { of: 'unsigned' }
  /** Signed, but sealed for somebody else and passed on. */
  | { of: 'passed-on' }
  /** Signed with a key of which no card is here. */
  | { of: 'unknown' }
  | { of: 'unchecked' | 'withdrawn' | 'checked'; colleague: Rec<'colleague'> };

/** Looks for the card of whoever signed. Only a card that was checked and not withdrawn carries trust. */
export function packMaker(
  workbook: WorkbookReader,
  signer: { publicKey: string; forUs: boolean } | undefined,
): PackMaker {
  if (!signer) return { of: 'unsigned' };
  if (!signer.forUs) return { of: 'passed-on' };
  const colleague = colleagueSigning(workbook, signer.publicKey);
  if (!colleague) return { of: 'unknown' };
  if (colleague.withdrawnOn) return { of: 'withdrawn', colleague };
  return { of: colleague.checkedOn ? 'checked' : 'unchecked', colleague };
}

/** The card with this signing key. */
export const colleagueSigning = (workbook: WorkbookReader, publicKey: string): Rec<'colleague'> | undefined =>
  workbook.all('colleague').find(({ signingKey }) => signingKey === publicKey);

export const trustOf = ({ of }: PackMaker): Trust => (of === 'checked' ? 'checked' : 'stranger');

/** The day and hour of the last pack taken in from the same colleague, where this one is older. */
export function newerPackSeen(maker: PackMaker, madeAt: string): string | undefined {
  const last = 'colleague' in maker ? maker.colleague.lastPackAt : undefined;
  return last && last > madeAt ? last : undefined;
}
