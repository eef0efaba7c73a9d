import type { ContactRow } from '../formats/contactRow';
import type { LooksLike } from '../queries/likeness/possibleDoubles';
import type { Counted } from '../workbook/slices';

/** What the import asks of the workbook: who has this very email or phone, and who asked to be forgotten. */
export interface ContactLookup {
  /** Ids of people with this email (in lower case); each human being once. */
  byEmail(key: string): readonly string[];
  /** Ids of people with this phone in E.164. */
  byPhone(key: string): readonly string[];
  /** First name as kept, where one is: two first names on one phone are a household, not one person. */
  givenName(id: string): string | undefined;
  /** True when somebody with this email was erased at their own request. */
  erasedEmail(key: string): boolean;
  /** True when somebody with this phone was; families share phones, so it only asks. */
  erasedPhone(key: string): boolean;
  /** True when somebody of this name at this postcode was; there may be two of them, so it only asks. */
  erasedName(row: ContactRow): boolean;
}

/** Rows worked on between two stops: few enough for one frame. */
export const rowsAtOnce = 200;

export type ContactMatch = {
  row: ContactRow;
} /** Nobody has this email or phone; whom the row looks like is offered, and never taken for granted. */ & (
  | { state: 'new'; looksLike?: readonly LooksLike[] }
  | { state: 'matched'; personId: string; how: 'email' | 'phone' }
  /** Several people could be meant, or the email says one and the phone another: left out until chosen. */
  | { state: 'ambiguous'; personIds: readonly string[] }
  /** The same person stands twice in the file; joined to the first row that names them. */
  | { state: 'repeated'; firstRow: number; how: 'email' | 'phone' }
  /** Asked to be forgotten: stays out. But by email it may be somebody else, and the user may put them in. */
  | { state: 'erased'; how: 'email' | 'phone' | 'name' }
);

/**
 * Finds whom each row means, by exact email or exact phone and by nothing else: a name is shared by many,
 * and a wrong join costs more than a second record, which can be joined later.
 */
export function* matchContacts(rows: readonly ContactRow[], lookup: ContactLookup): Counted<ContactMatch[]> {
  const firstByEmail = new Map<string, number>();
  const firstByPhone = new Map<string, ContactRow>();
  const matches: ContactMatch[] = [];
  for (const row of rows) {
    if (matches.length % rowsAtOnce === rowsAtOnce - 1) yield matches.length;
    const match = matchOne(row, lookup, firstByEmail, firstByPhone);
    if (match.state !== 'erased') {
      for (const { key } of row.emails) if (!firstByEmail.has(key)) firstByEmail.set(key, row.row);
      for (const { key } of row.phones) if (!firstByPhone.has(key)) firstByPhone.set(key, row);
    }
    matches.push(match);
  }
  return matches;
}

function matchOne(
  row: ContactRow,
  lookup: ContactLookup,
  firstByEmail: ReadonlyMap<string, number>,
  firstByPhone: ReadonlyMap<string, ContactRow>,
): ContactMatch {
  if (row.emails.some(({ key }) => lookup.erasedEmail(key))) return { row, state: 'erased', how: 'email' };

  const byEmail = distinct(row.emails.flatMap(({ key }) => lookup.byEmail(key)));
  const byPhone = distinct(row.phones.flatMap(({ key }) => lookup.byPhone(key)));
  const both = byEmail.filter((id) => byPhone.includes(id));
  if (both.length === 1 && both[0]) return { row, state: 'matched', personId: both[0], how: 'email' };
  if (byEmail.length === 1 && byEmail[0] && byPhone.length === 0)
    return { row, state: 'matched', personId: byEmail[0], how: 'email' };
  if (
    byPhone.length === 1 &&
    byPhone[0] &&
    byEmail.length === 0 &&
    mayBe(row.givenName, lookup.givenName(byPhone[0]))
  )
    return { row, state: 'matched', personId: byPhone[0], how: 'phone' };
  const all = distinct([...byEmail, ...byPhone]);
  if (all.length > 0) return { row, state: 'ambiguous', personIds: all };

  if (row.phones.some(({ key }) => lookup.erasedPhone(key))) return { row, state: 'erased', how: 'phone' };
  if (lookup.erasedName(row)) return { row, state: 'erased', how: 'name' };

  for (const { key } of row.emails) {
    const firstRow = firstByEmail.get(key);
    if (firstRow !== undefined) return { row, state: 'repeated', firstRow, how: 'email' };
  }
  for (const { key } of row.phones) {
    const first = firstByPhone.get(key);
    // Two names on one phone in one list are a household, not one person.
    if (first && sameName(first, row)) return { row, state: 'repeated', firstRow: first.row, how: 'phone' };
  }
  return { row, state: 'new' };
}

const sameName = (a: ContactRow, b: ContactRow): boolean =>
  (a.givenName ?? '').toLowerCase() === (b.givenName ?? '').toLowerCase() &&
  (a.familyName ?? '').toLowerCase() === (b.familyName ?? '').toLowerCase();

/** "T." may be Tom and Sue may be Susan; Tom is not Anneka. Where one name is not told, the phone decides. */
const mayBe = (told: string | undefined, kept: string | undefined): boolean =>
  !told || !kept || told[0]?.toLowerCase() === kept[0]?.toLowerCase();

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
