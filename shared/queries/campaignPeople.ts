import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { byName, compareNames, type Person } from './shownName';

/** That somebody takes part in a campaign, under any id joined to theirs; undefined where they do not. */
export function campaignPartOf(
  workbook: WorkbookReader,
  campaignId: string,
  personId: string,
): Rec<'participation'> | undefined {
  return workbook.by('participation', 'personId', personId).find((one) => one.campaignId === campaignId);
}

/** The campaigns in which somebody takes part, by name. */
export function campaignsOfPerson(workbook: WorkbookReader, personId: string): readonly Rec<'campaign'>[] {
  const campaigns = workbook
    .by('participation', 'personId', personId)
    .flatMap(({ campaignId }) => workbook.get('campaign', campaignId) ?? []);
  return [...new Set(campaigns)].sort((a, b) => compareNames(a.name, b.name));
}

/** Above this many only the first are put in order: nobody reads the rest here. */
const mostInOrder = 500;

/** Who takes part in a campaign: how many, and the first of them by name (of very many, those written first). */
export function campaignPeople(
  workbook: WorkbookReader,
  campaignId: string,
  most: number,
): { count: number; first: readonly Person[] } {
  const parts = workbook.by('participation', 'campaignId', campaignId);
  const people = new Set<Person>();
  for (const { personId } of parts) {
    const person = workbook.get('person', personId);
    if (person) people.add(person);
  }
  const some = [...people].slice(0, mostInOrder).sort(byName);
  return { count: people.size, first: some.slice(0, most) };
}
