import { shownName } from '../../../../shared/queries/shownName';
import type { Colouring, MarkShape, Meaning } from './networkColours';
import { placeLabels } from './placeLabels';
import type { NetworkSeen } from './useNetwork';
import type { Spot } from './viewport';

/** What stands out of a picture just now. */
export interface StandsOut {
  /** Whose page is beside the picture. */
  chosen: number | undefined;
  /** Under the pointer, or where the arrow keys are. */
  pointed: number | undefined;
  /** The way from the chosen one to another. */
  path: readonly number[];
  /** One meaning of the colours, all others pale. */
  meaning: number | undefined;
}

interface Drawing {
  seen: NetworkSeen;
  colouring: Colouring;
  spots: readonly Spot[];
  /** 1 shows all of it. */
  zoom: number;
  width: number;
  height: number;
  /** The value of a token: "--ink". */
  token: (name: string) => string;
  out: StandsOut;
  focused: boolean;
}

/** At most so many names at once: more are no longer read. */
const mostNames = 40;
const font = '650 14px "Archivo Variable", system-ui, sans-serif';

/** How far a mark reaches: who is tied to more people is larger, and all are smaller where many share little room. */
const reachOfMark = ({ seen, zoom, width, height }: Drawing, at: number): number => {
  const room = Math.sqrt((width * height) / Math.max(1, seen.people.length));
  const base = Math.min(5, Math.max(1.9, room * 0.13));
  const ties = seen.neighbours[at]?.length ?? 0;
  return base * (0.85 + Math.min(2, Math.sqrt(ties) * 0.24)) * Math.min(2.6, Math.max(0.9, zoom ** 0.45));
};

