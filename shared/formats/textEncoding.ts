/** The ways in which a list of contacts is written down. */
export type Encoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the screen calls each of them. */
export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-mark': 'UTF-8 with a mark',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252',
};

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** False where the file says its encoding itself, or where no other reading is possible. */
  guessed: boolean;
}

/**
 * Turns the bytes of a text file into text. A mark at the start decides; else every second byte being
 * NUL means UTF-16; else it is UTF-8 if it reads as UTF-8 without a fault, which text in another
 * encoding does by accident only when it has no accents; else Windows-1252, what Excel on Windows saves
 * as "CSV". A guess of ours is said to the user, who can choose otherwise with `as`.
 */
export function decodeText(bytes: Uint8Array, as?: Encoding): DecodedText {
  const marked = markOf(bytes);
  const encoding = as ?? marked ?? guess(bytes);
  const text = read(bytes, encoding).replace(/^\uFEFF/, '');
  return { text, encoding, guessed: as === undefined && marked === undefined && encoding !== 'utf-8' };
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-mark';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function guess(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8-mark') return new TextDecoder('utf-8').decode(bytes);
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** 0x80 to 0x9F, where Windows-1252 differs from Latin-1 (encoding.spec.whatwg.org, index windows-1252). */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads Windows-1252 ourselves: the TextDecoder of Node 20 gives the control codes of Latin-1 instead. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windowsLetters.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}
