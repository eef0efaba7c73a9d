import { foldText } from '../foldText';

/** What is known of somebody, from the workbook or from a row of a list. */
export interface Somebody {
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  knownAs?: string | null | undefined;
  emails?: readonly { key: string }[] | undefined;
  phones?: readonly { key: string }[] | undefined;
  street?: string | null | undefined;
  town?: string | null | undefined;
  postcode?: string | null | undefined;
  ageBand?: string | null | undefined;
}

/** The same, folded once, so that two people are compared without doing it again. */
export interface Traits {
  /** First names by which they may be called: the first, what they are known as, then the others. */
  firsts: readonly string[];
  /** All first names as one word: Mary Ann is maryann. */
  given: string;
  /** Parts of the last name, particles with them: Smith-Jones is two, van der Berg one. */
  families: readonly string[];
  family: string;
  generation: 'junior' | 'senior' | undefined;
  emails: readonly string[];
  phones: readonly string[];
  postcode: string;
  /** Number and first word of the street. */
  house: string;
  street: string;
  town: string;
  ageBand: string | undefined;
}

const titles = new Set('mr mrs ms miss mx dr rev revd cllr sir dame prof fr'.split(' '));
const particles = new Set('van der den de la le du da di del von bin ibn al el st mac mc o'.split(' '));
const generations: Readonly<Record<string, Traits['generation']>> = {
  jr: 'junior',
  jnr: 'junior',
  junior: 'junior',
  ii: 'junior',
  sr: 'senior',
  snr: 'senior',
  senior: 'senior',
};

export function traitsOf(somebody: Somebody): Traits {
  const given = wordsOf(somebody.givenName).filter((word) => !titles.has(word));
  const family = wordsOf(somebody.familyName);
  const known = wordsOf(somebody.knownAs);
  const generation = [...given, ...family].map((word) => generations[word]).find(Boolean);
  const ownGiven = given.filter((word) => !generations[word]);
  const families = familyParts(family.filter((word) => !generations[word]));
  const street = wordsOf(somebody.street);
  const number = street.findIndex((word) => /^\d+[a-z]?$/.test(word));
  return {
    firsts: [...new Set([ownGiven[0], known[0], ...ownGiven.slice(1)].filter((word) => word !== undefined))],
    given: ownGiven.join(''),
    families,
    family: families.join(''),
    generation,
    emails: (somebody.emails ?? []).map(({ key }) => key),
    phones: (somebody.phones ?? []).map(({ key }) => key),
    postcode: (somebody.postcode ?? '').replace(/\s/g, '').toUpperCase(),
    house: number < 0 ? '' : (street[number] ?? ''),
    street: street.slice(number + 1)[0] ?? '',
    town: wordsOf(somebody.town).join(' '),
    ageBand: somebody.ageBand && somebody.ageBand !== 'unknown' ? somebody.ageBand : undefined,
  };
}

function wordsOf(text: string | null | undefined): string[] {
  if (!text) return [];
  return foldText(text).split(' ').filter(Boolean);
}

/** Mac and Mc are one; a particle belongs to what follows it. */
function familyParts(words: readonly string[]): string[] {
  const parts: string[] = [];
  let before = '';
  for (const word of words) {
    if (particles.has(word)) {
      before += word;
      continue;
    }
    parts.push((before + word).replace(/^mac(?=[a-z]{4})/, 'mc'));
    before = '';
  }
  if (before) parts.push(before);
  return parts;
}
