import {
  hashedPart,
  hex,
  layRow,
  noHash,
  putHash,
  ROW_HEAD_BYTES,
  type RowHead,
  rowHead,
  sealedPart,
} from '../../shared/formats/journalRow';
import type { JournalEntry } from '../../shared/workbook/entry';
import { sha256 } from './seal';
import { type Sealers, sealHere } from './sealers';
import type { Vault } from './vault';

/** Records in one part of a change set that is too large for one row. */
export const PART_RECORDS = 5000;

/** Where a chain of rows ends: the next row has the next number and names this hash. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: Uint8Array<ArrayBuffer>;
}

export const chainStart: ChainEnd = { number: 0, hash: noHash() };

export interface SealedSet {
  readonly rows: Uint8Array<ArrayBuffer>[];
  readonly end: ChainEnd;
}

/** Cuts an entry into parts of about 5,000 records; a small one stays whole. */
export function cutEntry(entry: JournalEntry): JournalEntry[] {
  const { merge, replace = [], drop = [], lost, ...head } = entry;
  const total = merge.length + replace.length + drop.length;
  if (total <= PART_RECORDS) return [entry];
  const slices = <T>(list: readonly T[]): T[][] =>
    Array.from({ length: Math.ceil(list.length / PART_RECORDS) }, (_, index) =>
      list.slice(index * PART_RECORDS, (index + 1) * PART_RECORDS),
    );
  const parts: JournalEntry[] = [
    ...slices(merge).map((part) => ({ ...head, merge: part })),
    ...slices(replace).map((part) => ({ ...head, merge: [], replace: part })),
    ...slices(drop).map((part) => ({ ...head, merge: [], drop: part })),
  ];
  return lost ? parts.map((part, at) => (at === 0 ? { ...part, lost } : part)) : parts;
}

/** Puts the parts of one change set together again. */
export function joinEntry(parts: readonly JournalEntry[]): JournalEntry {
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? emptyEntry();
  return {
    ...first,
    merge: parts.flatMap((part) => part.merge),
    replace: parts.flatMap((part) => part.replace ?? []),
    drop: parts.flatMap((part) => part.drop ?? []),
  };
}

function emptyEntry(): never {
  throw new Error('a change set has at least one part');
}

const rowPlace = (vault: Vault, number: number, part: number, of: number) =>
  vault.place('journal', `${number}/${part}/${of}`);

/** Records turned to bytes between two pauses. */
const BYTES_RECORDS = 100;

/** Letters of one text turned to bytes between two pauses: how to take an import back may be megabytes long. */
const LONG_TEXT = 256 * 1024;

const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > LONG_TEXT;

function hasLongText(record: object): boolean {
  return Object.values(record).some(isLong);
}

/** The records as JSON, apart by commas, their long texts cut: pieces of a string escaped one by one are the string. */
function* inPieces(records: readonly object[]): Generator<string, void, void> {
  for (const [at, record] of records.entries()) {
    const fields = Object.entries(record);
    const short = Object.fromEntries(fields.filter(([, value]) => !isLong(value)));
    yield `${at === 0 ? '' : ','}${JSON.stringify(short).slice(0, -1)}`;
    for (const [name, value] of fields) {
      if (!isLong(value)) continue;
      yield `,${JSON.stringify(name)}:"`;
      for (let from = 0; from < value.length; from += LONG_TEXT)
        yield JSON.stringify(value.slice(from, from + LONG_TEXT)).slice(1, -1);
      yield '"';
    }
    yield '}';
  }
}

