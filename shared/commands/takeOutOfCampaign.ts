import { campaignPartOf } from '../queries/campaignPeople';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Somebody takes no part in a campaign any more. What they came to and committed to there stays. */
export function takeOutOfCampaign(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { campaignId: string; personId: string },
): ChangeSet {
  const campaign = found(workbook, 'campaign', input.campaignId);
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook);
  const part = campaignPartOf(workbook, campaign.id, person.id);
  if (part) change.remove('participation', part.id);
  return change.done(`Took ${shownName(person)} out of ${campaign.name}`);
}
