import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** No word of any language, so that it stands in a file only where the record itself was written there. */
const stem = 'Zyxquornveld';

/** Words to type into a book so that each field can be told again wherever it turns up. */
export const mark = (field: string): string => `${stem}${field}`;

/** A number of the range that is given to nobody (Ofcom), as it is typed, and as it may be kept. */
export const markedPhone = '07700 900613';
const phoneForms = ['7700 900613', '7700900613'];

/** What must not be readable on the disk: every mark, the number, and the secrets that a test adds. */
export const markedWords = (secrets: readonly string[]): string[] => [stem, ...phoneForms, ...secrets];

export interface Readable {
  file: string;
  /** Which of the words, and how it was written: "UTF-16". */
  word: string;
  written: string;
  /** What stands around it, to tell the field. */
  around: string;
}

export interface Looked {
  /** Every file that was read, with its length in bytes. */
  files: Map<string, number>;
  readable: Readable[];
}

/**
 * Reads every file under the folders and looks for each word in UTF-8, UTF-16 and base64 (of UTF-8 and UTF-16LE,
 * at each of the three places where a word can begin in it), as it is, in small letters and in capitals.
 */
export function lookForWords(folders: readonly string[], words: readonly string[]): Looked {
  const needles = [
    ...new Map(words.flatMap(needlesFor).map((one) => [one.needle.toString('hex'), one])).values(),
  ];
  const files = new Map<string, number>();
  const readable: Readable[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      files.set(file, bytes.byteLength);
      // A name of a file is as readable as its inside.
      const haystack = Buffer.concat([Buffer.from(`${file}\n`), bytes]);
      for (const { word, written, needle } of needles) {
        const at = haystack.indexOf(needle);
        if (at < 0) continue;
        const around = haystack
          .subarray(Math.max(0, at - 60), at + needle.byteLength + 60)
          .toString('latin1');
        readable.push({ file, word, written, around: around.replaceAll(/[^\x20-\x7e]+/g, '·') });
      }
    }
  }
  return { files, readable };
}

interface Needle {
  word: string;
  written: string;
  needle: Buffer;
}

function needlesFor(word: string): Needle[] {
  const cases = [...new Set([word, word.toLowerCase(), word.toUpperCase()])];
  return cases.flatMap((form) => {
    const utf8 = Buffer.from(form, 'utf8');
    const utf16 = Buffer.from(form, 'utf16le');
    return [
      { word, written: 'UTF-8', needle: utf8 },
      // Without its last zero it stands in both orders of bytes; Chromium writes the keys of IndexedDB in one,
      // their values in the other.
      { word, written: 'UTF-16', needle: utf16.subarray(0, -1) },
      ...base64Forms(utf8).map((needle) => ({ word, written: 'base64', needle })),
      ...base64Forms(utf16).map((needle) => ({ word, written: 'base64 of UTF-16LE', needle })),
    ];
  });
}

/** The letters of base64 that depend on these bytes alone, whatever stands before and after them. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.byteLength) * 8) / 6);
    const sure = text.slice(from, to);
    const inAddresses = sure.replaceAll('+', '-').replaceAll('/', '_');
    return [...new Set([sure, inAddresses])].map((form) => Buffer.from(form));
  });
}
