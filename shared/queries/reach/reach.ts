import type { Channel } from '../../model/person';
import type { WorkbookReader } from '../../workbook/reader';
import { type ContactReason, mayContact } from '../mayContact';
import { firstName, type Person, shownName } from '../shownName';

/** How many people may be reached by one channel, and how many stay out of it, by the first reason why. */
export interface Reach {
  /** With the address or number to use, in the order given; two with one address count both, and it is used once. */
  reached: readonly { person: Person; means: string }[];
  leftOut: ReadonlyMap<ContactReason['reason'], number>;
  /** Numbers of people who were never asked: to be screened before they are rung. */
  unasked: number;
}

/** Whom of these a channel reaches. */
export function reach(
  workbook: WorkbookReader,
  personIds: readonly string[],
  channel: Exclude<Channel, 'post'>,
): Reach {
  const reached: { person: Person; means: string }[] = [];
  const leftOut = new Map<ContactReason['reason'], number>();
  let unasked = 0;
  const seen = new Set<string>();
  for (const id of personIds) {
    const person = workbook.get('person', id);
    if (!person || seen.has(person.id)) continue;
    seen.add(person.id);
    const answer = mayContact(person, channel);
    const [why] = answer.reasons;
    const means = channel === 'email' ? person.emails?.[0]?.address : person.phones?.[0]?.key;
    if (why || !means) {
      const reason = why?.reason ?? 'nothing-to-use';
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      continue;
    }
    if (answer.unasked) unasked += 1;
    reached.push({ person, means });
  }
  return { reached, leftOut, unasked };
}

/** Addresses or numbers, each once whatever its capitals, in batches that a mail program takes. */
export function inBatches(means: readonly string[], size: number): readonly (readonly string[])[] {
  const once = [...new Map(means.map((one) => [one.toLowerCase(), one])).values()];
  const batches: string[][] = [];
  for (let from = 0; from < once.length; from += size) batches.push(once.slice(from, from + size));
  return batches;
}

/** What a message may say of whoever it is for, by the words in curly brackets. */
export const mergeWords = {
  'known-as': (person: Person) => firstName(person),
  'first-name': (person: Person) => person.givenName?.trim() || firstName(person),
  name: (person: Person) => shownName(person),
  town: (person: Person) => person.town ?? '',
} as const satisfies Record<string, (person: Person) => string>;

/** Words in curly brackets that no merge word is: a slip of the pen that would be sent as it stands. */
export function unknownMergeWords(message: string): readonly string[] {
  return [...message.matchAll(/\{([^{}]*)\}/g)]
    .map(([, word = '']) => word)
    .filter((word) => !(word.trim().toLowerCase() in mergeWords));
}

/** A message for one person: "Hi {known-as}" → "Hi Dean". */
export function mergedMessage(message: string, person: Person): string {
  return message.replace(/\{([^{}]*)\}/g, (whole, word: string) => {
    const key = word.trim().toLowerCase();
    return key in mergeWords ? mergeWords[key as keyof typeof mergeWords](person) : whole;
  });
}
