import type { Counted } from '../../workbook/slices';
import { initialsOf } from './givenNames';
import type { Traits } from './traits';

/** What two records must share to be compared at all: without one of these no pair can be likely. */
export type BlockBy = (traits: Traits) => readonly string[];

const byEmail: BlockBy = ({ emails }) => emails;
const byPhone: BlockBy = ({ phones }) => phones;

/** A postcode with an initial of the first or the last name, in whichever order they stand. */
const byPostcode: BlockBy = ({ postcode, firsts, families }) =>
  postcode === '' ? [] : initials(firsts, families).map((initial) => postcode + initial);

/** A house in a town, for those whose postcode is not known. */
const byHouse: BlockBy = ({ house, street, town, families }) =>
  house === '' || street === '' || town === ''
    ? []
    : families.map((family) => `${house} ${street} ${town} ${family[0]}`);

/** The name of an email without its domain: j.arkwright moved from one provider to another. */
const byEmailName: BlockBy = ({ emails, families }) =>
  emails.flatMap((email) => {
    const name = email.slice(0, email.indexOf('@'));
    return name.length > 5 ? families.map((family) => `${name} ${family[0]}`) : [];
  });

export const blockings: readonly BlockBy[] = [byEmail, byPhone, byPostcode, byHouse, byEmailName];

function initials(firsts: readonly string[], families: readonly string[]): readonly string[] {
  const all: string[] = [];
  const note = (initial: string) => {
    if (!all.includes(initial)) all.push(initial);
  };
  for (let at = 0; at < firsts.length && at < 2; at += 1) initialsOf(firsts[at] ?? '').forEach(note);
  for (const family of families) initialsOf(family).forEach(note);
  return all;
}

/** So many share it that it tells nothing by itself: then only those of one name are compared. */
const crowd = 40;
const keysAtOnce = 500;

/** Everybody in a block by its key. One alone is kept without a list, for most are. */
type Blocks = Map<string, number | number[]>;

/**
 * Says which of two lists of people are worth comparing, each pair at least once; without `others`, which of
 * one list with each other. Stops between a few hundred people.
 */
export function* eachCandidate(
  people: readonly Traits[],
  others: readonly Traits[] | undefined,
  meet: (person: number, other: number) => void,
): Counted<void> {
  for (const blockBy of blockings) {
    const blocks: Blocks = new Map();
    const meetAll = (block: number | number[] | undefined, index: number, family: string | undefined) => {
      if (block === undefined) return;
      if (typeof block === 'number') return meet(block, index);
      for (const person of block)
        if (block.length <= crowd || people[person]?.family === family) meet(person, index);
    };
    for (const [index, traits] of people.entries()) {
      if (index % keysAtOnce === 0) yield index;
      for (const key of blockBy(traits)) {
        const block = blocks.get(key);
        if (!others) meetAll(block, index, traits.family);
        if (block === undefined) blocks.set(key, index);
        else if (typeof block === 'number') blocks.set(key, [block, index]);
        else block.push(index);
      }
    }
    for (const [index, traits] of (others ?? []).entries()) {
      if (index % keysAtOnce === 0) yield index;
      for (const key of blockBy(traits)) meetAll(blocks.get(key), index, traits.family);
    }
  }
}
