import type { PackProblem } from '../problem';
import type { PackLimits } from './limits';

/** One file in a zip, checked: where its bytes lie and what they unpack to. */
export interface ZipEntry {
  name: string;
  stored: boolean;
  packed: Uint8Array;
  /** Unpacked size as the zip claims it; unpacking must not trust it. */
  size: number;
}

export type ZipDirectory = { ok: true; entries: ZipEntry[] } | { ok: false; problem: PackProblem };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads the directory of a zip (PKWARE APPNOTE 6.3, sections 4.3 to 4.4, without zip64) and refuses what a
 * pack never is: too many or too large entries, names that lead elsewhere, names that stand twice, entries
 * that lie over one another. Nothing is unpacked.
 */
export function readZipDirectory(bytes: Uint8Array, limits: PackLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refused({ reason: 'not-a-zip' });
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    return refused({ reason: 'zip-too-many-entries', found: count, limit: limits.entries });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: [from: number, to: number][] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    const read = readEntry(bytes, view, at);
    if (!read) return refused({ reason: 'zip-damaged', detail: 'an entry lies outside the file' });
    const { entry, next, span, readable } = read;
    const { name, size } = entry;
    if (!readable)
      return refused({ reason: 'zip-damaged', detail: `“${name}” is packed in a way that packs are not` });
    if (isUnsafe(name)) return refused({ reason: 'zip-unsafe-name', name });
    if (name.split('/').length > limits.depth)
      return refused({ reason: 'zip-too-deep', name, limit: limits.depth });
    // Folders of their own are nothing to unpack.
    if (names.has(name.toLowerCase())) return refused({ reason: 'zip-duplicate-name', name });
    names.add(name.toLowerCase());
    if (size > limits.entry)
      return refused({ reason: 'zip-entry-too-large', name, bytes: size, limit: limits.entry });
    total += size;
    if (total > limits.total)
      return refused({ reason: 'zip-total-too-large', bytes: total, limit: limits.total });
    const ratio = size / Math.max(1, entry.packed.length);
    if (size > limits.ratioFrom && ratio > limits.ratio)
      return refused({ reason: 'zip-ratio-too-high', name, ratio, limit: limits.ratio });
    spans.push(span);
    if (!name.endsWith('/')) entries.push(entry);
    at = next;
  }
  spans.sort((a, b) => a[0] - b[0]);
  for (const [index, [from]] of spans.entries())
    if (index > 0 && from < (spans[index - 1]?.[1] ?? 0))
      return refused({ reason: 'zip-damaged', detail: 'entries lie over one another' });
  return { ok: true, entries };
}

/** The end record: the last 22 bytes, or earlier where a comment follows. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return undefined;
}

interface ReadEntry {
  entry: ZipEntry;
  next: number;
  span: [from: number, to: number];
  readable: boolean;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ReadEntry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (next > view.byteLength || local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL)
    return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) return undefined;
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const inside = nameOf(bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true)));
  const packed = bytes.subarray(start, start + packedSize);
  const encrypted = (flags & 1) !== 0;
  return {
    entry: { name, stored: method === 0, packed, size },
    next,
    span: [local, start + packedSize],
    readable: !encrypted && (method === 0 || method === 8) && inside === name && size !== 0xffffffff,
  };
}

/** Names in packs are ASCII; anything else is shown as it can be and refused by what it leads to. */
const nameOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** A name that could be written outside a folder, or that a file system reads otherwise than we do. */
function isUnsafe(name: string): boolean {
  if (name === '' || name.length > 200 || name.startsWith('/') || /^[A-Za-z]:/.test(name)) return true;
  if (/[\\:*?"<>|\uFFFD]/.test(name) || hasControl(name)) return true;
  return name
    .replace(/\/$/, '')
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..' || /[. ]$/.test(part));
}

function hasControl(name: string): boolean {
  for (let at = 0; at < name.length; at++)
    if (name.charCodeAt(at) < 32 || name.charCodeAt(at) === 127) return true;
  return false;
}

const refused = (problem: PackProblem): ZipDirectory => ({ ok: false, problem });
