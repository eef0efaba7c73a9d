import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';
import { byPosition } from './listCodes';

type Campaign = Rec<'campaign'>;
export type Demand = NonNullable<Campaign['demands']>[number];
export type Pledge = NonNullable<Campaign['pledges']>[number];
export type Target = NonNullable<Campaign['targets']>[number];

export interface DemandSeen {
  demand: Demand;
  /** What was last said to it in public, and by whom. */
  pledge: Pledge | undefined;
  target: Target | undefined;
  /** The event at which it was said. */
  witnessed: Rec<'event'> | undefined;
  /** Everything said to it, latest first. */
  pledges: readonly Pledge[];
}

export interface CampaignOverview {
  campaign: Campaign;
  demands: readonly DemandSeen[];
  targets: readonly Target[];
  /** The campaign's events, latest first, cancelled ones left out. */
  actions: readonly Rec<'event'>[];
  /** The soonest from today on. */
  nextAction: Rec<'event'> | undefined;
  /** Latest first. */
  wins: readonly Rec<'win'>[];
  /** Summed over wins: the same person helped twice counts twice. */
  peopleHelped: number;
  /** The local campaigns of a wider one. */
  parts: readonly Campaign[];
}

/** A campaign on one page: what we want and from whom, what was said in public, what moved and what was won. */
export function campaignOverview(
  workbook: WorkbookReader,
  campaignId: string,
  today: string,
): CampaignOverview | undefined {
  const campaign = workbook.get('campaign', campaignId);
  if (!campaign) return undefined;
  const actions = workbook
    .by('event', 'campaignId', campaign.id)
    .filter((event) => !event.cancelled)
    .sort((a, b) => (a.starts < b.starts ? 1 : -1));
  const wins = [...workbook.by('win', 'campaignId', campaign.id)].sort((a, b) => b.on.localeCompare(a.on));
  return {
    campaign,
    demands: demandsOf(workbook, campaign),
    targets: [...(campaign.targets ?? [])].sort(byPosition),
    actions,
    nextAction: actions.findLast((event) => eventDay(event) >= today),
    wins,
    peopleHelped: wins.reduce((sum, win) => sum + (win.peopleHelped ?? 0), 0),
    parts: workbook.by('campaign', 'parentId', campaign.id),
  };
}

/** The demands in order, each with what was last said to it. Of two pledges on one day the later written counts. */
export function demandsOf(workbook: WorkbookReader, campaign: Campaign): readonly DemandSeen[] {
  return [...(campaign.demands ?? [])].sort(byPosition).map((demand) => {
    const pledges = (campaign.pledges ?? [])
      .filter((pledge) => pledge.demandId === demand.id)
      .sort((a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? 1 : -1));
    const [pledge] = pledges;
    return {
      demand,
      pledge,
      target: campaign.targets?.find((target) => target.id === pledge?.targetId),
      witnessed: workbook.get('event', pledge?.eventId),
      pledges,
    };
  });
}
