import type { Table } from 'dexie';

/** Chromium never answers a read whose file in the `.blob` folder was cut short (measured in Electron 33). */
const TOGETHER_MS = 12_000;
const ALONE_MS = 4_000;

function within<T>(reading: PromiseLike<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database did not answer')), milliseconds);
    reading.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (fault: unknown) => {
        clearTimeout(timer);
        reject(fault);
      },
    );
  });
}

/**
 * Reads rows by key. One row that Chromium cannot read, or never answers for, makes the whole read fail; then
 * each is read alone, and those that do not come are undefined, as a missing row is.
 */
export async function readPatiently<T>(
  table: Table<T, number>,
  keys: readonly number[],
): Promise<(T | undefined)[]> {
  try {
    return await within(table.bulkGet([...keys]), keys.length === 1 ? ALONE_MS : TOGETHER_MS);
  } catch (fault) {
    console.warn(`${keys.length} rows of ${table.name} could not be read together`, fault);
    return Promise.all(
      keys.map((key) =>
        within(table.get(key), ALONE_MS).catch((single: unknown) => {
          console.warn(`row ${key} of ${table.name} could not be read`, single);
          return undefined;
        }),
      ),
    );
  }
}
