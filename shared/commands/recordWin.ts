import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import type { Demand } from './addCampaign';
import { found } from './found';
import { withChanged } from './relate';

/** Records what was won and how many people it helps; the demand it answers, if named, is won. */
export function recordWin(
  workbook: WorkbookReader,
  deed: Deed,
  input: Omit<ValuesOf<'win'>, 'on'> & { on?: string },
): ChangeSet {
  const campaign = found(workbook, 'campaign', input.campaignId);
  const change = new ChangeBuilder(workbook);
  change.add('win', deed.newId(), { ...input, on: input.on ?? deed.today });
  const demand = campaign.demands?.find((one) => one.id === input.demandId);
  if (demand && demand.state !== 'won') {
    change.set('campaign', campaign.id, {
      demands: withChanged<Demand>(campaign.demands, demand.id, { state: 'won' }),
    });
  }
  return change.done(`Won: ${input.title}`);
}
