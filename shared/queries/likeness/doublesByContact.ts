import type { WorkbookReader } from '../../workbook/reader';
import { type Counted, sliceSize } from '../../workbook/slices';
import { likelyFrom, likeness } from './likeness';
import { keptApart } from './possibleDoubles';
import { type Traits, traitsOf } from './traits';

/** What more people than this share, such as the number of an office, says nothing of any two of them. */
const crowd = 40;

const kept = new WeakMap<WorkbookReader, { people: number; apart: number; pairs: number }>();

/**
 * How many pairs share an email or a phone and may be one person: found in one pass, without comparing everybody, so
 * the page of doubles may know of more. Kept until people, or what was said of two of them, change. Counts people.
 */
export function* doublesByContact(workbook: WorkbookReader): Counted<number> {
  const [people, apart] = [workbook.kindVersion('person'), workbook.kindVersion('keptApart')];
  const before = kept.get(workbook);
  if (before?.people === people && before.apart === apart) return before.pairs;
  const pairs = yield* counted(workbook);
  kept.set(workbook, { people, apart, pairs });
  return pairs;
}

function* counted(workbook: WorkbookReader): Counted<number> {
  const people = workbook.all('person');
  const first = new Map<string, number>();
  const shared = new Map<string, number[]>();
  for (const [at, person] of people.entries()) {
    if (at % sliceSize === 0) yield at;
    for (const { key } of [...(person.emails ?? []), ...(person.phones ?? [])]) {
      const other = first.get(key);
      if (other === undefined) first.set(key, at);
      else if (other !== at) {
        const all = shared.get(key) ?? [other];
        if (all.at(-1) !== at) shared.set(key, [...all, at]);
      }
    }
  }
  const apart = keptApart(workbook);
  const traits = new Map<number, Traits>();
  const folded = (at: number): Traits => {
    const known = traits.get(at) ?? traitsOf(people[at] ?? {});
    traits.set(at, known);
    return known;
  };
  const looked = new Set<string>();
  let found = 0;
  for (const all of shared.values()) {
    yield people.length;
    if (all.length > crowd) continue;
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1)) {
        const key = [people[one]?.id ?? '', people[other]?.id ?? ''].sort().join(' ');
        if (looked.has(key)) continue;
        looked.add(key);
        if (!apart.has(key) && likeness(folded(one), folded(other)).score >= likelyFrom) found += 1;
      }
  }
  return found;
}
