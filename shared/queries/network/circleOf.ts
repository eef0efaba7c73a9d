import type { WorkbookReader } from '../../workbook/reader';
import { type Counted, sliceSize } from '../../workbook/slices';
import { compareNames, type Person, shownName } from '../shownName';
import { leadersOnce, tiedTo } from './tiedTo';

/** Somebody in a person's circle. */
export interface CirclePerson {
  person: Person;
  /** How they are tied, as it reads from the end nearer to the middle: "Neighbour of", "Recruited". */
  labels: readonly string[];
  /** By whom of the first ring they are reached; undefined in the first ring. */
  through: Person | undefined;
}

/** A person, those tied to them, and those tied to these. */
export interface Circle {
  person: Person;
  /** One step away: who has most people of their own first, then by name. */
  first: readonly CirclePerson[];
  /** Two steps away, each once, in the order of the first ring. */
  second: readonly CirclePerson[];
  /** Ties between two of them that are neither to the middle nor the way by which somebody was reached. */
  across: readonly (readonly [fromId: string, toId: string])[];
}

/** The circle of one person; undefined where there is no such person. Counts those of the first ring. */
export function* circleOf(workbook: WorkbookReader, personId: string): Counted<Circle | undefined> {
  const person = workbook.get('person', personId);
  if (!person) return undefined;
  const leadersOf = leadersOnce(workbook);
  const near: { person: Person; labels: readonly string[]; tied: ReadonlyMap<string, readonly string[]> }[] =
    [];
  for (const [id, labels] of tiedTo(workbook, person.id, leadersOf)) {
    const other = workbook.get('person', id);
    if (other) near.push({ person: other, labels, tied: tiedTo(workbook, id, leadersOf) });
    if (near.length % (sliceSize / 10) === 0) yield near.length;
  }
  near.sort((a, b) => b.tied.size - a.tied.size || byShownName(a.person, b.person));
  const inside = new Set([person.id, ...near.map((one) => one.person.id)]);
  const second = new Map<string, CirclePerson>();
  const across: (readonly [string, string])[] = [];
  for (const one of near) {
    const theirs: CirclePerson[] = [];
    for (const [id, labels] of one.tied) {
      if (id === person.id) continue;
      const other = workbook.get('person', id);
      if (!other) continue;
      // Two of the first ring name each other: told once, by the smaller id.
      if (inside.has(id)) {
        if (one.person.id < id) across.push([one.person.id, id]);
      } else if (second.has(id)) across.push([one.person.id, id]);
      else theirs.push({ person: other, labels, through: one.person });
    }
    theirs.sort((a, b) => byShownName(a.person, b.person));
    for (const each of theirs) second.set(each.person.id, each);
  }
  return {
    person,
    first: near.map((one) => ({ person: one.person, labels: one.labels, through: undefined })),
    second: [...second.values()],
    across,
  };
}

const byShownName = (a: Person, b: Person): number =>
  compareNames(shownName(a), shownName(b)) || (a.id < b.id ? -1 : 1);
