import type { RecordRow } from '../formats/recordLists/readRecords';
import { shownName } from '../queries/shownName';
import type { WorkbookReader } from '../workbook/reader';

/** Why a row of a list of events, attendance, commitments or results stays out. */
export type LeftWhy = 'nobody-here' | 'several-here' | 'no-such-event';

/** What one row becomes; the preview and the deed say the same. */
export type RecordOutcome<T> = { row: RecordRow } & (
  | { become: 'new' | 'changed'; what: T }
  /** All of it is in the workbook already. */
  | { become: 'here' }
  | { become: 'left'; why: LeftWhy }
);

export interface RecordsImport {
  /** The name of the file, or "pasted cells". */
  from: string;
  rows: readonly RecordRow[];
}

export const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Finds whom a row means: by email, by phone, else by a whole name that only one person here has. */
export function personFinder(workbook: WorkbookReader): (row: RecordRow) => string | LeftWhy {
  const index = new Map<string, Set<string>>();
  const note = (key: string, id: string) => {
    const ids = index.get(key) ?? new Set<string>();
    index.set(key, ids.add(id));
  };
  for (const person of workbook.all('person')) {
    for (const { key } of person.emails ?? []) note(`email ${key}`, person.id);
    for (const { key } of person.phones ?? []) note(`phone ${key}`, person.id);
    note(`name ${shownName(person).toLowerCase()}`, person.id);
    const whole = [person.givenName, person.familyName].filter(Boolean).join(' ');
    if (whole) note(`name ${whole.toLowerCase()}`, person.id);
  }
  return ({ values }) => {
    const name = values.person ?? [values.givenName, values.familyName].filter(Boolean).join(' ');
    const named = index.get(`name ${name.replace(/\s+/g, ' ').trim().toLowerCase()}`);
    for (const key of [`email ${values.email}`, `phone ${values.phone}`]) {
      const ids = index.get(key);
      if (ids?.size === 1) return [...ids][0] ?? 'nobody-here';
      // A phone that a family shares: the name says which of them.
      const both = [...(ids ?? [])].filter((id) => named?.has(id));
      if (both.length === 1) return both[0] ?? 'nobody-here';
      if (ids) return 'several-here';
    }
    if (!named) return 'nobody-here';
    return named.size === 1 ? ([...named][0] ?? 'nobody-here') : 'several-here';
  };
}

/** Finds an event by its title, and its day where the row tells one or the title is used more than once. */
export function eventFinder(workbook: WorkbookReader): (title: string, day?: string) => string | undefined {
  const events = workbook.all('event');
  return (title, day) => {
    const named = events.filter(
      (event) => sameWord(event.title, title) && (!day || event.starts.startsWith(day)),
    );
    return named.length === 1 ? named[0]?.id : undefined;
  };
}

/** The deed's name: "Imported 12 events from diary.csv". */
export function importLabel(
  outcomes: readonly RecordOutcome<unknown>[],
  noun: readonly [string, string],
  from: string,
): string {
  const count = outcomes.filter(({ become }) => become === 'new' || become === 'changed').length;
  return `Imported ${count.toLocaleString('en-GB')} ${noun[count === 1 ? 0 : 1]} from ${from}`;
}
