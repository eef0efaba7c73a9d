import { readXml } from './xml';

/** How a number is shown: the code of its format, or undefined for none ("General"). */
export type CellFormat = string | undefined;

/** Formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30); dates are all shown alike. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** The format of each style, by the number that cells name (`s`). */
export function readCellFormats(xml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        codes.set(Number(numFmtId), formatCode);
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes().numFmtId ?? 0);
        const far = (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : undefined;
        formats.push(codes.get(id) ?? builtIn[id] ?? far);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/**
 * A number as its cell shows it. Days are written `YYYY-MM-DD`, whatever their format, so that no one can take
 * the month for the day; a phone number keeps the noughts and spaces that its format gives it.
 */
export function shownNumber(raw: string, format: CellFormat, from1904 = false): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format === undefined || /^(?:general|@)$/i.test(format)) return plain(value);
  const code = (format.split(';')[0] ?? '')
    .replace(/\\(.)/g, '"$1"')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/[_*]./g, '');
  const letters = code.replace(/"[^"]*"/g, '');
  if (/[ymdhs]/i.test(letters.replace(/general/gi, ''))) return shownDay(value, letters, from1904);
  if (letters.includes('%')) return `${fixed(value * 100, decimalsOf(letters))}%`;
  // What stands between noughts is a pattern: a phone, a membership number.
  if (/^[0#" ()+\-\p{L}\d]*$/u.test(code) && /0{2,}/.test(letters) && value >= 0)
    return patterned(value, code);
  if (/[.]0/.test(letters)) return fixed(value, decimalsOf(letters));
  return plain(value);
}

/** As many digits as a spreadsheet keeps, and never 7.7E+9. */
function plain(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

const decimalsOf = (letters: string): number => /\.(0+)/.exec(letters)?.[1]?.length ?? 0;
const fixed = (value: number, decimals: number): string => value.toFixed(Math.min(10, decimals));

/** Fills noughts and hashes from the right; letters in quotes stand as they are. */
function patterned(value: number, code: string): string {
  const digits = [...Math.round(value).toString()];
  const marks = [...code.matchAll(/"([^"]*)"|(.)/g)].map(([, quoted, mark]) => quoted ?? mark ?? '');
  const isPlace = [...code.matchAll(/"([^"]*)"|(.)/g)].map(([, , mark]) => mark === '0' || mark === '#');
  const first = isPlace.indexOf(true);
  let text = '';
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at] ?? '';
    if (!isPlace[at]) text = mark + text;
    else if (digits.length > 0 || mark === '0') text = (digits.pop() ?? '0') + text;
    // More digits than places stand before the first.
    if (at === first) text = digits.splice(0).join('') + text;
  }
  return text.trim();
}

const msADay = 86_400_000;

/** A day counted from 1 January 1900, with the 29 February 1900 that Excel believes in, or from 1904. */
function shownDay(value: number, letters: string, from1904: boolean): string {
  const hasDay = /[yd]/i.test(letters);
  const days = from1904 ? value + 1462 : value < 60 ? value + 1 : value;
  if (value < 0 || days > 2_958_466) return plain(value);
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  const time = iso.slice(11, 16);
  if (!hasDay) return /h/i.test(letters) ? time : iso.slice(0, 10);
  return /h/i.test(letters) && Math.abs(value % 1) * msADay >= 1000
    ? `${iso.slice(0, 10)} ${time}`
    : iso.slice(0, 10);
}
