import { standingEntries } from '../queries/doNotContact';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withEntry } from './relate';

/**
 * Lifts *do not contact*, with the reason. It names the entries that it clears: one set meanwhile on
 * another laptop stays on.
 */
export function clearDoNotContact(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personId: string; reason: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const clears = standingEntries(person.doNotContact).map((entry) => entry.id);
  const change = new ChangeBuilder(workbook);
  if (clears.length > 0) {
    const entry = {
      id: deed.newId(),
      type: 'clear' as const,
      recorded: deed.now,
      reason: input.reason,
      clears,
    };
    change.set('person', person.id, { doNotContact: withEntry(person.doNotContact, entry) });
  }
  return change.done(`${shownName(person)} may be contacted again`);
}
