import type { WorkbookReader } from '../../workbook/reader';
import type { Counted } from '../../workbook/slices';
import { eachCandidate } from './blocks';
import { type Likeness, likelyFrom, likeness } from './likeness';
import { type Somebody, type Traits, traitsOf } from './traits';

/** Two records that may be one person. */
export interface PossibleDouble {
  firstId: string;
  secondId: string;
  likeness: Likeness;
}

const foldedAtOnce = 200;

/**
 * Pairs of people who may be one, the likeliest first; people who are joined, and pairs that somebody said
 * are two people, are not among them. Counts people.
 */
export function* possibleDoubles(workbook: WorkbookReader): Counted<PossibleDouble[]> {
  const people = workbook.all('person');
  const traits = yield* foldAll(people);
  const apart = keptApart(workbook);
  const found = new Map<string, PossibleDouble>();
  yield* eachCandidate(traits, undefined, (one, other) => {
    const [a, b] = [traits[one], traits[other]];
    const [first, second] = [people[one]?.id ?? '', people[other]?.id ?? ''].sort();
    if (!a || !b || first === undefined || second === undefined) return;
    const key = `${first} ${second}`;
    if (found.has(key) || apart.has(key)) return;
    const how = likeness(a, b);
    if (how.score >= likelyFrom) found.set(key, { firstId: first, secondId: second, likeness: how });
  });
  return [...found.values()].sort((a, b) => b.likeness.score - a.likeness.score);
}

/** Somebody in the workbook whom a row of a list looks like. */
export interface LooksLike {
  personId: string;
  likeness: Likeness;
}

/** At most so many are offered for a row. */
const offered = 3;

/** Whom each of these looks like, by their place; those who look like nobody are left out. Counts people. */
export function* lookalikes(
  workbook: WorkbookReader,
  unknown: readonly Somebody[],
): Counted<ReadonlyMap<number, readonly LooksLike[]>> {
  const found = new Map<number, Map<string, Likeness>>();
  if (unknown.length > 0) {
    const rows = yield* foldAll(unknown);
    const people = workbook.all('person');
    const traits = yield* foldAll(people);
    yield* eachCandidate(rows, traits, (row, other) => {
      const [a, b, id] = [rows[row], traits[other], people[other]?.id];
      if (!a || !b || id === undefined || found.get(row)?.has(id)) return;
      const how = likeness(a, b);
      if (how.score < likelyFrom) return;
      const held = found.get(row) ?? new Map<string, Likeness>();
      found.set(row, held.set(id, how));
    });
  }
  const best = new Map<number, readonly LooksLike[]>();
  for (const [row, likes] of found) {
    if (best.size % foldedAtOnce === 0) yield 0;
    const all = [...likes].map(([personId, how]) => ({ personId, likeness: how }));
    if (all.length > 1) all.sort((a, b) => b.likeness.score - a.likeness.score);
    best.set(row, all.slice(0, offered));
  }
  return best;
}

function* foldAll(people: readonly Somebody[]): Counted<Traits[]> {
  const traits: Traits[] = [];
  for (const person of people) {
    if (traits.length % foldedAtOnce === 0) yield 0;
    traits.push(traitsOf(person));
  }
  return traits;
}

/** Pairs of which somebody said that they are two people, by the ids under which they are shown now. */
export function keptApart(workbook: WorkbookReader): ReadonlySet<string> {
  const pairs = workbook.all('keptApart').map(({ firstId, secondId }) => {
    const ids = [workbook.resolve(firstId), workbook.resolve(secondId)].sort();
    return ids.join(' ');
  });
  return new Set(pairs);
}