/** Draws a network on a canvas of `width` by `height`: ties, marks, what stands out, and names that have room. */
export function drawNetwork(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { seen, spots, out, width, height, token } = drawing;
  context.clearRect(0, 0, width, height);
  const near = out.chosen === undefined ? new Set<number>() : new Set(seen.neighbours[out.chosen]);
  drawTies(context, drawing);
  const pale = (at: number): boolean =>
    (out.meaning !== undefined && drawing.colouring.of[at] !== out.meaning) ||
    (out.chosen !== undefined && at !== out.chosen && !near.has(at) && !out.path.includes(at));
  const paints = paintsOf(drawing.colouring.meanings, token);
  for (const [at, { x, y }] of spots.entries()) {
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
    const meaning = drawing.colouring.of[at] ?? 0;
    context.globalAlpha = pale(at) ? 0.28 : 1;
    context.beginPath();
    outline(context, drawing.colouring.meanings[meaning]?.shape ?? 'circle', x, y, reachOfMark(drawing, at));
    context.fillStyle = paints[meaning] ?? token('--sheet');
    context.strokeStyle = token('--damson');
    context.lineWidth = 1.25;
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
  drawRings(context, drawing);
  drawNames(context, drawing, near, pale);
}

function drawTies(context: CanvasRenderingContext2D, { seen, spots, token, out }: Drawing): void {
  const line = (from: number, to: number): void => {
    const [a, b] = [spots[from], spots[to]];
    if (!a || !b) return;
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
  };
  context.beginPath();
  for (let at = 0; at < seen.pairs.length; at += 2) line(seen.pairs[at] ?? 0, seen.pairs[at + 1] ?? 0);
  context.strokeStyle = token('--edge');
  context.globalAlpha = out.chosen === undefined && out.meaning === undefined ? 0.5 : 0.22;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
  if (out.chosen === undefined) return;
  context.beginPath();
  for (const other of seen.neighbours[out.chosen] ?? []) line(out.chosen, other);
  context.strokeStyle = token('--ink-2');
  context.lineWidth = 1.5;
  context.stroke();
  context.beginPath();
  for (const [nth, at] of out.path.entries()) if (nth > 0) line(out.path[nth - 1] ?? at, at);
  context.strokeStyle = token('--ink');
  context.lineWidth = 4;
  context.stroke();
}

/** The chosen one in a ring of ink, whoever is pointed at in the ring of the focus. */
function drawRings(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { out, spots, token, focused } = drawing;
  const ring = (at: number | undefined, colour: string, wide: number, further: number): void => {
    const spot = at === undefined ? undefined : spots[at];
    if (!spot || at === undefined) return;
    context.beginPath();
    const reach = reachOfMark(drawing, at) + further;
    context.arc(spot.x, spot.y, reach, 0, Math.PI * 2);
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.stroke();
  };
  ring(out.chosen, token('--ink'), 2.5, 4);
  ring(out.pointed, token(focused ? '--marigold' : '--edge'), focused ? 3.5 : 2, 4.5);
  if (focused) ring(out.pointed, token('--ink'), 1.5, 7.5);
}

function drawNames(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  near: ReadonlySet<number>,
  pale: (at: number) => boolean,
): void {
  const { seen, spots, out, width, height, token } = drawing;
  context.font = font;
  const ties = (at: number): number => seen.neighbours[at]?.length ?? 0;
  const inside = (at: number): boolean => {
    const spot = spots[at];
    return Boolean(spot && spot.x > 0 && spot.y > 0 && spot.x < width && spot.y < height);
  };
  const rest = [...spots.keys()]
    .filter((at) => inside(at) && !pale(at))
    .sort((a, b) => Number(near.has(b)) - Number(near.has(a)) || ties(b) - ties(a) || a - b);
  const first = [out.pointed, out.chosen, ...out.path].filter((at) => at !== undefined);
  const named = [...new Set([...first, ...rest])].slice(0, mostNames);
  const labels = placeLabels(
    named.map((at) => ({
      x: spots[at]?.x ?? 0,
      y: spots[at]?.y ?? 0,
      reach: reachOfMark(drawing, at),
      name: shownName(seen.people[at]),
    })),
    { width, height, widthOf: (text) => context.measureText(text).width, marks: [] },
  );
  context.lineJoin = 'round';
  for (const [nth, at] of named.entries()) {
    const label = labels[nth];
    if (!label) continue;
    context.textAlign = label.anchor === 'middle' ? 'center' : label.anchor;
    context.strokeStyle = token('--sheet');
    context.lineWidth = 4;
    context.strokeText(shownName(seen.people[at]), label.x, label.y);
    context.fillStyle = token('--ink');
    context.fillText(shownName(seen.people[at]), label.x, label.y);
  }
}

/** The colour of each meaning: a token, or between the sheet and the fill for what has an order. */
function paintsOf(meanings: readonly Meaning[], token: (name: string) => string): readonly string[] {
  return meanings.map(({ paint }) => {
    if (paint === 'hollow') return token('--sheet');
    if ('token' in paint) return token(`--${paint.token}`);
    return `color-mix(in srgb, ${token('--fill')} ${Math.round(paint.share * 100)}%, ${token('--sheet')})`;
  });
}

/** Adds the outline of a mark to the path. */
function outline(
  context: Pick<CanvasRenderingContext2D, 'arc' | 'moveTo' | 'lineTo' | 'closePath'>,
  shape: MarkShape,
  x: number,
  y: number,
  reach: number,
): void {
  if (shape === 'circle') {
    context.arc(x, y, reach, 0, Math.PI * 2);
    return;
  }
  for (const [nth, [right, down]] of corners[shape].entries()) {
    const [toX, toY] = [x + right * reach * 1.15, y + down * reach * 1.15];
    if (nth === 0) context.moveTo(toX, toY);
    else context.lineTo(toX, toY);
  }
  context.closePath();
}

const arm = 0.4;
/** The corners of each shape in shares of its reach. */
export const corners: Record<Exclude<MarkShape, 'circle'>, readonly (readonly [number, number])[]> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  up: [
    [0, -1],
    [0.95, 0.75],
    [-0.95, 0.75],
  ],
  down: [
    [0, 1],
    [-0.95, -0.75],
    [0.95, -0.75],
  ],
  plus: [
    [-arm, -1],
    [arm, -1],
    [arm, -arm],
    [1, -arm],
    [1, arm],
    [arm, arm],
    [arm, 1],
    [-arm, 1],
    [-arm, arm],
    [-1, arm],
    [-1, -arm],
    [-arm, -arm],
  ],
};
