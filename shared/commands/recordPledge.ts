import type { Rec } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import type { Demand } from './addCampaign';
import { found } from './found';
import { withChanged, withEntry } from './relate';

export type Pledge = NonNullable<Rec<'campaign'>['pledges']>[number];

export interface PledgeMade {
  campaignId: string;
  demandId: string;
  targetId?: string;
  answer: Pledge['answer'];
  /** What was said, word for word. */
  words?: string;
  on?: string;
  /** The event at which it was said in public. */
  eventId?: string;
}

const stateAfter: Record<Pledge['answer'], Demand['state']> = {
  yes: 'pledged',
  partly: 'partly',
  no: 'refused',
};

/** Records what a power-holder answered to a demand, in public; the demand's state follows unless it is won. */
export function recordPledge(workbook: WorkbookReader, deed: Deed, input: PledgeMade): ChangeSet {
  const campaign = found(workbook, 'campaign', input.campaignId);
  const words = input.words?.trim();
  const pledge: Pledge = {
    id: deed.newId(),
    demandId: input.demandId,
    answer: input.answer,
    on: input.on ?? deed.today,
    ...(input.targetId ? { targetId: input.targetId } : {}),
    ...(words ? { words } : {}),
    ...(input.eventId ? { eventId: input.eventId } : {}),
  };
  const change = new ChangeBuilder(workbook);
  change.set('campaign', campaign.id, { pledges: withEntry<Pledge>(campaign.pledges, pledge) });
  const demand = campaign.demands?.find((one) => one.id === input.demandId);
  const later = campaign.pledges?.some((one) => one.demandId === input.demandId && one.on > pledge.on);
  if (demand && demand.state !== 'won' && !later) {
    const state = stateAfter[input.answer];
    change.set('campaign', campaign.id, {
      demands: withChanged<Demand>(campaign.demands, demand.id, { state }),
    });
  }
  const who = campaign.targets?.find((target) => target.id === input.targetId)?.name ?? 'The target';
  return change.done(`${who} said ${input.answer}`);
}
