import type { Rec, ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { entriesInOrder } from './entriesInOrder';

export type Demand = NonNullable<Rec<'campaign'>['demands']>[number];
export type Target = NonNullable<Rec<'campaign'>['targets']>[number];

/** A demand or target as a form gives it: without an id it is new. */
export type DemandGiven = Pick<Demand, 'text'> & Partial<Pick<Demand, 'id' | 'state'>>;
export type TargetGiven = Pick<Target, 'name'> &
  Partial<Pick<Target, 'id' | 'role' | 'personId' | 'groupId'>>;

/** A campaign's values. Demands and targets are given whole, in order. */
export type CampaignValues = Omit<ValuesOf<'campaign'>, 'demands' | 'targets' | 'pledges'> & {
  demands?: readonly DemandGiven[];
  targets?: readonly TargetGiven[];
};

/** Starts a campaign. */
export function addCampaign(workbook: WorkbookReader, deed: Deed, input: CampaignValues): ChangeSet {
  const change = new ChangeBuilder(workbook);
  change.add('campaign', deed.newId(), {
    stage: 'listening',
    started: deed.today,
    ...campaignFields(deed, input, undefined),
    name: input.name,
  });
  return change.done(`Started the campaign ${input.name}`);
}

/** The fields of a campaign, with ids for new demands and targets and both lists in the order given. */
export function campaignFields(
  deed: Deed,
  values: Partial<CampaignValues>,
  held: Rec<'campaign'> | undefined,
): Partial<ValuesOf<'campaign'>> {
  const { demands, targets, ...rest } = values;
  return {
    ...rest,
    ...(demands
      ? {
          demands: entriesInOrder(
            demands.map(
              (given): Demand => ({
                ...held?.demands?.find((one) => one.id === given.id),
                id: given.id ?? deed.newId(),
                text: given.text.trim(),
                state: given.state ?? held?.demands?.find((one) => one.id === given.id)?.state ?? 'asked',
              }),
            ),
          ),
        }
      : {}),
    ...(targets
      ? {
          targets: entriesInOrder(
            targets.map(
              (given): Target => ({
                ...held?.targets?.find((one) => one.id === given.id),
                ...given,
                id: given.id ?? deed.newId(),
              }),
            ),
          ),
        }
      : {}),
  };
}
