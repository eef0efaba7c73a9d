import type { WorkbookReader } from '../../workbook/reader';
import type { Counted } from '../../workbook/slices';
import { sliceSize } from '../../workbook/slices';
import { foldPhone, foldText } from '../foldText';
import { ownerName } from '../owner';
import type { Person } from '../shownName';
import { everydayWords } from './everydayWords';

/** What stands for somebody else, and for their email or phone. */
export const anotherPerson = '[another person]';
export const anotherContact = '[another person’s contact]';

/** Gives a text without other people's names, emails and phones, piece by piece, so that a long one can be done in slices. */
export type Hide = (text: string) => Iterable<string>;

interface Word {
  at: number;
  end: number;
  fold: string;
  /** Written with a capital, or in a script that has none. */
  capital: boolean;
}

/** A name as the words it is made of; of somebody's own nothing is hidden. */
interface Name {
  words: readonly string[];
  own: boolean;
}

/** Long texts are gone through in pieces of about this many characters. */
const pieceLength = 16_000;

/** Scripts that write no spaces between words: each of their letters counts as a word. */
const wordShape =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu;

const contactShape =
  /[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;:]{1,190}|(?<![\p{L}\p{N}+])(?:\+|00?)[1-9](?:[\s().-]{0,2}\d){8,13}(?!\d)/gu;

/**
 * Finds out which names could stand in some texts, going through everybody in the book in slices, and gives what
 * hides them. A name is whole words, whatever their accents: a name inside another word is none, nor is a single letter
 * without the rest of the name. The longest name counts, so that "Dean Pugh" is not read as Dean. Somebody's own names
 * stay, also where another is called the same; every email and phone that is not theirs goes, in the book or not.
 */
export function* hiderFor(
  workbook: WorkbookReader,
  self: { people: readonly Person[]; contacts: readonly string[] },
  texts: Iterable<string>,
): Counted<Hide> {
  const written = new Set<string>();
  let done = 0;
  for (const text of texts)
    for (const piece of piecesOf(text)) {
      for (const { fold } of wordsOf(piece)) written.add(fold);
      yield done;
    }
  const names = new Map<string, Name[]>();
  const add = (words: readonly string[], own: boolean): void => {
    const [first] = words;
    if (first === undefined || !words.every((word) => written.has(word))) return;
    if (words.length === 1 && [...first].length < 2) return;
    const same = names.get(first) ?? [];
    if (same.some((name) => sameWords(name.words, words))) return;
    names.set(
      first,
      [...same, { words, own }].sort((a, b) => b.words.length - a.words.length),
    );
  };
  const ownIds = new Set(self.people.map(({ id }) => id));
  for (const person of self.people) for (const words of namesOf(person)) add(words, true);
  for (const person of workbook.all('person')) {
    if (!ownIds.has(person.id)) for (const words of namesOf(person)) add(words, false);
    done += 1;
    if (done % sliceSize === 0) yield done;
  }
  const also = [...workbook.all('colleague').map(({ name }) => name), ownerName(workbook)];
  for (const name of also) {
    const [first = '', ...rest] = name.split(' ');
    for (const words of namesOf({ givenName: first, familyName: rest.join(' ') })) add(words, false);
  }
  const ownContacts = new Set(self.contacts.map(contactKey));
  return function* hide(text) {
    for (const piece of piecesOf(text)) yield hiddenIn(piece, names, ownContacts);
  };
}

const contactKey = (contact: string): string =>
  contact.includes('@') ? contact.toLowerCase() : foldPhone(contact);

/** Every way in which somebody's name is written: whole, turned round, and each part by itself. */
function namesOf({
  givenName,
  familyName,
  knownAs,
}: Pick<Person, 'givenName' | 'familyName' | 'knownAs'>): (readonly string[])[] {
  const family = foldsOf(familyName);
  const firsts = [foldsOf(givenName), foldsOf(knownAs)].filter((words) => words.length > 0);
  const ways: (readonly string[])[] = family.length > 0 ? [family] : [];
  for (const first of firsts) {
    ways.push(first);
    // Mary Jane is also called Mary.
    if (first.length > 1 && (first[0]?.length ?? 0) > 2) ways.push(first.slice(0, 1));
    if (family.length > 0) ways.push([...first, ...family], [...family, ...first]);
  }
  return ways;
}

function foldsOf(name: string | null | undefined): readonly string[] {
  return name ? wordsOf(name).map(({ fold }) => fold) : [];
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: at } of text.matchAll(wordShape)) {
    const [first = ''] = word;
    words.push({
      at,
      end: at + word.length,
      fold: foldText(word.normalize('NFD').replace(/\p{M}/gu, '')) || word,
      capital: first !== first.toLowerCase() || first.toLowerCase() === first.toUpperCase(),
    });
  }
  return words;
}

/** A long text in pieces that end where a line or a sentence does, or else between two words. */
function* piecesOf(text: string): IterableIterator<string> {
  let from = 0;
  while (text.length - from > pieceLength) {
    const part = text.slice(from, from + pieceLength);
    const ends = [part.lastIndexOf('\n'), part.lastIndexOf('. '), part.lastIndexOf(' ')];
    const end = ends.find((at) => at > pieceLength / 2) ?? pieceLength - 1;
    yield part.slice(0, end + 1);
    from += end + 1;
  }
  yield text.slice(from);
}

function hiddenIn(
  text: string,
  names: ReadonlyMap<string, readonly Name[]>,
  ownContacts: ReadonlySet<string>,
): string {
  let told = '';
  let from = 0;
  for (const { 0: contact, index: at } of text.matchAll(contactShape)) {
    told += withoutNames(text.slice(from, at), names);
    // A full stop that ends the sentence is not of the address.
    const bare = contact.replace(/[.!?]+$/, '');
    told += ownContacts.has(contactKey(bare)) ? bare : anotherContact;
    from = at + bare.length;
  }
  return told + withoutNames(text.slice(from), names);
}

function withoutNames(text: string, names: ReadonlyMap<string, readonly Name[]>): string {
  if (names.size === 0) return text;
  const words = wordsOf(text);
  let told = '';
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const name = names.get(words[at]?.fold ?? '')?.find((each) => standsAt(text, words, at, each));
    if (!name) {
      at += 1;
      continue;
    }
    const last = at + name.words.length - 1;
    if (!name.own) {
      told += text.slice(from, words[at]?.at) + anotherPerson;
      from = words[last]?.end ?? from;
    }
    at = last + 1;
  }
  return told + text.slice(from);
}

/** Between the words of one name: a space, a hyphen, an apostrophe, a comma, or nothing. */
const within = /^[\s'’`.,‐–-]{0,3}$/;

function standsAt(text: string, words: readonly Word[], at: number, { words: name, own }: Name): boolean {
  const [only] = name;
  if (name.length === 1 && only && !own && everydayWords.has(only) && !words[at]?.capital) return false;
  return name.every((word, step) => {
    const here = words[at + step];
    if (here?.fold !== word) return false;
    const before = words[at + step - 1];
    return step === 0 || before === undefined || within.test(text.slice(before.end, here.at));
  });
}
