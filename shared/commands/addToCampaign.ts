import { campaignPartOf } from '../queries/campaignPeople';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

/** Says that people take part in a campaign, as one deed. Somebody who is in it stays as they are. */
export function addToCampaign(
  workbook: WorkbookReader,
  deed: Deed,
  input: { campaignId: string; personIds: readonly string[] },
): ChangeSet {
  const campaign = found(workbook, 'campaign', input.campaignId);
  const change = new ChangeBuilder(workbook);
  const added: string[] = [];
  for (const personId of new Set(input.personIds.map((id) => found(workbook, 'person', id).id))) {
    if (campaignPartOf(workbook, campaign.id, personId)) continue;
    relate(change, workbook, 'participation', { campaignId: campaign.id, personId, since: deed.today });
    added.push(personId);
  }
  const [only] = added;
  const who =
    only && added.length === 1
      ? shownName(workbook.get('person', only))
      : `${added.length.toLocaleString('en-GB')} people`;
  return change.done(`Added ${who} to ${campaign.name}`);
}
