import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './launch';
import { addPeople, names, openRecord, phase, seam, tryUnlock, unlockWorkbook } from './recordSeam';

const lockedAnew = async (running: RunningApp): Promise<Page> => {
  const next = running.app.waitForEvent('window');
  await running.page.evaluate(() => void window.wardbookTest?.session.lock());
  const page = await next;
  await expect.poll(() => phase(page)).toBe('locked');
  return page;
};

test('what was added is there after locking and unlocking; another passphrase opens nothing', async ({
  launchApp,
}) => {
  const running = await openRecord(launchApp);
  await addPeople(running.page, 'Pym', 3);
  const page = await lockedAnew(running);
  await page.evaluate(() => window.wardbookTest?.session.unlock('not the passphrase at all'));
  expect(await page.evaluate(() => window.wardbookTest?.session.state)).toMatchObject({
    phase: 'locked',
    problem: 'wrong-passphrase',
  });
  await unlockWorkbook(page);
  expect(await names(page)).toEqual(['Pym-0', 'Pym-1', 'Pym-2']);
});

test('an undone deed stays undone after the application was closed', async ({ launchApp }) => {
  const running = await openRecord(launchApp);
  await addPeople(running.page, 'Kept', 1);
  await addPeople(running.page, 'Undone', 1);
  await running.page.evaluate(() => window.wardbookTest?.undo());
  expect(await names(running.page)).toEqual(['Kept-0']);
  const again = await running.relaunch(seam);
  await unlockWorkbook(again.page);
  expect(await names(again.page)).toEqual(['Kept-0']);
});

test('folding the journal into blocks, again and again, changes nothing that is read', async ({
  launchApp,
}) => {
  test.setTimeout(120_000);
  const running = await openRecord(launchApp);
  const { page } = running;
  const fold = () => page.evaluate(() => window.wardbookTest?.compact());
  await addPeople(page, 'First', 1500);
  await fold();
  await addPeople(page, 'Second', 3);
  await fold();
  await addPeople(page, 'Undone', 2);
  await fold();
  await page.evaluate(() => window.wardbookTest?.undo());
  await fold();
  await addPeople(page, 'Last', 1);
  const held = await names(page);
  const again = await running.relaunch(seam);
  await unlockWorkbook(again.page);
  expect(await names(again.page)).toEqual(held);
  expect(held).toHaveLength(1504);
});

test('where the mark of a clean close cannot be taken away, the book stays shut and nothing is written', async ({
  launchApp,
}) => {
  const { page, userData } = await launchApp({ ...seam, profile: 'ready' });
  const mark = join(userData, 'record', 'closed');
  const journal = () => readFileSync(join(userData, 'record', 'journal-1.wardjournal'));
  const before = journal();
  // Mounted onto itself it is a file that nobody can remove.
  const held = spawnSync('mount', ['--bind', mark, mark], { encoding: 'utf8' });
  test.skip(held.status !== 0, `not run: nothing is mounted here (${held.error?.message ?? held.stderr})`);
  try {
    expect(await tryUnlock(page)).toBe('failed');
    expect(await page.evaluate(() => window.wardbookTest?.session.state)).toMatchObject({
      problem: { reason: 'cannot-write' },
    });
    await expect(page.getByRole('heading', { name: 'The book could not be opened.' })).toBeVisible();
    await expect(page.getByText(/^The disk did not take what was written/)).toBeVisible();
    expect(journal()).toEqual(before);
  } finally {
    spawnSync('umount', [mark]);
  }
  expect(existsSync(mark)).toBe(true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await unlockWorkbook(page);
  expect(existsSync(mark)).toBe(false);
});