/** The entry as JSON in UTF-8: one piece, or for long lists a piece for every few hundred records. */
export async function bytesOf(
  entry: JournalEntry,
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const { merge, replace, drop, lost, ...head } = entry;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let text = JSON.stringify(head).slice(0, -1);
  for (const [name, list] of Object.entries({ merge, replace, drop, lost })) {
    if (!list) continue;
    text += `,"${name}":[`;
    for (let from = 0; from < list.length; from += BYTES_RECORDS) {
      const some = list.slice(from, from + BYTES_RECORDS);
      if (from > 0) text += ',';
      const long = some.some(hasLongText);
      for (const written of long ? inPieces(some) : [JSON.stringify(some).slice(1, -1)]) {
        pieces.push(encoder.encode(text + written));
        text = '';
        if (long || list.length > BYTES_RECORDS) await pause();
      }
    }
    text += ']';
  }
  pieces.push(encoder.encode(`${text}}`));
  return pieces;
}

/**
 * Seals one change set as the rows that follow `after`. A large one is cut into parts, turned to bytes here in
 * slices (`pause` lets the window draw between them) and sealed in the workers.
 */
export async function sealEntry(
  vault: Vault,
  workers: Sealers,
  entry: JournalEntry,
  after: ChainEnd,
  pause: () => Promise<void>,
): Promise<SealedSet> {
  const parts = cutEntry(entry);
  const sealers = parts.length === 1 ? sealHere : workers;
  const sealing = [];
  for (const [part, content] of parts.entries()) {
    const place = rowPlace(vault, after.number + 1 + part, part, parts.length);
    const sealed = sealers.seal(vault.key('journal'), place, await bytesOf(content, pause));
    // A fault is met below, where all parts are waited for.
    sealed.catch(() => undefined);
    sealing.push(sealed);
    await pause();
  }
  const rows: Uint8Array<ArrayBuffer>[] = [];
  let end = after;
  for (const [part, made] of (await Promise.all(sealing)).entries()) {
    const number = end.number + 1;
    const row = layRow({ prev: end.hash, epoch: vault.epoch, number, part, of: parts.length }, made.sealed);
    const hash = await sha256(hashedPart(row, made.hash));
    putHash(row, hash);
    rows.push(row);
    end = { number, hash };
  }
  return { rows, end };
}

interface RowNotOpened {
  ok: false;
  number: number;
}

export type RowOpened = { ok: true; head: RowHead; entry: JournalEntry } | RowNotOpened;

/** Opens one row, wherever it was read from; refuses one whose bytes, number or key are not what they should be. */
export async function openRow(
  vault: Vault,
  sealers: Sealers,
  row: Uint8Array<ArrayBuffer>,
  number: number,
): Promise<RowOpened> {
  const opened = await openRowText(vault, sealers, row, number);
  if (!opened.ok) return opened;
  return { ok: true, head: opened.head, entry: JSON.parse(opened.text) as JournalEntry };
}

/** The same, with the entry as its text: whoever looks for one record need not take every row apart. */
export async function openRowText(
  vault: Vault,
  sealers: Sealers,
  row: Uint8Array<ArrayBuffer>,
  number: number,
): Promise<{ ok: true; head: RowHead; text: string } | RowNotOpened> {
  const head = rowHead(row);
  if (!head || head.number !== number || head.epoch !== vault.epoch) return { ok: false, number };
  const place = rowPlace(vault, number, head.part, head.of);
  const { text, hash } = await sealers.unseal(vault.key('journal'), place, sealedPart(row));
  if (text === undefined || hex(await sha256(hashedPart(row, hash))) !== hex(head.hash))
    return { ok: false, number };
  return { ok: true, head, text };
}

/**
 * Seals a row anew, with other content or under another key, with the number that it had and behind the same row:
 * for the history alone.
 */
export async function resealRow(
  vault: Vault,
  head: RowHead,
  entry: JournalEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const place = rowPlace(vault, head.number, head.part, head.of);
  const made = await sealHere.seal(vault.key('journal'), place, await bytesOf(entry, async () => undefined));
  const row = layRow({ ...head, epoch: vault.epoch }, made.sealed);
  putHash(row, await sha256(hashedPart(row, made.hash)));
  return row;
}

export const rowOverhead = ROW_HEAD_BYTES;
