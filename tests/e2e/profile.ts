import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { inRoot } from '../../build/paths.mjs';
import { startApplication } from './application';

/** Who keeps the workbook of the ready profile, and what opens it. */
export const organiser = 'Nadia Karim';
export const passphrase = 'marigold ledger canal orchard';

/**
 * A user-data folder with a workbook in it, set up once through the real first run and closed. Copy it, never
 * open it. It is made again whenever the built application changes.
 */
export async function readyProfile(runtime: ElectronRuntime, display: Display): Promise<string> {
  const kept = inRoot('.profiles', `ready-${runtime.version}-${builtFrom()}`);
  if (existsSync(kept)) return kept;
  mkdirSync(inRoot('.profiles'), { recursive: true });
  clearOldProfiles();
  const making = mkdtempSync(inRoot('.profiles', 'making-'));
  const running = await startApplication(runtime, display, making);
  try {
    await setUp(running.page);
    // Else every opening of a copy would seal it anew, which takes seconds of a core.
    await identitySealed(making);
    await running.close();
  } catch (fault) {
    await running.page.screenshot({ path: inRoot('test-results', 'first-run.png') });
    await running.kill();
    rmSync(making, { recursive: true, force: true });
    throw new Error(
      `The first run could not be gone through, see test-results/first-run.png. In the page: ${JSON.stringify(running.problems)}`,
      { cause: fault },
    );
  }
  // Two workers may make it at the same moment; the first is kept.
  if (existsSync(kept)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, kept);
  return kept;
}

/** Profiles of yesterday's builds. One of today may be in use by another run. */
function clearOldProfiles(): void {
  const dayAgo = Date.now() - 24 * 3_600_000;
  for (const name of readdirSync(inRoot('.profiles'))) {
    const path = inRoot('.profiles', name);
    if (statSync(path).mtimeMs < dayAgo) rmSync(path, { recursive: true, force: true });
  }
}

/** Goes through the first run as a person would: name, passphrase twice, the recovery sheet later. */
export async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill(organiser);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type it once more', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

/** Waits until the identity is sealed to the passphrase, beside the work: only then does a backup open by it. */
export const identitySealed = (userData: string): Promise<void> =>
  expect
    .poll(() => readFileSync(join(userData, 'record', 'keys.json'), 'utf8'), { timeout: 60_000 })
    .toContain('identityFile');

/** Opens a workbook of the ready profile from its lock screen, and waits for the rooms. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

const builtFrom = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('dist', '.built.json')))
    .digest('hex')
    .slice(0, 12);
