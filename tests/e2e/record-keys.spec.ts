import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeysFile } from '../../renderer/store/keysFile';
import { expect, test } from './launch';
import { organiser, passphrase } from './profile';
import {
  addPeople,
  makeWorkbook,
  names,
  openRecord,
  phase,
  seam,
  tryUnlock,
  unlockWorkbook,
} from './recordSeam';

const keysPath = (userData: string) => join(userData, 'record', 'keys.json');
const keysIn = (userData: string) => JSON.parse(readFileSync(keysPath(userData), 'utf8')) as KeysFile;

test('after a change of passphrase only the new one opens the workbook', async ({ launchApp }) => {
  const running = await openRecord(launchApp);
  await addPeople(running.page, 'Pym', 1);
  const changed = await running.page.evaluate(
    async (typed) => [
      await window.wardbookTest?.session.changePassphrase(
        { by: 'passphrase', passphrase: 'wrong' },
        'not taken',
      ),
      await window.wardbookTest?.session.changePassphrase(
        { by: 'passphrase', passphrase: typed },
        'heron lantern brisk quarry',
      ),
    ],
    passphrase,
  );
  expect(changed).toEqual([false, true]);
  const again = await running.relaunch(seam);
  expect(await tryUnlock(again.page)).toBe('locked');
  await again.page.evaluate(() => window.wardbookTest?.session.unlock('heron lantern brisk quarry'));
  expect(await names(again.page)).toEqual(['Pym-0']);
});

test('a change of passphrase that a kill cut short is undone, and the old one opens', async ({
  launchApp,
}) => {
  const running = await openRecord(launchApp);
  const { userData } = running;
  await running.kill();
  // The first of the three steps: the file holds old and new wraps, the database has not switched.
  const keys = keysIn(userData);
  writeFileSync(keysPath(userData), JSON.stringify({ ...keys, next: keys.wraps.slice().reverse() }));
  const again = await launchApp({ ...seam, userData });
  await unlockWorkbook(again.page);
  expect(keysIn(userData)).toEqual(keys);
});

test('the recovery sheet opens the workbook when the passphrase is forgotten', async ({ launchApp }) => {
  const running = await openRecord(launchApp);
  await addPeople(running.page, 'Pym', 1);
  const sheet = await running.page.evaluate(() => window.wardbookTest?.session.recoverySheet());
  const again = await running.relaunch(seam);
  await expect.poll(() => phase(again.page)).toBe('locked');
  await again.page.evaluate(
    (typed) => window.wardbookTest?.session.unlockWithRecovery(typed ?? ''),
    `${sheet?.slice(0, -1)}${sheet?.endsWith('Q') ? 'P' : 'Q'}`,
  );
  expect(await again.page.evaluate(() => window.wardbookTest?.session.state)).toMatchObject({
    phase: 'locked',
    problem: 'wrong-recovery-sheet',
  });
  await again.page.evaluate((typed) => window.wardbookTest?.session.unlockWithRecovery(typed ?? ''), sheet);
  expect(await names(again.page)).toEqual(['Pym-0']);
});

test('a workbook of a newer Wardbook is refused by name, and nothing is changed', async ({ launchApp }) => {
  const running = await openRecord(launchApp);
  const { userData } = running;
  await running.close();
  const newer = JSON.stringify({ ...keysIn(userData), format: 99 });
  writeFileSync(keysPath(userData), newer);
  const again = await launchApp({ ...seam, userData });
  await expect.poll(() => phase(again.page)).toBe('newerVersion');
  expect(readFileSync(keysPath(userData), 'utf8')).toBe(newer);
});

test('set-up that was killed before its first change begins anew', async ({ launchApp }) => {
  const running = await launchApp(seam);
  await expect.poll(() => phase(running.page)).toBe('firstRun');
  const { userData } = running;
  // The window goes with the process, before it has answered.
  const setUp = running.page
    .evaluate((input) => window.wardbookTest?.session.setUp(input), {
      name: organiser,
      passphrase,
      keychain: false,
    })
    .catch(() => undefined);
  await expect.poll(() => existsSync(keysPath(userData))).toBe(true);
  await running.kill();
  await setUp;
  const again = await launchApp({ ...seam, userData });
  await expect.poll(() => phase(again.page)).toMatch(/firstRun|locked/);
  if ((await phase(again.page)) === 'locked') await unlockWorkbook(again.page);
  else await makeWorkbook(again.page);
});

test('the sample year opens before set-up, takes changes, and leaves nothing behind', async ({
  launchApp,
}) => {
  const running = await launchApp(seam);
  const { page, userData } = running;
  await expect.poll(() => phase(page)).toBe('firstRun');
  await page.evaluate(() => window.wardbookTest?.session.openSample());
  expect(await phase(page)).toBe('sample');
  expect(await page.evaluate(() => window.wardbookTest?.count('person'))).toBeGreaterThan(1000);
  await addPeople(page, 'Visitor', 1);
  expect(existsSync(join(userData, 'record-sample'))).toBe(true);
  await page.evaluate(() => window.wardbookTest?.session.leaveSample());
  expect(await phase(page)).toBe('firstRun');
  expect(existsSync(join(userData, 'record-sample'))).toBe(false);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'wardbook',
  ]);
});
