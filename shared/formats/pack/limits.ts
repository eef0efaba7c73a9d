/** What a pack may be, so that opening a hostile one costs little. In bytes where nothing else is said. */
export interface PackLimits {
  /** The sealed file. */
  file: number;
  entries: number;
  entry: number;
  total: number;
  /** Unpacked size over packed size, of an entry above `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
  /** Names in a path: `media/abc` is two. */
  depth: number;
  /** log2 of scrypt's work; 20 is a gigabyte of memory and some seconds. */
  workFactor: number;
}

const MB = 1024 * 1024;

export const packLimits: PackLimits = {
  file: 2048 * MB,
  entries: 2_000,
  entry: 1024 * MB,
  total: 3072 * MB,
  ratio: 200,
  ratioFrom: MB,
  depth: 2,
  workFactor: 20,
};

/** The scrypt work factor (log2) that we write: a quarter of a gigabyte, about a second. */
export const writtenWorkFactor = 18;
