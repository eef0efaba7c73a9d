import { chartAsCsv } from './csv';
import { pictureOf } from './picture';
import { asPng, drawingIn } from './raster';
import type { ChartSeries } from './series';

export type SavedType = 'png' | 'svg' | 'csv';

/** A chart as a file, ready to be written where the user says. */
export interface SavedChart {
  /** "turnout.png" */
  name: string;
  type: SavedType;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Makes the file from the frame on screen. Throws where a picture is asked for and no drawing is in the frame. */
export async function saveChart(
  chart: ChartSeries,
  type: SavedType,
  frame: HTMLElement | null,
): Promise<SavedChart> {
  const name = `${chart.id}.${type}`;
  // The byte order mark tells a spreadsheet that the text is UTF-8.
  if (type === 'csv') return { name, type, bytes: new TextEncoder().encode(`\ufeff${chartAsCsv(chart)}`) };
  const drawing = await drawingIn(frame);
  const picture = pictureOf(chart, drawing);
  if (type === 'svg') return { name, type, bytes: new TextEncoder().encode(picture.svg) };
  return { name, type, bytes: await asPng(picture) };
}
