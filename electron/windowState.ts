import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { fileText } from './record/steadyFile';
import { reaches, readPlace, type WindowPlace } from './windowPlace';

const placeFile = (userData: string) => join(userData, 'window.json');

/** Where the window stood last, if a display still shows at least a corner of it to take hold of. */
export async function lastPlace(userData: string): Promise<WindowPlace | undefined> {
  const text = await fileText(placeFile(userData));
  const place = text === null ? undefined : readPlace(text);
  if (!place) return undefined;
  return screen.getAllDisplays().some(({ workArea }) => reaches(place.bounds, workArea)) ? place : undefined;
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
