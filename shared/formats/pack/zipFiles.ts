import type { PackProblem } from '../problem';
import type { PackLimits } from './limits';
import type { PackTools, ZipFile } from './tools';
import { readZipDirectory } from './zipDirectory';

/** A file out of a zip. */
interface Unpacked {
  plain: Uint8Array;
  /** Its bytes as they lie in the zip; undefined where it is stored as it is. */
  deflated: Uint8Array | undefined;
}

export type ZipFiles =
  | { ok: true; files: ReadonlyMap<string, Unpacked> }
  | { ok: false; problem: PackProblem };

/** Unpacks a zip within its limits. What an entry claims of its size is held against what comes out. */
export function readZipFiles(
  bytes: Uint8Array,
  limits: PackLimits,
  tools: Pick<PackTools, 'inflate'>,
): ZipFiles {
  const directory = readZipDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const files = new Map<string, Unpacked>();
  for (const { name, packed, size, stored } of directory.entries) {
    const plain = stored ? packed : unpacked(packed, size, tools);
    if (plain === undefined || plain.length !== size) {
      const detail = `“${name}” is not the size that it claims`;
      return { ok: false, problem: { reason: 'zip-damaged', detail } };
    }
    files.set(name, { plain, deflated: stored ? undefined : packed });
  }
  return { ok: true, files };
}

function unpacked(
  packed: Uint8Array,
  size: number,
  tools: Pick<PackTools, 'inflate'>,
): Uint8Array | undefined {
  try {
    return tools.inflate(packed, Math.max(1, size));
  } catch (fault) {
    // Damaged deflate data: the same to the reader as a wrong size.
    if (fault instanceof Error) return undefined;
    throw fault;
  }
}

/** A file that goes into a zip compressed. */
export const deflatedFile = (
  name: string,
  plain: Uint8Array,
  tools: Pick<PackTools, 'deflate' | 'crc32'>,
): ZipFile => ({
  name,
  size: plain.length,
  crc: tools.crc32(plain),
  deflated: true,
  bytes: tools.deflate(plain),
});

/** A file that goes into a zip as it is, because it would not shrink. */
export const storedFile = (name: string, bytes: Uint8Array, tools: Pick<PackTools, 'crc32'>): ZipFile => ({
  name,
  size: bytes.length,
  crc: tools.crc32(bytes),
  deflated: false,
  bytes,
});
