import { campaignPartOf } from '../queries/campaignPeople';
import { type Person, whoInWords } from '../queries/shownName';
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
  const added: Person[] = [];
  for (const person of new Set(input.personIds.map((id) => found(workbook, 'person', id)))) {
    if (campaignPartOf(workbook, campaign.id, person.id)) continue;
    relate(change, workbook, 'participation', {
      campaignId: campaign.id,
      personId: person.id,
      since: deed.today,
    });
    added.push(person);
  }
  return change.done(`Added ${whoInWords(added)} to ${campaign.name}`);
}
