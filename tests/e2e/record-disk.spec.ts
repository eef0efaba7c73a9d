import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './launch';
import { addPeople, makeWorkbook, names, openRecord, seam, unlockWorkbook } from './recordSeam';
import { fillDisk, smallDisk, takeDiskAway } from './smallDisk';

test.describe.configure({ retries: 0 });

test('a log that was torn loses nothing, however often the workbook is opened after', async ({
  launchApp,
  runtime,
}) => {
  const first = await openRecord(launchApp);
  for (let save = 0; save < 30; save++) await addPeople(first.page, `Torn${save}`, 1);
  const held = await names(first.page);
  const { userData } = first;
  await first.kill();
  const folder = join(userData, 'IndexedDB', 'app_wardbook_0.indexeddb.leveldb');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.log'))) {
    const path = join(folder, name);
    if (statSync(path).size > 20) truncateSync(path, statSync(path).size - 7);
  }
  let running = await launchApp({ ...seam, userData });
  await unlockWorkbook(running.page);
  expect(await names(running.page)).toEqual(held);
  await addPeople(running.page, 'Saved', 1);
  for (let opening = 0; opening < 2; opening++) {
    running = await running.relaunch(seam);
    await unlockWorkbook(running.page);
    expect(await names(running.page)).toEqual([...(held ?? []), 'Saved-0'].sort());
  }
  console.log(`the torn log was tried on ${runtime.name}`);
});

test('on a full disk saving pauses, nothing saved is lost, and it goes on when there is room', async ({
  launchApp,
  folder,
}) => {
  test.setTimeout(120_000);
  const disk = join(folder, 'small-disk');
  const refused = smallDisk(disk, 160);
  test.skip(refused !== undefined, `not run: no small disk here (${refused})`);
  try {
    const userData = join(disk, 'user-data');
    mkdirSync(userData);
    const running = await launchApp({ ...seam, userData });
    const { page } = running;
    await makeWorkbook(page);
    await addPeople(page, 'Before', 3);
    const ballast = fillDisk(disk, 600_000);
    const told: (string | null | undefined)[] = [];
    for (let save = 0; save < 8; save++)
      told.push(await page.evaluate((turn) => window.wardbookTest?.addPeople(`Full${turn}`, 2000), save));
    expect(told).toContain('disk-full');
    expect(told.at(-1)).not.toBeNull();
    const kept = (await names(page)) ?? [];
    expect(kept.filter((name) => name.startsWith('Before'))).toHaveLength(3);
    expect(kept, 'what was refused is not shown as saved').toHaveLength(
      3 + 2000 * told.filter((problem) => problem === null).length,
    );
    rmSync(ballast);
    const saveAfter = () => page.evaluate(() => window.wardbookTest?.addPeople('After', 1));
    await expect.poll(saveAfter, { timeout: 20_000 }).toBeNull();
    const again = await running.relaunch(seam);
    await unlockWorkbook(again.page);
    expect(await names(again.page)).toEqual([...kept, 'After-0'].sort());
    await again.close();
  } finally {
    takeDiskAway(disk);
  }
});

test('a saved edit is flushed to the disk in both copies', async ({ launchApp, folder }) => {
  const refused = whyNoTrace();
  test.skip(refused !== undefined, `not run: ${refused}`);
  const running = await openRecord(launchApp);
  await addPeople(running.page, 'Warm', 1);
  const trace = join(folder, 'trace');
  const strace = spawn('strace', [
    '-f',
    '-p',
    String(running.pid),
    '-e',
    'trace=fsync,fdatasync',
    '-y',
    '-o',
    trace,
  ]);
  await new Promise<void>((settle) => strace.stderr.once('data', () => settle()));
  const saves = 10;
  for (let save = 0; save < saves; save++) await addPeople(running.page, `Flushed${save}`, 1);
  strace.kill('SIGINT');
  await new Promise((settle) => strace.once('exit', settle));
  const flushed = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /f(data)?sync\(/.test(line));
  const inFile = flushed.filter((line) => line.includes('.wardjournal')).length;
  const inDatabase = flushed.filter((line) => line.includes('.indexeddb.leveldb')).length;
  console.log(`${saves} saves: ${inFile} flushes of the journal file, ${inDatabase} of the database`);
  expect(inFile).toBe(saves);
  expect(inDatabase).toBeGreaterThanOrEqual(saves);
});

/** Why the flushes cannot be counted on this machine, or undefined where they can. */
function whyNoTrace(): string | undefined {
  if (process.platform !== 'linux') return 'flushes are counted with strace, on Linux only';
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  return tried.status === 0
    ? undefined
    : `strace does not run here (${tried.error?.message ?? tried.stderr.trim()})`;
}
