import type { Kind, Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { type Sliced, sliceSize } from '../../workbook/slices';
import type { Person } from '../shownName';

/** Numbers for ids, in the order in which they are first asked for; an id keeps its own. */
export class Ordinals {
  private readonly byId = new Map<string, number>();

  of(id: string): number {
    let ordinal = this.byId.get(id);
    if (ordinal === undefined) {
      ordinal = this.byId.size;
      this.byId.set(id, ordinal);
    }
    return ordinal;
  }

  /** How many have been given: each is below this. */
  get size(): number {
    return this.byId.size;
  }
}

/** What a question asks of a related record, as numbers: looking through 200,000 of them takes a millisecond. */
export interface Told {
  personId: string | null | undefined;
  /** The day (`dayCode`), or the ordinal of the event. */
  key: number;
  /** What else is asked of it, by the kind's own code. */
  mark: number;
}

/** The related records of one kind as columns: whom each is about, its key and its mark. */
export interface Columns<R extends { id: string } = { id: string }> {
  readonly records: readonly R[];
  /** The ordinal of the person, -1 for nobody. */
  readonly who: Int32Array;
  readonly key: Int32Array;
  readonly mark: Uint8Array;
}

/** A day as a number that compares as the day does: 20261124. Zero for none, which is long ago. */
export function dayCode(day: string | null | undefined): number {
  if (!day) return 0;
  let code = 0;
  for (let at = 0; at < 10; at += 1) {
    const digit = day.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) code = code * 10 + digit;
  }
  return code;
}

/**
 * The numbers in which searches look: an ordinal for each person, and columns for the kinds of related records that
 * are asked about. They are brought up to date when asked for, and only for records that changed.
 */
export class SearchColumns {
  readonly people = new Ordinals();
  readonly events = new Ordinals();
  private readonly columns = new Map<Kind, Columns & { versions: string }>();
  private listed: { people: readonly Person[]; ordinals: Int32Array } = {
    people: [],
    ordinals: new Int32Array(0),
  };

  constructor(private readonly workbook: WorkbookReader) {}

  /** The ordinal of each person of the workbook's list, in its order. */
  ordinals(): Int32Array {
    const people = this.workbook.all('person');
    if (people === this.listed.people) return this.listed.ordinals;
    const ordinals = new Int32Array(people.length);
    const before = this.listed;
    const placeBefore = placesIn(before.people);
    for (const [at, person] of people.entries()) {
      const from = placeBefore(person);
      ordinals[at] = from === -1 ? this.people.of(person.id) : (before.ordinals[from] ?? 0);
    }
    this.listed = { people, ordinals };
    return ordinals;
  }

  /**
   * The columns of a kind, in slices; after a change only what changed is read.
   * @param read what a record tells
   * @param more kinds that `read` looks at besides: when one of them changes, every record is read again
   */
  *of<K extends Kind>(
    kind: K,
    more: readonly Kind[],
    read: (record: Rec<K>) => Told,
  ): Sliced<Columns<Rec<K>>> {
    const { workbook } = this;
    const records = workbook.all(kind);
    const versions = more.map((one) => workbook.kindVersion(one)).join(' ');
    const before = this.columns.get(kind);
    if (before?.records === records && before.versions === versions)
      return before as unknown as Columns<Rec<K>>;
    const known = before?.versions === versions ? before : undefined;
    const made = {
      versions,
      records,
      who: new Int32Array(records.length),
      key: new Int32Array(records.length),
      mark: new Uint8Array(records.length),
    };
    const placeBefore = placesIn(known?.records ?? []);
    for (const [at, record] of records.entries()) {
      const from = placeBefore(record);
      if (known && from !== -1) {
        made.who[at] = known.who[from] ?? -1;
        made.key[at] = known.key[from] ?? 0;
        made.mark[at] = known.mark[from] ?? 0;
        continue;
      }
      const { personId, key, mark } = read(record);
      made.who[at] = personId ? this.people.of(workbook.resolve(personId)) : -1;
      made.key[at] = key;
      made.mark[at] = mark;
      if (at % sliceSize === 0) yield;
    }
    this.columns.set(kind, made);
    return made;
  }
}

/**
 * Says of one record after another where the same object stood in the list before, -1 where it did not. Unchanged
 * records are the same objects in the same order, but for those that came, went or changed.
 */
function placesIn(before: readonly { id: string }[]): (record: { id: string }) => number {
  let from = 0;
  return (record) => {
    if (before[from] !== record && before[from + 1] === record) from += 1;
    if (before[from] === record) {
      from += 1;
      return from - 1;
    }
    if (before[from]?.id === record.id) from += 1;
    return -1;
  };
}

const kept = new WeakMap<WorkbookReader, { joins: number; columns: SearchColumns }>();

/** The workbook's columns. Who is one with whom bears on every one of them, so they begin anew when that changes. */
export function searchColumns(workbook: WorkbookReader): SearchColumns {
  const joins = workbook.kindVersion('samePerson');
  const before = kept.get(workbook);
  if (before?.joins === joins) return before.columns;
  const columns = new SearchColumns(workbook);
  kept.set(workbook, { joins, columns });
  return columns;
}
