import { areVariants, isGivenName } from './givenNames';
import { isSlip, slipsBetween } from './slips';
import type { Traits } from './traits';

/** How two people's names go together. */
export type NameLikeness =
  | { is: 'same' }
  | { is: 'variant' }
  /** One or two letters apart, in the first name, the last name or both. */
  | { is: 'slip' }
  | { is: 'swapped' }
  /** Smith is part of Smith-Jones. */
  | { is: 'part' }
  | { is: 'initial' }
  /** The same first name, another last name: somebody who married, or somebody else. */
  | { is: 'otherFamily' }
  /** One first or last name is not told. */
  | { is: 'half' }
  | { is: 'untold' }
  | { is: 'different' };

type Part = 'same' | 'variant' | 'slip' | 'part' | 'initial' | 'untold' | 'different';

export function nameLikeness(a: Traits, b: Traits): NameLikeness {
  const given = givenLikeness(a, b);
  const family = familyLikeness(a, b);
  if (given === 'untold' && family === 'untold') return { is: 'untold' };
  if (given === 'different' || family === 'different') {
    if (isSwapped(a, b)) return { is: 'swapped' };
    if (given === 'same' && family === 'different') return { is: 'otherFamily' };
    return { is: 'different' };
  }
  if (given === 'untold' || family === 'untold') {
    const told = given === 'untold' ? family : given;
    return { is: told === 'initial' ? 'untold' : 'half' };
  }
  if (given === 'initial') return { is: 'initial' };
  if (family === 'part') return { is: 'part' };
  if (given === 'slip' || family === 'slip') return { is: 'slip' };
  return { is: given === 'variant' ? 'variant' : 'same' };
}

function givenLikeness(a: Traits, b: Traits): Part {
  if (a.firsts.length === 0 || b.firsts.length === 0) return 'untold';
  if (a.given !== '' && a.given === b.given) return 'same';
  let best: Part = 'different';
  for (const [at, one] of a.firsts.entries())
    for (const [of, other] of b.firsts.entries()) {
      // Two middle names alike are no sign; one person's first may be the other's middle name.
      if (at > 1 && of > 1) continue;
      const part = firstsLikeness(one, other);
      if (rank[part] > rank[best]) best = at === 0 && of === 0 ? part : weaker(part);
    }
  return best;
}

const rank: Readonly<Record<Part, number>> = {
  different: 0,
  untold: 0,
  part: 0,
  initial: 1,
  slip: 2,
  variant: 3,
  same: 4,
};

/** Found by a middle name or by what they are known as: as good as a variant. */
const weaker = (part: Part): Part => (part === 'same' ? 'variant' : part);

function firstsLikeness(a: string, b: string): Part {
  if (a === b) return a.length === 1 ? 'initial' : 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'different';
  if (areVariants(a, b)) return 'variant';
  if ((isGivenName(a) && isGivenName(b)) || haveOtherEndings(a, b)) return 'different';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return 'variant';
  return isSlip(a, b) ? 'slip' : 'different';
}

/** Samir and Samira, Gino and Gina: in many languages the ending tells a woman from a man. */
function haveOtherEndings(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}a`) return true;
  return a.slice(0, -1) === b.slice(0, -1) && /^(ao|oa)$/.test(`${a.at(-1)}${b.at(-1)}`);
}

function familyLikeness(a: Traits, b: Traits): Part {
  if (a.family === '' || b.family === '') return 'untold';
  if (a.family === b.family) return 'same';
  if (a.families.some((part) => part.length > 1 && b.families.includes(part))) return 'part';
  if (a.family.length === 1 || b.family.length === 1)
    return a.family[0] === b.family[0] ? 'initial' : 'different';
  return isSlip(a.family, b.family) ? 'slip' : 'different';
}

function isSwapped(a: Traits, b: Traits): boolean {
  return isAlike(a.given, b.family) && isAlike(a.family, b.given);
}

const isAlike = (a: string, b: string): boolean =>
  a.length > 1 &&
  b.length > 1 &&
  (a === b || areVariants(a, b) || (isSlip(a, b) && slipsBetween(a, b, 1) <= 1));
