import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { splitRows } from '../../shared/formats/journalRow';
import { startApplication } from './application';
import { expect, type LaunchApp, test } from './launch';
import { readyProfile } from './profile';
import { addPeople, names, phase, seam, tryUnlock, unlockWorkbook } from './recordSeam';

test.describe.configure({ retries: 0 });

// Chromium logs what it finds broken; the pages themselves must still throw nothing.

// Made once and copied for each test: a workbook with blocks, a journal behind them, rows large enough for the
// `.blob` folder, and, because its first session was killed and the second began a new log, table files.
const filled = { userData: '', held: [] as string[] };

test.beforeAll(async ({ runtime, display }) => {
  test.setTimeout(120_000);
  filled.userData = mkdtempSync(join(tmpdir(), 'wardbook-filled-'));
  cpSync(await readyProfile(runtime, display), filled.userData, { recursive: true });
  const first = await startApplication(runtime, display, filled.userData, seam);
  await unlockWorkbook(first.page);
  await addPeople(first.page, 'Early', 1200);
  await first.page.evaluate(() => window.wardbookTest?.compact());
  await first.kill();
  const second = await startApplication(runtime, display, filled.userData, seam);
  await unlockWorkbook(second.page);
  await addPeople(second.page, 'Import', 5200);
  for (const prefix of ['Late', 'Later', 'Latest']) await addPeople(second.page, prefix, 1);
  filled.held = (await names(second.page)) ?? [];
  await second.close();
});

test.afterAll(() => rmSync(filled.userData, { recursive: true, force: true }));

/** A copy of the filled folder, for one test to damage. */
function copyOfFilled(folder: string): string {
  const userData = join(folder, 'user-data');
  cpSync(filled.userData, userData, { recursive: true });
  return userData;
}

const leveldb = (userData: string) => join(userData, 'IndexedDB', 'app_wardbook_0.indexeddb.leveldb');
const blobs = (userData: string) => join(userData, 'IndexedDB', 'app_wardbook_0.indexeddb.blob');
const journalFile = (userData: string) => join(userData, 'record', 'journal-1.wardjournal');

const databaseFiles = (userData: string, ending: RegExp): string[] =>
  readdirSync(leveldb(userData))
    .filter((name) => ending.test(name))
    .map((name) => join(leveldb(userData), name));

function allBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function flip(path: string, at: number, count: number): void {
  const bytes = readFileSync(path)
    .subarray(at, at + count)
    .map((byte) => byte ^ 0xff);
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

const largest = (paths: readonly string[]): string => {
  const [found] = [...paths].sort((a, b) => statSync(b).size - statSync(a).size);
  if (!found) throw new Error('there is no such file to damage');
  return found;
};

/** Unlocks; if damage is named, repairs it. Gives what was said. */
async function openAndMend(page: Page, userData: string): Promise<string> {
  const found = await tryUnlock(page);
  if (found === 'open')
    return page.evaluate(() => {
      const state = window.wardbookTest?.session.state;
      const filledIn = state?.phase === 'open' ? state.filled : null;
      return filledIn ? `filled in ${filledIn.changes} in the ${filledIn.copy}` : 'nothing lost';
    });
  if (found !== 'damaged') throw new Error(`it ended in ${found}`);
  const named = await page.evaluate(() => {
    const state = window.wardbookTest?.session.state;
    return state?.phase === 'damaged' ? JSON.stringify(state.damage) : '';
  });
  await page.evaluate(() => window.wardbookTest?.session.repair());
  const mended = await page.evaluate(() => {
    const state = window.wardbookTest?.session.state;
    return state?.phase === 'damaged' ? state.problem : state?.phase;
  });
  expect(mended).toBe('open');
  expect(readdirSync(join(userData, 'set-aside')).length, 'both copies were set aside').toBeGreaterThan(0);
  return named;
}

/**
 * Opens a damaged folder. Either all is there, or the damage is named and a repair brings all of it back. What
 * Chromium has not noticed yet in its own files it may notice later, so the same holds for the openings after: two
 * where those were damaged, else one.
 */
async function opensWithEverything(
  launchApp: LaunchApp,
  userData: string,
  { chromiums = false, first }: { chromiums?: boolean; first?: (page: Page) => Promise<void> } = {},
): Promise<string> {
  let running = await launchApp({ ...seam, userData });
  await first?.(running.page);
  const named = await openAndMend(running.page, userData);
  expect(await names(running.page)).toEqual(filled.held);
  await addPeople(running.page, 'Afterwards', 1);
  for (let opening = 0; opening < (chromiums ? 2 : 1); opening++) {
    running = await running.relaunch(seam);
    await openAndMend(running.page, userData);
    expect(await names(running.page)).toEqual([...filled.held, 'Afterwards-0'].sort());
  }
  return named;
}

/** Takes a row out of a table of the database before it is unlocked, as Chromium's own repair may. */
const deleteRow =
  (table: string, which: 'first' | 'last') =>
  async (page: Page): Promise<void> => {
    await expect.poll(() => phase(page)).toBe('locked');
    await page.evaluate(
      ([store, end]) =>
        new Promise<void>((settle, fail) => {
          const opening = indexedDB.open('wardbook');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const rows = opening.result.transaction(store, 'readwrite', { durability: 'strict' });
            const cursor = rows.objectStore(store).openKeyCursor(null, end === 'first' ? 'next' : 'prev');
            cursor.onsuccess = () =>
              cursor.result && rows.objectStore(store).delete(cursor.result.primaryKey);
            rows.oncomplete = () => {
              opening.result.close();
              settle();
            };
            rows.onerror = () => fail(rows.error);
          };
        }),
      [table, which] as const,
    );
  };

