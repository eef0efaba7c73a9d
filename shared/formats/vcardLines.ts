import { decodeWindows1252 } from './textEncoding';

/** One property of a card, unfolded and decoded. */
export interface CardProperty {
  /** Line of the file on which it begins. */
  line: number;
  /** In upper case, without its group; empty where the line is no property. */
  name: string;
  /** `item1` of `item1.TEL`, in lower case. */
  group: string;
  /** What TYPE says, in lower case, and the bare parameters of version 2.1. */
  types: readonly string[];
  /** The value with its escapes: see `textOf` and `partsOf`. */
  value: string;
}

export interface CardText {
  /** Counted from 1. */
  card: number;
  line: number;
  version: string;
  properties: CardProperty[];
  /** False where the file ends, or another card begins, before END. */
  ended: boolean;
  /** The first picture in it that is there, as it stands in the file, from one line up to another. */
  photo?: { line: number; until: number; content: string };
}

/** What is large, and no text: pictures are read by themselves, sounds and keys not at all. */
const skipped = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'AGENT']);

/**
 * Cuts a vCard file into cards and properties (RFC 6350, 3.2; vCard 2.1 at imc.org): lines unfolded, bare
 * parameters of 2.1 taken as types, quoted-printable and its charsets decoded. Our own, because ical.js
 * stops at the first line of 2.1 or at any fault, and gives a semicolon and an escaped one alike; a test
 * reads the cards that we write with ical.js.
 */
export function cutCards(text: string): CardText[] {
  const cards: CardText[] = [];
  let open: CardText | undefined;
  for (const { line, until, content } of unfold(text)) {
    const upper = content.trim().toUpperCase();
    if (upper === 'BEGIN:VCARD') {
      open = { card: cards.length + 1, line, version: '3.0', properties: [], ended: false };
      cards.push(open);
    } else if (open && upper === 'END:VCARD') {
      open.ended = true;
      open = undefined;
    } else if (open && upper.startsWith('VERSION:')) {
      open.version = content.slice(8).trim();
    } else if (open) {
      const name = nameIn(content);
      if (!skipped.has(name)) open.properties.push(property(content, line, open.version));
      else if (name === 'PHOTO' && !open.photo && !/:\s*$/.test(content))
        open.photo = { line, until, content };
    }
  }
  return cards;
}

function* unfold(text: string): Generator<{ line: number; until: number; content: string }> {
  // An empty character is in no name or number; some programs end their cards with one.
  const physical = text.replaceAll('\0', '').split(/\r\n|\r|\n/);
  // Gathered and joined once: looking at the end of what was joined so far, line by line, takes minutes
  // where a hostile file folds a line a hundred thousand times.
  let pieces: string[] = [];
  let quoted = false;
  let headSeen = false;
  let start = 1;
  for (const [index, piece] of physical.entries()) {
    const last = pieces.at(-1) ?? '';
    const soft = quoted && last.endsWith('=');
    const folded = !soft && /^[ \t]/.test(piece) && pieces.length > 0;
    if (soft) {
      pieces[pieces.length - 1] = last.slice(0, -1);
      if (last === '=') pieces.pop();
    } else if (!folded) {
      if (pieces.length > 0) yield { line: start, until: index + 1, content: pieces.join('') };
      pieces = [];
      quoted = false;
      headSeen = false;
      start = index + 1;
    }
    const more = folded ? piece.slice(1) : piece;
    if (more !== '') pieces.push(more);
    if (!headSeen && more.includes(':')) {
      const content = pieces.join('');
      quoted = /QUOTED-PRINTABLE/i.test(content.slice(0, content.indexOf(':')));
      headSeen = true;
    }
  }
  if (pieces.length > 0) yield { line: start, until: physical.length + 1, content: pieces.join('') };
}

/** What a line is called, in upper case and without its group, for those that are too large to be read as others. */
const nameIn = (content: string): string =>
  (/^(?:[^.:;"]*\.)?([^.:;"]*)[:;]/.exec(content.slice(0, 200))?.[1] ?? '').trim().toUpperCase();

function property(content: string, line: number, version: string): CardProperty {
  const colon = colonOf(content);
  if (colon <= 0) return { line, name: '', group: '', types: [], value: content };
  const [head = '', ...params] = content.slice(0, colon).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const dot = head.lastIndexOf('.');
  const types: string[] = [];
  let quoted = false;
  let charset = 'utf-8';
  for (const param of params) {
    const [key = '', ...rest] = param.split('=');
    const given = rest.join('=').replaceAll('"', '');
    const name = rest.length === 0 ? 'TYPE' : key.toUpperCase();
    const values = (rest.length === 0 ? key : given).toLowerCase().split(',');
    if (values.includes('quoted-printable')) quoted = true;
    else if (name === 'CHARSET') charset = given;
    else if (name === 'TYPE') types.push(...values);
    else if (name === 'PREF' && given === '1') types.push('pref');
  }
  let value = content.slice(colon + 1);
  // A semicolon in code is one of the value's own, not one between its parts.
  if (quoted) value = decodeQuotedPrintable(value.replace(/=3B/gi, '\\;'), charset).replace(/\r\n?/g, '\n');
  // Version 2.1 escapes nothing but the semicolon.
  if (version.startsWith('2')) value = value.replace(/\\(?!;)/g, '\\\\').replace(/,/g, '\\,');
  return {
    line,
    name: head
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    group: dot > 0 ? head.slice(0, dot).toLowerCase() : '',
    types,
    value,
  };
}

/** A value with its escapes undone (RFC 6350, 3.4). */
export function textOf(value: string): string {
  return value.replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter));
}

/** The parts of a value between the separators that are not escaped. */
export function partsOf(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at++) {
    const letter = value[at] ?? '';
    if (letter === '\\') {
      parts.push((parts.pop() ?? '') + letter + (value[at + 1] ?? ''));
      at++;
    } else if (letter === separator) parts.push('');
    else parts.push((parts.pop() ?? '') + letter);
  }
  return parts;
}

function colonOf(content: string): number {
  let inQuotes = false;
  for (let at = 0; at < content.length; at++) {
    if (content[at] === '"') inQuotes = !inQuotes;
    else if (content[at] === ':' && !inQuotes) return at;
  }
  // A quote that is never closed in a parameter: the first colon must do.
  return content.indexOf(':');
}

/** RFC 2045, 6.7. An unknown charset is read as Windows-1252, which makes something of every byte. */
export function decodeQuotedPrintable(value: string, charset: string): string {
  return value.replace(/(?:=[0-9a-f]{2})+/gi, (run) =>
    decodeCharset(
      Uint8Array.from(run.slice(1).split('='), (hex) => Number.parseInt(hex, 16)),
      charset,
    ),
  );
}

function decodeCharset(bytes: Uint8Array, charset: string): string {
  if (/^(?:windows-?1252|cp-?1252|iso-?8859-1|latin-?1|us-ascii)$/i.test(charset))
    return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return decodeWindows1252(bytes);
    throw error;
  }
}
