import type { Circle, CirclePerson } from '../../../../shared/queries/network/circleOf';
import { shownName } from '../../../../shared/queries/shownName';
import { capital } from '../../../ui/words/capital';
import { byTurns, type RingNode } from './ringLayout';

/** What a picture can hold with names that can be read; the table has everybody. */
const mostFirst = 20;
const mostSecond = 36;
const mostThrough = 4;

/** A circle as a tree for the picture: filled are those who bring in people of their own. */
export function circleTree(circle: Circle): { root: RingNode; drawn: number; of: number } {
  const { first, second } = circle;
  const through = new Map<string, CirclePerson[]>();
  for (const one of second) {
    const id = one.through?.id ?? '';
    through.set(id, [...(through.get(id) ?? []), one]);
  }
  let left = mostSecond;
  const outward = first.slice(0, mostFirst).map((one): RingNode => {
    const theirs = through.get(one.person.id) ?? [];
    const shown = theirs.slice(0, Math.min(mostThrough, left));
    left -= shown.length;
    return {
      key: one.person.id,
      name: shownName(one.person),
      note: howTied(one),
      filled: theirs.length > 0,
      outward: shown.map((each) => ({
        key: each.person.id,
        name: shownName(each.person),
        filled: false,
        outward: [],
      })),
    };
  });
  return {
    root: {
      key: circle.person.id,
      name: shownName(circle.person),
      filled: true,
      outward: byTurns(outward),
    },
    drawn: outward.length + mostSecond - left,
    of: first.length + second.length,
  };
}

/** "Neighbour of, recruited": every way two people are tied, the first with a capital. */
export const howTied = ({ labels }: { labels: readonly string[] }): string =>
  capital(labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(', '));
