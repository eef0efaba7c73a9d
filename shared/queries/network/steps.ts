/** Who is tied to whom, by place: for each the others in rising order. */
export type Neighbours = readonly (readonly number[])[];

/** Takes pairs of places, one after another, apart. A pair of one with itself is passed over. */
export function neighboursOf(order: number, pairs: Uint32Array): Neighbours {
  const found = Array.from({ length: order }, (): number[] => []);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [a = 0, b = 0] = [pairs[at], pairs[at + 1]];
    if (a === b) continue;
    found[a]?.push(b);
    found[b]?.push(a);
  }
  for (const others of found) others.sort((a, b) => a - b);
  return found;
}

/** How many people are one, at most two and at most three steps away; oneself left out. */
export function reachOf(
  neighbours: Neighbours,
  from: number,
): readonly [one: number, two: number, three: number] {
  const seen = new Set([from]);
  let ring: readonly number[] = [from];
  const counts = [0, 0, 0];
  for (let step = 0; step < 3; step++) {
    ring = ring.flatMap((at) => (neighbours[at] ?? []).filter((next) => !seen.has(next) && seen.add(next)));
    counts[step] = seen.size - 1;
  }
  return [counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0];
}

/** The people from one to another by the fewest steps, both ends in it; undefined where no way leads there. */
export function pathBetween(neighbours: Neighbours, from: number, to: number): readonly number[] | undefined {
  const before = new Map<number, number>([[from, from]]);
  const waiting = [from];
  for (const at of waiting) {
    if (at === to) break;
    for (const next of neighbours[at] ?? []) {
      if (before.has(next)) continue;
      before.set(next, at);
      waiting.push(next);
    }
  }
  if (!before.has(to)) return undefined;
  const path = [to];
  for (let at = to; at !== from; at = before.get(at) ?? from) path.unshift(before.get(at) ?? from);
  return path;
}

/** How many parts a network falls into with no tie between them. */
export function partsOf(neighbours: Neighbours): number {
  const seen = new Set<number>();
  let parts = 0;
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    parts += 1;
    const waiting = [start];
    seen.add(start);
    for (const at of waiting)
      for (const next of neighbours[at] ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
  }
  return parts;
}
