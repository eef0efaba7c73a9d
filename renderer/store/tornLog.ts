import type { RecordDatabase } from './database';
import type { SecondCopy } from './secondCopy';

const ROW_BYTES = 60 * 1024;
const ROWS = 100;
const LOOKS = 40;

/**
 * Makes Chromium begin a new log file, by writing 6 MB of random rows and deleting them. Chromium opens a
 * database whose log is torn without complaint, takes writes, and drops the whole database at the opening
 * after; a new log prevents it (measured, RECORD.md section 2). Rows stay under 64 KB, for larger values go
 * to another place. Gives false if the old log is still there afterwards.
 */
export async function beginNewLog(database: RecordDatabase, copy: SecondCopy): Promise<boolean> {
  const before = await copy.databaseLogs();
  await database.transaction('rw', database.padding, async () => {
    await database.padding.bulkPut(
      Array.from({ length: ROWS }, (_, id) => ({ id, bytes: randomBytes(ROW_BYTES) })),
    );
    await database.padding.clear();
  });
  for (let look = 0; look < LOOKS; look++) {
    const now = await copy.databaseLogs();
    if (!before.some((name) => now.includes(name))) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

/** getRandomValues gives 64 KB at most, and random bytes do not shrink on their way to the log. */
const randomBytes = (length: number): ArrayBuffer => crypto.getRandomValues(new Uint8Array(length)).buffer;
