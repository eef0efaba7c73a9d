import { type LabelAt, placeLabels } from '../network/placeLabels';

/** Somebody in a picture of rings, and those who hang on them one ring further out. */
export interface RingNode {
  key: string;
  name: string;
  /** A second line under the name: how they are tied to the ring within. */
  note?: string;
  /** Filled or hollow: what the two mean, the picture's legend says. */
  filled: boolean;
  outward: readonly RingNode[];
}

/** A node with its place, in pixels. */
export interface RingPlaced {
  node: RingNode;
  /** 0 in the middle. */
  ring: number;
  x: number;
  y: number;
  radius: number;
  /** Whom it hangs on; undefined in the middle. */
  inward: string | undefined;
  /** Undefined where there is no room for the name: it is told when the mark is pointed at. */
  label: LabelAt | undefined;
}

const radii = [15, 10, 8, 7];
/** Left free beside the outermost ring, for names. */
const sideRoom = 104;
const headRoom = 44;

/** Places a tree in rings round its root; each branch has a share of the circle that fits those who hang on it. */
export function ringLayout(
  root: RingNode,
  { width, height }: { width: number; height: number },
): readonly RingPlaced[] {
  const rings = depthOf(root);
  const placed: Omit<RingPlaced, 'label'>[] = [];
  const place = (
    node: RingNode,
    ring: number,
    from: number,
    to: number,
    inward: string | undefined,
  ): void => {
    const angle = (from + to) / 2;
    const far = rings === 0 ? 0 : ring / rings;
    placed.push({
      node,
      ring,
      x: width / 2 + Math.cos(angle) * far * Math.max(60, width / 2 - sideRoom),
      y: height / 2 + Math.sin(angle) * far * Math.max(60, height / 2 - headRoom),
      radius: radii[ring] ?? 7,
      inward,
    });
    const whole = node.outward.reduce((sum, one) => sum + shareOf(one, ring + 1), 0);
    let at = from;
    for (const one of node.outward) {
      const upTo = at + ((to - from) * shareOf(one, ring + 1)) / whole;
      place(one, ring + 1, at, upTo, node.key);
      at = upTo;
    }
  };
  // From the right, where the first name has the most room.
  place(root, 0, -Math.PI / 6, Math.PI * 2 - Math.PI / 6, undefined);
  placed.sort((a, b) => a.ring - b.ring);
  const labels = placeLabels(
    placed.map(({ node, x, y, radius }) => ({ x, y, reach: radius + 1, name: node.name, note: node.note })),
    { width, height },
  );
  return placed.map((one, index) => ({ ...one, label: labels[index] }));
}

/**
 * Those with people behind them and those without by turns, one with people first: a whole side of short ends has no
 * room for names.
 */
export function byTurns(nodes: readonly RingNode[]): readonly RingNode[] {
  const ways = nodes.filter((one) => one.outward.length > 0);
  const ends = nodes.filter((one) => one.outward.length === 0);
  const [more, fewer] = ends.length > ways.length ? [ends, ways] : [ways, ends];
  return more.flatMap((one, index) => {
    const upTo = (at: number): number => Math.ceil((at * fewer.length) / more.length);
    const between = fewer.slice(upTo(index), upTo(index + 1));
    return more === ends ? [...between, one] : [one, ...between];
  });
}

/** How much of the circle a branch wants: as many as end in it, and more for whoever stands nearer the middle. */
const shareOf = (node: RingNode, ring: number): number =>
  Math.max(
    ring === 1 ? 2.2 : 1.2,
    node.outward.reduce((sum, one) => sum + shareOf(one, ring + 1), 0),
  );

const depthOf = (node: RingNode): number =>
  node.outward.reduce((most, one) => Math.max(most, 1 + depthOf(one)), 0);

/** Whom an arrow key goes to: round the ring, out to the first who hangs on somebody, or in to whom they hang on. */
export function ringStep(placed: readonly RingPlaced[], from: string, key: string): string | undefined {
  const own = placed.find(({ node }) => node.key === from);
  if (!own) return placed[0]?.node.key;
  if (key === 'ArrowUp') return own.inward;
  if (key === 'ArrowDown') return own.node.outward[0]?.key;
  if (key === 'Home') return placed[0]?.node.key;
  const ring = placed.filter((one) => one.ring === own.ring);
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return undefined;
  return ring[(ring.indexOf(own) + by + ring.length) % ring.length]?.node.key;
}
