import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * Numbers that Ofcom keeps for stories and training (ofcom.org.uk, "Telephone numbers for use in TV and
 * radio drama"). No list of valid numbers knows them, and our sample year has no others.
 */
const storyNumber =
  /^\+44(?:7700900\d{3}|1632960\d{3}|1(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|1914980\d{3}|2079460\d{3}|2896496\d{3}|2920180\d{3}|8081570\d{3}|3069990\d{3})$/;

export interface ReadPhone {
  /** E.164, or the digits as given where the number is not valid. */
  key: string;
  valid: boolean;
}

/** Reads a phone number as people in Britain write it; other countries' with their +. */
export function readPhone(given: string): ReadPhone | undefined {
  const digits = given.replace(/[^\d+]/g, '');
  if (digits.replace(/\D/g, '').length < 3) return undefined;
  const parsed = parsePhoneNumberFromString(given.replace(/^00/, '+'), 'GB');
  if (parsed && (parsed.isValid() || storyNumber.test(parsed.number)))
    return { key: parsed.number, valid: true };
  // A spreadsheet that took the number for a sum has eaten its leading nought.
  if (/^[127]\d{9}$/.test(digits)) {
    const mended = readPhone(`0${digits}`);
    if (mended?.valid) return mended;
  }
  return { key: digits.slice(0, 40), valid: false };
}

/** Several numbers in one cell: "07700 900318 / 0115 496 0123", "a; b", "a or b". */
export function splitPhones(cell: string): string[] {
  return split(cell, /\s*(?:[;/,|\n]|\bor\b|:::)\s*/i);
}

/** Several addresses in one cell, with or without names around them. */
export function splitEmails(cell: string): string[] {
  return split(cell, /\s*(?:[;,|\n]|:::)\s*|\s+/).map((part) =>
    part.replace(/^(?:mailto:)/i, '').replace(/^[<(]|[>)]$/g, ''),
  );
}

/** A sober test: what has one @, a dot after it and no spaces can be written to; nothing else proves more. */
export function isEmail(address: string): boolean {
  return address.length <= 320 && /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]{2,}$/.test(address);
}

/** The key under which two emails are one. */
export const emailKey = (address: string): string => address.trim().toLowerCase();

/** A full UK postcode in its usual spelling, or undefined. */
export function readPostcode(given: string): string | undefined {
  const letters = given.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const full =
    /^([A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]))(\d[ABD-HJLNP-UW-Z]{2})$/;
  if (letters === 'GIR0AA') return 'GIR 0AA';
  const match = full.exec(letters);
  return match ? `${match[1]} ${match[2]}` : undefined;
}

/** Tags in one cell: by ; , | or Google's " ::: "; Google's own groups begin with *. */
export function splitTags(cell: string): string[] {
  return [...new Set(split(cell, /\s*(?::::|[;,|\n])\s*/).filter((tag) => !tag.startsWith('*')))];
}

export interface SplitName {
  givenName?: string;
  familyName?: string;
  /** True where the cut between the names was ours. */
  guessed: boolean;
}

const particles = new Set([
  'de',
  'del',
  'della',
  'der',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'al',
  'el',
  'ap',
  'st',
]);
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|cllr|councillor|sir|dame|lady|lord|imam|rabbi|fr|sr)\.?\s+/i;

/**
 * Cuts a whole name into first and last name. "Okoro, Anneka" is surname first; one word is a first name;
 * two words are cut between them without doubt; of more the last is the family name, with a particle
 * before it ("Ruth van der Berg"), and the cut is said to be a guess.
 */
export function splitName(whole: string): SplitName {
  const name = whole.replace(/\s+/g, ' ').trim().replace(titles, '');
  if (name === '') return { guessed: false };
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (comma?.[1] && comma[2])
    return { familyName: comma[1].trim(), givenName: comma[2].trim(), guessed: false };
  const words = name.split(' ');
  if (words.length === 1) return { givenName: name, guessed: false };
  let cut = words.length - 1;
  while (cut > 1 && particles.has((words[cut - 1] ?? '').toLowerCase())) cut--;
  return {
    givenName: words.slice(0, cut).join(' '),
    familyName: words.slice(cut).join(' '),
    guessed: words.length > 2,
  };
}

function split(cell: string, by: RegExp): string[] {
  return cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
