import type { ColleagueCard } from '../formats/colleagueCard';
import { colleagueSigning } from '../queries/packMaker';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/**
 * Keeps a colleague's card, or renews the one with the same signing key. A card whose keys changed is to be
 * checked anew; one that was withdrawn counts again only once it was.
 */
export function takeInCard(workbook: WorkbookReader, deed: Deed, card: ColleagueCard): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const { name, recipient, signingKey } = card;
  const held = colleagueSigning(workbook, signingKey);
  if (!held) change.add('colleague', deed.newId(), { name, recipient, signingKey });
  else {
    const another = held.recipient !== recipient || held.withdrawnOn != null;
    change.set('colleague', held.id, {
      name,
      recipient,
      ...(another ? { checkedOn: null, withdrawnOn: null } : {}),
    });
  }
  return change.done(`Took in the card of ${name}`);
}
