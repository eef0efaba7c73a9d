import { z } from 'zod';

const side = z.number().int().min(-32_768).max(32_768);
const kept = z.object({
  bounds: z.object({ x: side, y: side, width: side.min(1), height: side.min(1) }),
  maximised: z.boolean(),
});
export type WindowPlace = z.output<typeof kept>;

/** A part of the screen, in points. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Parses what was kept; undefined for anything that is not a place. */
export function readPlace(text: string): WindowPlace | undefined {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether at least 100 by 40 points at the top of a window lie on a display, so that it can be moved. */
export function reaches(window: Box, display: Box): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return across >= 100 && window.y >= display.y - 10 && window.y + 40 <= display.y + display.height;
}
