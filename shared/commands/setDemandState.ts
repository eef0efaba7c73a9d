import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import type { Demand } from './addCampaign';
import { found } from './found';
import { withChanged } from './relate';

const words: Record<Demand['state'], string> = {
  asked: 'asked',
  pledged: 'pledged',
  partly: 'partly pledged',
  refused: 'refused',
  won: 'won',
};

/** Says how far a demand is: asked, pledged, partly, refused or won. */
export function setDemandState(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { campaignId: string; demandId: string; state: Demand['state'] },
): ChangeSet {
  const campaign = found(workbook, 'campaign', input.campaignId);
  return new ChangeBuilder(workbook)
    .set('campaign', campaign.id, {
      demands: withChanged<Demand>(campaign.demands, input.demandId, { state: input.state }),
    })
    .done(`${campaign.name}: a demand is ${words[input.state]}`);
}
