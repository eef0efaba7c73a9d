import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './launch';
import { passphrase } from './profile';
import { addPeople, makeWorkbook, names, phase, seam, unlockWorkbook } from './recordSeam';

/** Texts that are nowhere else in the world, so that finding one means that something was written in the clear. */
const MARK = 'Quillfeather';
const DRAFT = 'Zephyrwright said it in confidence';

test.use({ mayHaveProblems: true });

/** Files below a folder that hold a text, in either of the ways in which Chromium writes text, or compressed by nobody. */
function filesHolding(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    });
}

async function useTheBook(page: Page): Promise<void> {
  await addPeople(page, MARK, 40);
  await page.evaluate((draft) => {
    const { state } = window.wardbookTest?.session ?? {};
    if (state?.phase === 'open') state.workbook.drafts.write('oneToOne/canary', { notes: draft });
  }, DRAFT);
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'People' }).click();
  await expect(page.getByText(MARK, { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(MARK);
  await expect(page.getByText(MARK, { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  const printed = await page.evaluate(() => window.machine.ask('print.pdf', { landscape: false }));
  expect(printed.outcome).toBe('made');
  await page.evaluate(() => window.wardbookTest?.compact());
  // A draft lies on the disk within a second of the last key.
  await page.waitForTimeout(1200);
}

test('nothing readable lies on the disk after using, printing, searching, a crash and a lock', async ({
  launchApp,
  folder,
}) => {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const options = { ...seam, env: { TMPDIR: temporary } };
  const first = await launchApp(options);
  await makeWorkbook(first.page);
  const running = await first.relaunch(options);
  await unlockWorkbook(running.page);
  await useTheBook(running.page);
  const crashed = running.app.waitForEvent('window');
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const page = await crashed;
  await expect.poll(() => phase(page)).toBe('locked');
  await unlockWorkbook(page);
  expect((await names(page))?.length).toBe(40);
  expect(
    await page.evaluate(() => {
      const { state } = window.wardbookTest?.session ?? {};
      return state?.phase === 'open' ? state.workbook.drafts.read('oneToOne/canary') : undefined;
    }),
    'the draft outlived the crash',
  ).toEqual({ notes: DRAFT });
  const sheet = (await page.evaluate(() => window.wardbookTest?.session.recoverySheet())) ?? '';
  const locked = running.app.waitForEvent('window');
  await page.evaluate(() => void window.wardbookTest?.session.lock());
  await expect.poll(async () => phase(await locked)).toBe('locked');
  const secrets = [MARK, MARK.toLowerCase(), DRAFT, passphrase, sheet];
  expect(sheet).toMatch(/^AGE-SECRET-KEY-1/);
  for (const place of [running.userData, temporary]) expect(filesHolding(place, secrets)).toEqual([]);
  await running.close();
  for (const place of [running.userData, temporary]) expect(filesHolding(place, secrets)).toEqual([]);
  // The search itself finds what does lie open.
  expect(filesHolding(running.userData, ['passphrase'])).toContain(
    join(running.userData, 'record', 'keys.json'),
  );
});
