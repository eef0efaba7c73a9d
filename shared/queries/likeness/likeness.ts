import { type NameLikeness, nameLikeness } from './nameLikeness';
import type { Traits } from './traits';

/** One sign for or against two records being one person. */
export type Sign =
  | { sign: 'same-email'; email: string }
  | { sign: 'same-shared-email'; email: string }
  | { sign: 'same-mobile'; phone: string }
  | { sign: 'same-landline'; phone: string }
  | { sign: 'like-email'; name: string }
  | { sign: 'same-name' }
  | { sign: 'name-variant' }
  | { sign: 'name-slip' }
  | { sign: 'names-swapped' }
  | { sign: 'name-part' }
  | { sign: 'name-initial' }
  | { sign: 'same-given-name' }
  | { sign: 'same-half-name' }
  | { sign: 'same-postcode'; postcode: string }
  | { sign: 'same-house' }
  | { sign: 'same-town' }
  | { sign: 'names-differ' }
  | { sign: 'family-names-differ' }
  | { sign: 'generations-differ' }
  | { sign: 'houses-differ' }
  | { sign: 'postcodes-differ' }
  | { sign: 'ages-differ' };

export interface Likeness {
  /** The weights of the signs, summed. At `likelyFrom` it is worth asking; only a person decides. */
  score: number;
  level: 'very likely' | 'likely' | 'unlikely';
  for: readonly Sign[];
  against: readonly Sign[];
}

/**
 * From here a pair is worth a person's look. The weights are set so that no one sign reaches it but a
 * personal email: a name with a postcode does, a phone with a first name of its own does not, for
 * families share phones. The labelled pairs of tests/fixtures/likeness measure them.
 */
export const likelyFrom = 5;
const veryLikelyFrom = 7;
/** Whatever else they share, two who are called differently are two people until somebody says otherwise. */
const mostIfNamesDiffer = 3;

const nameWeights: Readonly<Record<NameLikeness['is'], number>> = {
  same: 4,
  variant: 3.6,
  slip: 3.2,
  swapped: 3.2,
  part: 3.4,
  initial: 1.6,
  otherFamily: 1.6,
  half: 1.8,
  untold: 0,
  different: -5,
};

const nameSigns: Readonly<Record<NameLikeness['is'], Sign | undefined>> = {
  same: { sign: 'same-name' },
  variant: { sign: 'name-variant' },
  slip: { sign: 'name-slip' },
  swapped: { sign: 'names-swapped' },
  part: { sign: 'name-part' },
  initial: { sign: 'name-initial' },
  otherFamily: { sign: 'same-given-name' },
  half: { sign: 'same-half-name' },
  untold: undefined,
  different: { sign: 'names-differ' },
};

/** How likely it is that two are one person, and why. */
export function likeness(a: Traits, b: Traits): Likeness {
  const { is } = nameLikeness(a, b);
  const signs: [Sign, number][] = [];
  const named = nameSigns[is];
  if (named) signs.push([named, nameWeights[is]]);
  if (is === 'otherFamily') signs.push([{ sign: 'family-names-differ' }, -0.01]);
  contactSigns(a, b, signs);
  addressSigns(a, b, signs);
  if (a.ageBand && b.ageBand && a.ageBand !== b.ageBand) signs.push([{ sign: 'ages-differ' }, -2.5]);
  const generations = generationWeight(a, b);
  if (generations < 0) signs.push([{ sign: 'generations-differ' }, generations]);

  let score = 0;
  for (const [, weight] of signs) score += weight;
  if (is === 'different') score = Math.min(score, mostIfNamesDiffer);
  return {
    score,
    level: score >= veryLikelyFrom ? 'very likely' : score >= likelyFrom ? 'likely' : 'unlikely',
    for: signs.filter(([, weight]) => weight > 0).map(([sign]) => sign),
    against: signs.filter(([, weight]) => weight < 0).map(([sign]) => sign),
  };
}

function contactSigns(a: Traits, b: Traits, signs: [Sign, number][]): void {
  const email = a.emails.find((key) => b.emails.includes(key));
  if (email !== undefined)
    signs.push(
      isShared(email) ? [{ sign: 'same-shared-email', email }, 2] : [{ sign: 'same-email', email }, 5],
    );
  else {
    const name = a.emails.map(emailName).find((one) => b.emails.some((other) => emailName(other) === one));
    if (name && name.length > 5 && !isShared(`${name}@`)) signs.push([{ sign: 'like-email', name }, 1.5]);
  }
  const phone = a.phones.find((key) => b.phones.includes(key));
  if (phone !== undefined)
    signs.push(
      isLandline(phone) ? [{ sign: 'same-landline', phone }, 2.2] : [{ sign: 'same-mobile', phone }, 3.4],
    );
}

function addressSigns(a: Traits, b: Traits, signs: [Sign, number][]): void {
  const sameStreet = a.street !== '' && a.street === b.street;
  const sameTown = a.town !== '' && a.town === b.town;
  const samePostcode = a.postcode !== '' && a.postcode === b.postcode;
  if (samePostcode) signs.push([{ sign: 'same-postcode', postcode: a.postcode }, 2.2]);
  else if (a.postcode && b.postcode) signs.push([{ sign: 'postcodes-differ' }, -0.8]);
  if (!samePostcode && sameTown) signs.push([{ sign: 'same-town' }, 0.3]);
  if (!sameStreet || (!samePostcode && !sameTown) || !a.house || !b.house) return;
  if (a.house === b.house) signs.push([{ sign: 'same-house' }, samePostcode ? 1 : 2.2]);
  else signs.push([{ sign: 'houses-differ' }, -1.5]);
}

/** A father and a son of one name are two; one of whom nobody says which may be either. */
function generationWeight(a: Traits, b: Traits): number {
  if (a.generation === b.generation) return 0;
  return a.generation && b.generation ? -8 : -2.5;
}

const emailName = (key: string): string => key.slice(0, key.indexOf('@'));

/** An address of an office or a household. */
const isShared = (email: string): boolean =>
  /^(info|office|admin|contact|enquiries|secretary|branch|mail|hello|family|the[a-z]+s|team)@/.test(email);

/** UK numbers of a house or an office begin 01, 02 or 03. */
const isLandline = (key: string): boolean => /^\+44[123]/.test(key);
