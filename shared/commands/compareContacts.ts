import type { ContactRow } from '../formats/contactRow';
import { lookalikes } from '../queries/likeness/possibleDoubles';
import type { WorkbookReader } from '../workbook/reader';
import type { Counted } from '../workbook/slices';
import { contactLookup, type ErasedContacts } from './contactLookup';
import { type ContactMatch, matchContacts } from './matchContacts';

/**
 * Compares a list with everybody who is here: sure matches by email or phone, and for the others whom they
 * look like. Counts rows.
 */
export function* compareContacts(
  workbook: WorkbookReader,
  rows: readonly ContactRow[],
  erased?: ErasedContacts,
): Counted<ContactMatch[]> {
  const lookup = yield* contactLookup(workbook, erased);
  const matches = yield* matchContacts(rows, lookup);
  const unknown = matches.flatMap(({ state, row }, index) => (state === 'new' ? [{ row, index }] : []));
  const like = yield* countedAs(
    lookalikes(
      workbook,
      unknown.map(({ row }) => row),
    ),
    rows.length,
  );
  for (const [place, looksLike] of like) {
    const at = unknown[place]?.index ?? -1;
    const match = matches[at];
    if (match?.state === 'new') matches[at] = { ...match, looksLike };
  }
  return matches;
}

/** The rows are all matched by then: what is counted is no longer rows. */
function* countedAs<T>(work: Counted<T>, rows: number): Counted<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield rows;
  }
}
