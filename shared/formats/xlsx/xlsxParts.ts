import { inflateSync } from 'fflate';
import type { PackLimits } from '../pack/limits';
import { readZipDirectory, type ZipEntry } from '../pack/zipDirectory';
import type { FileProblem } from '../problem';

const MB = 1024 * 1024;

/** What a spreadsheet of people may be, so that opening a hostile one costs little. */
export const xlsxLimits: Omit<PackLimits, 'file' | 'workFactor'> = {
  entries: 5_000,
  entry: 512 * MB,
  total: 1024 * MB,
  ratio: 300,
  ratioFrom: MB,
  depth: 8,
};

/** The parts of a workbook's zip, unpacked one by one as they are asked for. */
export interface XlsxParts {
  has(path: string): boolean;
  /** The text of a part; throws `DamagedPart` where it is not what the zip says. */
  text(path: string): string;
}

export class DamagedPart extends Error {}

/** Opens the zip of a workbook; refuses one that would grow beyond its limits before anything is unpacked. */
export function openXlsx(
  bytes: Uint8Array,
  limits = xlsxLimits,
): { ok: true; parts: XlsxParts } | { ok: false; problem: FileProblem } {
  const directory = readZipDirectory(bytes, { ...limits, file: bytes.length, workFactor: 0 });
  if (!directory.ok) {
    const { problem } = directory;
    if (problem.reason === 'zip-damaged' || problem.reason === 'not-a-zip')
      return { ok: false, problem: { reason: 'spreadsheet-damaged' } };
    const named =
      problem.reason === 'zip-unsafe-name' ||
      problem.reason === 'zip-duplicate-name' ||
      problem.reason === 'zip-too-deep';
    return { ok: false, problem: { reason: 'spreadsheet-unsafe', ...(named ? { part: problem.name } : {}) } };
  }
  // The zip's own order of capitals is no matter: some programs write xl/Workbook.xml.
  const entries = new Map(directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    ok: true,
    parts: {
      has: (path) => entries.has(path.toLowerCase()),
      text(path) {
        const entry = entries.get(path.toLowerCase());
        if (!entry) throw new DamagedPart(path);
        return new TextDecoder().decode(unpacked(entry)).replace(/^\uFEFF/, '');
      },
    },
  };
}

/** What an entry claims of its size is held against what comes out. */
function unpacked({ name, packed, size, stored }: ZipEntry): Uint8Array {
  if (stored) {
    if (packed.length !== size) throw new DamagedPart(name);
    return packed;
  }
  let plain: Uint8Array;
  try {
    plain = inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch (fault) {
    // fflate throws plain errors for damaged deflate data.
    throw new DamagedPart(name, { cause: fault });
  }
  if (plain.length !== size) throw new DamagedPart(name);
  return plain;
}
