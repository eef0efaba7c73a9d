import type { Drawn, Picture } from './picture';

/** Attributes whose colours may be custom properties: settled before the drawing leaves the page. */
const painted = ['fill', 'stroke'] as const;

/** The drawing on screen inside a frame, with every colour settled and our type as data. Throws where none is shown. */
export async function drawingIn(frame: HTMLElement | null): Promise<Drawn> {
  const shown = frame?.querySelector<SVGSVGElement>('.chart-drawing svg.recharts-surface');
  if (!frame || !shown) throw new Error('The chart is not on screen. Choose Chart, then save.');
  const { width, height } = shown.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const legend = [...frame.querySelectorAll<HTMLElement>('.chart-legend li')];
  return {
    width: Math.round(width),
    height: Math.round(height),
    inner: settled(shown).innerHTML,
    swatches: Object.fromEntries(
      legend.flatMap((item) => {
        const swatch = item.querySelector('svg');
        return swatch && item.dataset.series ? [[item.dataset.series, settled(swatch).innerHTML]] : [];
      }),
    ),
    ink: style.getPropertyValue('--ink').trim() || style.color,
    ink2: style.getPropertyValue('--ink-2').trim() || style.color,
    sheet: style.getPropertyValue('--sheet').trim() || '#ffffff',
    fontFace: await fontFace(),
  };
}

/** A copy of a drawing that needs no style sheet: computed paint on each part, no outline of the point being read. */
function settled(shown: SVGSVGElement): SVGSVGElement {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const from = [...shown.querySelectorAll<SVGElement>('*')];
  const to = [...copy.querySelectorAll<SVGElement>('*')];
  to.forEach((part, index) => {
    const original = from[index];
    if (!original) return;
    for (const name of painted) {
      const value = original.getAttribute(name);
      if (value?.includes('var(')) part.setAttribute(name, getComputedStyle(original)[name]);
    }
    part.removeAttribute('style');
    part.removeAttribute('class');
  });
  for (const mark of copy.querySelectorAll('[data-active]')) mark.remove();
  return copy;
}

/** Our typeface as a data address, found among the page's own font faces: Latin letters alone. */
async function fontFace(): Promise<string> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const text = rule.cssText;
      if (!text.includes('Archivo Variable') || !/unicode-range:\s*U\+0+-/i.test(text)) continue;
      const address = /url\("?([^")]+)"?\)/.exec(text)?.[1];
      if (address === undefined) continue;
      const answer = await fetch(new URL(address, sheet.href ?? document.baseURI));
      const data = base64(new Uint8Array(await answer.arrayBuffer()));
      return `@font-face{font-family:"Archivo Variable";font-weight:100 900;font-stretch:62% 125%;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }
  }
  return '';
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8190) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + 8190))));
  }
  return parts.join('');
}

/** The picture as PNG bytes, twice as fine as on screen. Throws where the machine gives no canvas. */
export async function asPng(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(picture.svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This machine gave no room to draw the picture in.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be made.');
  return new Uint8Array(await blob.arrayBuffer());
}
