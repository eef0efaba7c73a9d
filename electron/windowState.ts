import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { fileText } from './record/steadyFile';

const side = z.number().int().min(-32_768).max(32_768);
const kept = z.object({
  bounds: z.object({ x: side, y: side, width: side.min(1), height: side.min(1) }),
  maximised: z.boolean(),
});
export type WindowPlace = z.output<typeof kept>;

const placeFile = (userData: string) => join(userData, 'window.json');

/** Where the window stood last, if a display still shows at least a corner of it to take hold of. */
export async function lastPlace(userData: string): Promise<WindowPlace | undefined> {
  const text = await fileText(placeFile(userData));
  const place = text === null ? undefined : readPlace(text);
  if (!place) return undefined;
  return screen.getAllDisplays().some(({ workArea }) => reaches(place.bounds, workArea)) ? place : undefined;
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
export function reaches(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return across >= 100 && window.y >= display.y - 10 && window.y + 40 <= display.y + display.height;
}

/** Wait for the end of a drag before writing. */
const SETTLED_MS = 400;

/** Keeps the place of a window in the user data, outside of the workbook: numbers of the screen, nothing else. */
export function rememberPlace(window: BrowserWindow, userData: string): void {
  let waiting: NodeJS.Timeout | undefined;
  const keep = () => {
    const place: WindowPlace = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    try {
      writeFileSync(placeFile(userData), JSON.stringify(place));
    } catch (fault) {
      // A full disk costs the place of the window, nothing more.
      console.error('the place of the window could not be kept', fault);
    }
  };
  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!window.isDestroyed()) keep();
    }, SETTLED_MS);
  };
  window.on('move', keepSoon);
  window.on('resize', keepSoon);
  window.on('close', keep);
}
