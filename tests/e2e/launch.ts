import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type TestInfo } from '@playwright/test';
import { type Display, openDisplay } from '../../build/display.mjs';
import { type ElectronRuntime, resolveElectronRuntime } from '../../build/electronRuntime.mjs';
import { type Application, startApplication } from './application';
import { policyReports } from './policyReports';
import { readyProfile, unlock } from './profile';
import { StandingApp, StandingBook } from './standingApp';

export { expect };

export interface LaunchOptions {
  /** Keep the record here; else in a new temporary folder, taken away after the test. */
  userData?: string;
  /** Begin with a copy of a workbook that is set up and locked with `passphrase` of ./profile; else at first run. */
  profile?: 'ready';
  args?: string[];
  env?: Record<string, string>;
}

export interface RunningApp extends Application {
  /** Closes it where it still runs, and opens the same user-data folder again. */
  relaunch(options?: Pick<LaunchOptions, 'args' | 'env'>): Promise<RunningApp>;
}

export type LaunchApp = (options?: LaunchOptions) => Promise<RunningApp>;

interface TestFixtures {
  launchApp: LaunchApp;
  /** The same with a workbook that is set up and unlocked: what most tests begin with. */
  openBook: (options?: Omit<LaunchOptions, 'profile'>) => Promise<RunningApp>;
  /** The first-run application of this worker, with a fresh page: for what leaves no record and locks nothing. */
  sharedApp: Application;
  /**
   * A workbook like that of openBook which the tests of one file share, one after another: what the ones before
   * wrote is in it. For tests that ask for no empty book and leave the passphrase as it is.
   */
  bookOfFile: Application;
  /** `test.use({ mayHaveProblems: true })` where a test provokes an error in a page; otherwise any fails it. */
  mayHaveProblems: boolean;
  /** A folder for this test alone, under the system's temporary folder. */
  folder: string;
}

interface WorkerFixtures {
  runtime: ElectronRuntime;
  display: Display;
  standing: StandingApp;
  standingBook: StandingBook;
}

/** The 1,000 kills and the like run in `npm run test:long`; a quick run does a part of them. */
export const longRun = process.env.WARDBOOK_LONG === '1';

export const test = base.extend<TestFixtures, WorkerFixtures>({
  runtime: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a pattern as first parameter
    async ({}, use) => {
      await use(await resolveElectronRuntime({ fetch: false }));
    },
    { scope: 'worker' },
  ],
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const display = await openDisplay();
      await use(display);
      display.close();
    },
    { scope: 'worker' },
  ],
  standing: [
    async ({ runtime, display }, use) => {
      const userData = mkdtempSync(join(tmpdir(), 'wardbook-standing-'));
      const standing = new StandingApp(() => {
        // Another one begins where nobody was.
        rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
        mkdirSync(userData);
        return startApplication(runtime, display, userData);
      });
      await use(standing);
      await standing.end();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  standingBook: [
    async ({ runtime, display }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'wardbook-standing-'));
      const standing = new StandingBook(async () => {
        const userData = mkdtempSync(join(folder, 'user-data-'));
        cpSync(await readyProfile(runtime, display), userData, { recursive: true });
        return startApplication(runtime, display, userData);
      });
      await use(standing);
      await standing.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  mayHaveProblems: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'wardbook-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launchApp: async ({ runtime, display, folder, mayHaveProblems }, use, testInfo) => {
    const started: RunningApp[] = [];

    async function start(
      userData: string,
      options: Pick<LaunchOptions, 'args' | 'env'>,
    ): Promise<RunningApp> {
      const application = await startApplication(runtime, display, userData, options);
      const relaunch: RunningApp['relaunch'] = async (again = {}) => {
        await endInTime(application);
        return start(userData, again);
      };
      const running = { ...application, relaunch };
      started.push(running);
      return running;
    }

    await use(async ({ userData = mkdtempSync(join(folder, 'user-data-')), profile, ...options } = {}) => {
      if (profile) cpSync(await readyProfile(runtime, display), userData, { recursive: true });
      return start(userData, options);
    });

    if (testInfo.status !== testInfo.expectedStatus) await keepPictures(started, testInfo);
    if (!mayHaveProblems) await notePolicyReports(started);
    for (const running of started) await endInTime(running);
    if (!mayHaveProblems) expect(started.flatMap(({ problems }) => problems)).toEqual([]);
  },
  sharedApp: async ({ standing, mayHaveProblems }, use, testInfo) => {
    await use(await standing.ready());
    await lookBack(standing, mayHaveProblems, testInfo);
  },
  bookOfFile: async ({ standingBook, mayHaveProblems }, use, testInfo) => {
    await use(await standingBook.openFor(testInfo.file));
    await lookBack(standingBook, mayHaveProblems, testInfo);
  },
  openBook: async ({ launchApp }, use) => {
    await use(async (options) => {
      const running = await launchApp({ ...options, profile: 'ready' });
      await unlock(running.page);
      return running;
    });
  },
});

/** After a test with an application that others get too: what failed left behind is nothing to begin with. */
async function lookBack(
  standing: StandingApp | StandingBook,
  mayHaveProblems: boolean,
  testInfo: TestInfo,
): Promise<void> {
  const { running } = standing;
  if (!running) return;
  const failed = testInfo.status !== testInfo.expectedStatus;
  if (failed) await keepPictures([running], testInfo);
  if (!mayHaveProblems) await notePolicyReports([running]);
  const problems = running.problems.splice(0);
  if (failed || problems.length > 0) await standing.end();
  if (!mayHaveProblems) expect(problems).toEqual([]);
}

/** Asks every page that is still there what its policy refused, also where the error was swallowed. */
async function notePolicyReports(started: readonly Application[]): Promise<void> {
  for (const running of started) {
    if (running.hasEnded()) continue;
    for (const page of running.app.windows()) {
      // A page that was made to end by the test has nothing to tell.
      const reports = await policyReports(page).catch(() => []);
      running.problems.push(...reports.map((text) => ({ kind: 'policy' as const, text })));
    }
  }
}

/** What every window of a failed test showed at its end. */
async function keepPictures(started: readonly Application[], testInfo: TestInfo): Promise<void> {
  const pages = started.filter((running) => !running.hasEnded()).flatMap(({ app }) => app.windows());
  for (const [nth, page] of pages.entries()) {
    const path = testInfo.outputPath(`window-${nth}.png`);
    try {
      await page.screenshot({ path, timeout: 5_000 });
      await testInfo.attach(`window ${nth}`, { path });
    } catch (gone) {
      console.error(`No picture of window ${nth}: ${String(gone)}`);
    }
  }
}

/** A window that asks whether to leave would keep a closing application waiting for ever. */
async function endInTime(application: Application): Promise<void> {
  const late = new Promise<'late'>((settle) => setTimeout(() => settle('late'), 5_000));
  if ((await Promise.race([application.close(), late])) === 'late') await application.kill();
}