test.describe('a damaged record is noticed, named and made whole', () => {
  test.setTimeout(120_000);

  test('a block was deleted', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    const first = deleteRow('blocks', 'first');
    expect(await opensWithEverything(launchApp, userData, { first })).toContain('"what":"blocks","blocks":1');
  });

  test('the last row of the database was deleted', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    const first = deleteRow('journal', 'last');
    expect(await opensWithEverything(launchApp, userData, { first })).toBe('filled in 1 in the database');
  });

  test('the first row of the database was deleted', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    const first = deleteRow('journal', 'first');
    expect(await opensWithEverything(launchApp, userData, { first })).toContain('"copy":"database"');
  });

  test('the last row of the journal file was cut off', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    const path = journalFile(userData);
    const last = splitRows(new Uint8Array(readFileSync(path))).at(-1);
    truncateSync(path, statSync(path).size - (last?.length ?? 0));
    expect(await opensWithEverything(launchApp, userData)).toBe('filled in 1 in the file');
  });

  test('the last row of the journal file was torn', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    truncateSync(journalFile(userData), statSync(journalFile(userData)).size - 20);
    expect(await opensWithEverything(launchApp, userData)).toBe('filled in 1 in the file');
  });

  test('bytes in the middle of the journal file were changed', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    flip(journalFile(userData), 5000, 20);
    expect(await opensWithEverything(launchApp, userData)).toContain('"copy":"file"');
  });

  test('the journal file was deleted', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    rmSync(journalFile(userData));
    expect(await opensWithEverything(launchApp, userData)).toContain('"what":"journal-file"');
  });

  test('the keys file was deleted', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    rmSync(join(userData, 'record', 'keys.json'));
    expect(await opensWithEverything(launchApp, userData)).toBe('nothing lost');
  });

  test('the whole database folder was deleted', async ({ launchApp, folder }) => {
    const userData = copyOfFilled(folder);
    rmSync(join(userData, 'IndexedDB'), { recursive: true });
    expect(await opensWithEverything(launchApp, userData, { chromiums: true })).toContain(
      '"what":"database"',
    );
  });

  const harm: Record<string, (userData: string) => void> = {
    'CURRENT was emptied': (userData) => writeFileSync(join(leveldb(userData), 'CURRENT'), ''),
    'CURRENT was changed': (userData) => flip(join(leveldb(userData), 'CURRENT'), 0, 8),
    'MANIFEST was cut': (userData) => {
      const path = largest(databaseFiles(userData, /^MANIFEST/));
      truncateSync(path, Math.floor(statSync(path).size / 2));
    },
    'MANIFEST was changed': (userData) => flip(largest(databaseFiles(userData, /^MANIFEST/)), 20, 20),
    'the log was cut in half': (userData) => {
      const path = largest(databaseFiles(userData, /\.log$/));
      truncateSync(path, Math.floor(statSync(path).size / 2));
    },
    'the log was changed': (userData) => flip(largest(databaseFiles(userData, /\.log$/)), 3000, 20),
    'a table file was cut': (userData) => {
      const path = largest(databaseFiles(userData, /\.ldb$/));
      truncateSync(path, Math.floor(statSync(path).size / 2));
    },
    'a table file was changed': (userData) => {
      const path = largest(databaseFiles(userData, /\.ldb$/));
      flip(path, Math.floor(statSync(path).size / 2), 20);
    },
    'a blob was cut': (userData) => truncateSync(largest(allBelow(blobs(userData))), 1000),
    'a blob was changed': (userData) => flip(largest(allBelow(blobs(userData))), 1000, 20),
    'a blob was deleted': (userData) => rmSync(largest(allBelow(blobs(userData)))),
  };
  for (const [what, damage] of Object.entries(harm))
    test(what, async ({ launchApp, folder }, testInfo) => {
      const userData = copyOfFilled(folder);
      damage(userData);
      const named = await opensWithEverything(launchApp, userData, { chromiums: true });
      testInfo.annotations.push({ type: 'named', description: named });
      console.log(`${what}: ${named}`);
    });
});
