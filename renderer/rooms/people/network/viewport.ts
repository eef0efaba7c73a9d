/** What part of the picture is seen: pixels a unit of the picture, and where its corner lies on the screen. */
export interface Viewport {
  scale: number;
  left: number;
  top: number;
  /** How many times wider than high it is drawn. */
  flat: number;
  /** 1 shows all of it. */
  zoom: number;
}

interface Size {
  width: number;
  height: number;
}

export interface Spot {
  x: number;
  y: number;
}

const least = 0.7;
const most = 24;
/** Left free at the edge, for marks and the beginnings of names. */
const margin = 28;
/** Names at the sides run outwards. */
const nameRoom = 110;

/** Everybody in sight: a layout is a square, and drawn as wide as the room is, within reason. */
export function fitted({ width, height }: Size): Viewport {
  const wide = Math.max(40, width - margin * 2 - nameRoom);
  const high = Math.max(40, height - margin * 2);
  const flat = Math.min(2, Math.max(0.8, wide / high));
  const scale = Math.min(wide, high * flat);
  return { zoom: 1, scale, flat, left: (width - scale) / 2, top: (height - scale / flat) / 2 };
}

/** Nearer by a factor, with one spot of the screen left where it is. */
export function zoomed(now: Viewport, factor: number, { x, y }: Spot): Viewport {
  const zoom = Math.min(most, Math.max(least, now.zoom * factor));
  const by = zoom / now.zoom;
  return {
    ...now,
    zoom,
    scale: now.scale * by,
    left: x - (x - now.left) * by,
    top: y - (y - now.top) * by,
  };
}

export const moved = (now: Viewport, by: Spot): Viewport => ({
  ...now,
  left: now.left + by.x,
  top: now.top + by.y,
});

/** Where on the screen each person of a layout stands. */
export function spotsOf(at: Float64Array, { scale, left, top, flat }: Viewport): readonly Spot[] {
  return Array.from({ length: at.length / 2 }, (_, nth) => ({
    x: left + (at[nth * 2] ?? 0) * scale,
    y: top + ((at[nth * 2 + 1] ?? 0) * scale) / flat,
  }));
}

/** Whoever stands nearest to a spot, within so many pixels. */
export function nearestTo(spots: readonly Spot[], { x, y }: Spot, within: number): number | undefined {
  let found: number | undefined;
  let best = within;
  for (const [at, spot] of spots.entries()) {
    const far = Math.hypot(spot.x - x, spot.y - y);
    if (far <= best) {
      found = at;
      best = far;
    }
  }
  return found;
}

const directions: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Whom an arrow key goes to from somebody: the nearest that way, those straight ahead before those aside. */
export function stepTowards(spots: readonly Spot[], from: number, key: string): number | undefined {
  const way = directions[key];
  const own = spots[from];
  if (!way || !own) return undefined;
  let found: number | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const [at, spot] of spots.entries()) {
    const along = (spot.x - own.x) * way.x + (spot.y - own.y) * way.y;
    const aside = Math.abs((spot.x - own.x) * way.y) + Math.abs((spot.y - own.y) * way.x);
    if (at === from || along <= 0 || aside > along) continue;
    const cost = along + aside * 2;
    if (cost < best) {
      found = at;
      best = cost;
    }
  }
  return found;
}

/** Moves the picture so far that a spot is in sight; the same one where it is already. */
export function inSight(now: Viewport, { x, y }: Spot, { width, height }: Size): Viewport {
  const short = (at: number, long: number): number =>
    at < margin ? margin - at : at > long - margin ? long - margin - at : 0;
  const by = { x: short(x, width), y: short(y, height) };
  return by.x === 0 && by.y === 0 ? now : moved(now, by);
}
