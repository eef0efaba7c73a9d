import type { FileGuess } from './problem';

const signatures: readonly (readonly [FileGuess, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  // The old binary spreadsheet (.xls), and one locked with a password.
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
];

const ageHeads = ['age-encryption.org/v1', '-----BEGIN AGE ENCRYPTED FILE-----'];

/** What a file is by its first bytes, whatever its name says. `unknown` may well be a plain list. */
export function guessFile(bytes: Uint8Array): FileGuess {
  const head = latin(bytes.subarray(0, 4096));
  for (const [guess, signature] of signatures) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    if (guess === 'zip' && head.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
    // An .xlsx is a zip whose first entries are these.
    return guess === 'zip' && /\[Content_Types\]\.xml|xl\/|_rels\/\.rels/.test(head) ? 'xlsx' : guess;
  }
  if (ageHeads.some((start) => head.startsWith(start))) return 'age';
  // Marks of encoding and the NULs of UTF-16 stand between the letters.
  const text = head
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('begin:vcard')) return 'vcard';
  if (text.startsWith('begin:vcalendar')) return 'calendar';
  if (/^(?:\{\s*["}]|\[\s*[[{\]])/.test(text)) return 'json';
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/.test(text)) return 'web-page';
  return 'unknown';
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
