import { hasLegend, legendOrder } from './ChartLegend';
import { widthOf } from './drawing/Words';
import { figureInWords } from './inWords';
import type { ChartSeries } from './series';

/** A drawing taken from the screen with its colours settled, so that it stands without our style sheets. */
export interface Drawn {
  width: number;
  height: number;
  /** The inside of the SVG. */
  inner: string;
  /** Swatches of the legend, by series key, as the inside of a 15 by 15 SVG. */
  swatches: Readonly<Record<string, string>>;
  ink: string;
  ink2: string;
  sheet: string;
  /** `@font-face` with the type as data, or nothing where it could not be read. */
  fontFace: string;
}

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const family = 'font-family="Archivo Variable, Archivo, Arial, sans-serif"';
const pad = 24;

/** Breaks a sentence into lines no wider than the room, by a rough width of its letters. */
export function inLines(text: string, size: number, room: number, condensed: boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, condensed) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A whole chart as one SVG: finding, what is measured, legend, drawing, and what it rests on. */
export function pictureOf(chart: ChartSeries, drawn: Drawn): Picture {
  const width = drawn.width + pad * 2;
  const parts: string[] = [];
  let y = pad;
  const write = (text: string, size: number, colour: string, extra = '') => {
    for (const line of inLines(text, size, drawn.width, extra !== '')) {
      y += Math.round(size * 1.12);
      parts.push(
        `<text x="${pad}" y="${y}" font-size="${size}" fill="${colour}" ${family} ${extra}>${escapeXml(line)}</text>`,
      );
    }
    y += 6;
  };
  write(chart.finding, 27, drawn.ink, 'font-weight="800" font-stretch="76%"');
  write(chart.measures, 15, drawn.ink2);
  if (hasLegend(chart)) {
    y += 10;
    let x = pad;
    for (const one of legendOrder(chart)) {
      const label = `${one.total === undefined ? '' : `${figureInWords(one.total, chart.unit)} `}${one.label}`;
      parts.push(`<svg x="${x}" y="${y}" width="15" height="15">${drawn.swatches[one.key] ?? ''}</svg>`);
      parts.push(
        `<text x="${x + 22}" y="${y + 13}" font-size="15" fill="${drawn.ink}" ${family}>${escapeXml(label)}</text>`,
      );
      x += widthOf(label, 15) + 50;
    }
    y += 24;
  }
  y += 8;
  parts.push(`<svg x="${pad}" y="${y}" width="${drawn.width}" height="${drawn.height}">${drawn.inner}</svg>`);
  y += drawn.height + 8;
  write(chart.basis, 14, drawn.ink2);
  const height = y + pad - 6;
  const style = drawn.fontFace === '' ? '' : `<style>${drawn.fontFace}</style>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${style}<title>${escapeXml(chart.finding)}</title><rect width="${width}" height="${height}" fill="${drawn.sheet}"/>${parts.join('')}</svg>`;
  return { svg, width, height };
}
