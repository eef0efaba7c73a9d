import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './launch';
import { addPeople, makeWorkbook, names, phase, seam, unlockWorkbook } from './recordSeam';

const lockedAnew = async (running: RunningApp): Promise<Page> => {
  const next = running.app.waitForEvent('window');
  await running.page.evaluate(() => void window.wardbookTest?.session.lock());
  const page = await next;
  await expect.poll(() => phase(page)).toBe('locked');
  return page;
};

test('what was added is there after locking and unlocking', async ({ launchApp }) => {
  const running = await launchApp(seam);
  await makeWorkbook(running.page);
  await addPeople(running.page, 'Pym', 3);
  const page = await lockedAnew(running);
  await unlockWorkbook(page);
  expect(await names(page)).toEqual(['Pym-0', 'Pym-1', 'Pym-2']);
});

test('another passphrase opens nothing, and the right one still does', async ({ launchApp }) => {
  const running = await launchApp(seam);
  await makeWorkbook(running.page);
  const page = await lockedAnew(running);
  await page.evaluate(() => window.wardbookTest?.session.unlock('not the passphrase at all'));
  expect(await page.evaluate(() => window.wardbookTest?.session.state)).toMatchObject({
    phase: 'locked',
    problem: 'wrong-passphrase',
  });
  await unlockWorkbook(page);
});

test('an undone deed stays undone after the application was closed', async ({ launchApp }) => {
  const running = await launchApp(seam);
  await makeWorkbook(running.page);
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
  const running = await launchApp(seam);
  const { page } = running;
  const fold = () => page.evaluate(() => window.wardbookTest?.compact());
  await makeWorkbook(page);
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
