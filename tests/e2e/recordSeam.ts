import { expect, type Page } from '@playwright/test';
import type {} from '../../renderer/store/testSeam';
import type { LaunchApp, RunningApp } from './launch';
import { organiser, passphrase } from './profile';

/** Starts the application with the store's own test seam: the real store, driven without its pages. */
export const seam = { args: ['--wardbook-test-seam'] };

export const phase = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.wardbookTest?.session.state.phase);

/** Starts it with a copy of the workbook that was set up once, and opens it. */
export async function openRecord(launchApp: LaunchApp): Promise<RunningApp> {
  const running = await launchApp({ ...seam, profile: 'ready' });
  await unlockWorkbook(running.page);
  return running;
}

/** Sets a workbook up. */
export async function makeWorkbook(page: Page): Promise<void> {
  await expect.poll(() => phase(page)).toBe('firstRun');
  await page.evaluate((setUp) => window.wardbookTest?.session.setUp(setUp), {
    name: organiser,
    passphrase,
    keychain: false,
  });
  expect(await page.evaluate(() => window.wardbookTest?.session.state.phase)).toBe('open');
}

/** Asks for the workbook to be opened, and gives the phase that this ends in. */
export async function tryUnlock(page: Page): Promise<string | undefined> {
  await expect.poll(() => phase(page)).toBe('locked');
  await page.evaluate((typed) => window.wardbookTest?.session.unlock(typed), passphrase);
  return phase(page);
}

export async function unlockWorkbook(page: Page): Promise<void> {
  expect(await tryUnlock(page)).toBe('open');
}

/** Adds people in one change set; fails the test where it is not saved. */
export async function addPeople(page: Page, prefix: string, count: number): Promise<void> {
  expect(
    await page.evaluate(([name, many]) => window.wardbookTest?.addPeople(name, many), [
      prefix,
      count,
    ] as const),
  ).toBeNull();
}

/** Family names in the workbook, in order. */
export const names = (page: Page): Promise<string[] | undefined> =>
  page.evaluate(() => window.wardbookTest?.names());
