import type { PackProblem } from '../problem';
import type { PackLimits } from './limits';
import type { PackTools } from './tools';
import { readZipDirectory } from './zipDirectory';

export type ZipFiles =
  | { ok: true; files: ReadonlyMap<string, Uint8Array> }
  | { ok: false; problem: PackProblem };

/** Unpacks a zip within its limits. What an entry claims of its size is held against what comes out. */
export function readZipFiles(
  bytes: Uint8Array,
  limits: PackLimits,
  tools: Pick<PackTools, 'inflate'>,
): ZipFiles {
  const directory = readZipDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const files = new Map<string, Uint8Array>();
  for (const { name, packed, size, stored } of directory.entries) {
    const plain = stored ? packed : unpacked(packed, size, tools);
    if (plain === undefined || plain.length !== size) {
      const detail = `“${name}” is not the size that it claims`;
      return { ok: false, problem: { reason: 'zip-damaged', detail } };
    }
    files.set(name, plain);
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
