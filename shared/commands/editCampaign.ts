import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { type CampaignValues, campaignFields } from './addCampaign';
import { found } from './found';

/** Changes a campaign. Demands and targets are given whole; one with an id stays the same one. */
export function editCampaign(
  workbook: WorkbookReader,
  deed: Deed,
  input: { campaignId: string; values: Partial<CampaignValues> },
): ChangeSet {
  const campaign = found(workbook, 'campaign', input.campaignId);
  return new ChangeBuilder(workbook)
    .set('campaign', campaign.id, campaignFields(deed, input.values, campaign))
    .done(`Changed ${input.values.name ?? campaign.name}`);
}
