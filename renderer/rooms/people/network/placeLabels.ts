/** A mark that wants its name beside it, in pixels. */
export interface Named {
  x: number;
  y: number;
  /** How far the mark reaches from its middle. */
  reach: number;
  name: string;
  /** A second line under the name. */
  note?: string | undefined;
}

/** Where a name begins, and which way it runs. */
export interface LabelAt {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Whether its second line is there too: where both have no room, the name may. */
  noted: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Ground {
  width: number;
  height: number;
  /** Width of a text in pixels; about right by its letters unless somebody measures. */
  widthOf?: (text: string) => number;
  /** Marks that no name may lie on; the named ones themselves unless told otherwise. */
  marks?: readonly { x: number; y: number; reach: number }[];
}

/** Height of a line of 14 px, and how much of it is above the base line. */
const line = 18;
const rise = 13;
const letter = 8;
/** Between two names on one line. */
const apart = 6;

/**
 * A place for each name, those first in the list served first: eight are tried round each mark. Undefined where every
 * one would touch another name, a mark or the edge, so that it is told in another way.
 */
export function placeLabels(all: readonly Named[], ground: Ground): readonly (LabelAt | undefined)[] {
  const widthOf = ground.widthOf ?? ((text) => text.length * letter);
  const marks = (ground.marks ?? all).map(boxOfMark);
  const taken: Box[] = [];
  return all.map((one) => {
    const own = boxOfMark(one);
    const fits = (box: Box): boolean =>
      box.left >= 0 &&
      box.right <= ground.width &&
      box.top >= 0 &&
      box.bottom <= ground.height &&
      !taken.some((other) => touch(box, other)) &&
      !marks.some((mark) => touch(box, mark) && !same(mark, own));
    for (const noted of one.note ? [true, false] : [false]) {
      const wide = Math.max(widthOf(one.name), noted ? widthOf(one.note ?? '') : 0);
      for (const at of places(one, ground.width, noted)) {
        const box = boxOfLabel(at, wide);
        if (!fits(box)) continue;
        taken.push({ ...box, left: box.left - apart, right: box.right + apart });
        return at;
      }
    }
    return undefined;
  });
}

/** The ground that a label covers. */
export function boxOfLabel(at: LabelAt, wide: number): Box {
  const left = at.anchor === 'start' ? at.x : at.anchor === 'end' ? at.x - wide : at.x - wide / 2;
  return { left, right: left + wide, top: at.y - rise, bottom: at.y - rise + highOf(at.noted) };
}

const highOf = (noted: boolean): number => (noted ? line * 2 : line);

export const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const boxOfMark = ({ x, y, reach }: { x: number; y: number; reach: number }): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

const same = (a: Box, b: Box): boolean => a.left === b.left && a.top === b.top && a.right === b.right;

/** Outwards from the middle first: there is the most room. */
function places({ x, y, reach }: Named, width: number, noted: boolean): readonly LabelAt[] {
  const high = highOf(noted);
  const gap = reach + 5;
  const middle = y - high / 2 + rise;
  const above = y - gap - high + rise;
  const below = y + gap + rise;
  const right: LabelAt = { x: x + gap, y: middle, anchor: 'start', noted };
  const left: LabelAt = { x: x - gap, y: middle, anchor: 'end', noted };
  const [near, far] = x >= width / 2 ? [right, left] : [left, right];
  const side = near.anchor;
  const other = far.anchor;
  return [
    near,
    { x, y: above, anchor: 'middle', noted },
    { x, y: below, anchor: 'middle', noted },
    far,
    { x, y: above, anchor: side, noted },
    { x, y: below, anchor: side, noted },
    { x, y: above, anchor: other, noted },
    { x, y: below, anchor: other, noted },
  ];
}
