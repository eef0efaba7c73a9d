import { defineConfig } from '@playwright/test';

// What a file is for is in the end of its name, so that one folder holds every test of the window.
export default defineConfig({
  testDir: '.',
  globalSetup: './buildFirst.ts',
  outputDir: '../../test-results/e2e',
  workers: 2,
  // Files run beside each other, the tests of one file after each other: each starts a whole application.
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // On a shared build machine a window may come late once; whoever needed a second try is named at the end.
  // The tests of the record (kill, damage, disk, canary) get none: what is lost once is lost.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.WARDBOOK_REPORT
    ? [['line'], ['json', { outputFile: process.env.WARDBOOK_REPORT }]]
    : [['list']],
  projects: [
    { name: 'window', testMatch: '*.spec.ts' },
    { name: 'packaged', testMatch: '*.packaged.ts' },
    { name: 'long', testMatch: '*.long.ts', timeout: 3_600_000 },
    { name: 'screens', testMatch: '*.screens.ts', timeout: 300_000 },
    { name: 'bench', testDir: '../bench', testMatch: 'run.bench.ts', timeout: 3_600_000 },
  ],
});
