import { guessFile } from '../fileGuess';
import type { PackProblem } from '../problem';

/** How an age file opens, read from its header before any work is done. */
export type AgeHeader =
  | { opensWith: 'passphrase'; workFactor: number }
  | { opensWith: 'identity'; recipients: number };

const VERSION = 'age-encryption.org/v1';

/**
 * Reads the header of a binary age file (age-encryption.org/v1, C2SP age): the version line, stanzas that
 * begin `->`, and the line `---` with the header's MAC. A passphrase stands alone among the stanzas.
 */
export function readAgeHeader(
  bytes: Uint8Array,
  workFactorLimit: number,
): { ok: true; header: AgeHeader } | { ok: false; problem: PackProblem } {
  const text = headText(bytes);
  if (!text.startsWith(`${VERSION}\n`)) {
    // Cut inside its first line; anything else is another kind of file.
    if (text !== '' && VERSION.startsWith(text.trimEnd()))
      return { ok: false, problem: { reason: 'cut-short' } };
    return { ok: false, problem: { reason: 'not-age', looksLike: guessFile(bytes) } };
  }
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(text);
  if (!end) return { ok: false, problem: { reason: text.includes('\n---') ? 'altered' : 'cut-short' } };
  const stanzas = text
    .slice(0, end.index + 1)
    .split('\n')
    .filter((line) => line.startsWith('-> '));
  const scrypt = stanzas.map((line) => line.split(' ')).find((words) => words[1] === 'scrypt');
  if (!scrypt) return { ok: true, header: { opensWith: 'identity', recipients: stanzas.length } };
  const workFactor = /^[1-9]\d{0,2}$/.test(scrypt[3] ?? '') ? Number(scrypt[3]) : Number.NaN;
  if (stanzas.length !== 1 || scrypt.length !== 4 || Number.isNaN(workFactor))
    return { ok: false, problem: { reason: 'altered' } };
  if (workFactor > workFactorLimit)
    return {
      ok: false,
      problem: { reason: 'work-factor-too-high', found: workFactor, limit: workFactorLimit },
    };
  return { ok: true, header: { opensWith: 'passphrase', workFactor } };
}

/** Enough for a hundred recipients; a header is ASCII. */
function headText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 32_768)) text += String.fromCharCode(byte);
  return text;
}
