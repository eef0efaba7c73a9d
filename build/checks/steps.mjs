// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../childProcess.mjs';
import { inRoot, root } from '../paths.mjs';
import { say } from '../plainError.mjs';
import { figures } from './figures.mjs';
import { checkLayers } from './layers.mjs';
import { playwrightResults } from './playwrightReport.mjs';
import { check, verdict } from './results.mjs';
import { vitestResults } from './vitestReport.mjs';

/** @param {...string} path a program in node_modules */
const tool = (...path) => inRoot('node_modules', ...path);

/** @type {import('./results.mjs').Step} */
export const lint = {
  name: 'lint',
  run: async () => [
    verdict(
      'the sources are formatted and lint finds nothing',
      await run(process.execPath, [
        tool('@biomejs', 'biome', 'bin', 'biome'),
        'check',
        '--error-on-warnings',
        '.',
      ]),
    ),
  ],
};

/** @type {import('./results.mjs').Step} */
export const types = {
  name: 'types',
  run: async () => {
    const tsc = tool('typescript', 'bin', 'tsc');
    return [
      verdict(
        'shared/ compiles without a window, Node or Electron',
        await run(process.execPath, [tsc, '-p', 'shared/tsconfig.json']),
      ),
      verdict(
        'the whole program compiles in strict',
        await run(process.execPath, [tsc, '-p', 'tsconfig.json']),
      ),
    ];
  },
};

/** @type {import('./results.mjs').Step} */
export const layers = { name: 'layers', run: () => checkLayers() };

/** @type {import('./results.mjs').Step} */
export const houseFigures = {
  name: 'figures',
  run: async () => {
    const { results, lines } = figures();
    lines.forEach(say);
    return results;
  },
};

/** @type {import('./results.mjs').Step} */
export const unused = {
  name: 'unused',
  run: async () => [
    verdict(
      'no file and no dependency is left unused',
      await run(process.execPath, [tool('knip', 'bin', 'knip.js'), '--no-progress']),
    ),
  ],
};

/** @type {import('./results.mjs').Step} */
export const unit = { name: 'unit', run: () => vitest([]) };

/** @type {import('./results.mjs').Step} */
export const interop = {
  name: 'interop',
  run: () => vitest(['openFormats', 'otherPrograms', 'countsInDuckDB']),
};

/**
 * The tests of the window, by Playwright.
 * @param {string} name
 * @param {string[]} projects of tests/e2e/playwright.config.ts
 * @returns {import('./results.mjs').Step}
 */
export const inWindow = (name, ...projects) => ({
  name,
  run: () =>
    withReport(async (report) => {
      const args = [
        'test',
        '-c',
        'tests/e2e/playwright.config.ts',
        ...projects.map((project) => `--project=${project}`),
      ];
      const ended = await run(process.execPath, [tool('@playwright', 'test', 'cli.js'), ...args], {
        show: true,
        env: { ...process.env, WARDBOOK_REPORT: report },
      });
      return fromReport(name, ended, report, playwrightResults);
    }),
});

/** @param {string[]} files those whose path holds one of these words; none means all */
const vitest = (files) =>
  withReport(async (report) => {
    const args = [
      'run',
      '-c',
      'tests/vitest.config.ts',
      '--reporter=json',
      `--outputFile=${report}`,
      ...files,
    ];
    const ended = await run(process.execPath, [tool('vitest', 'vitest.mjs'), ...args]);
    return fromReport('unit', ended, report, (text) => vitestResults(text, root));
  });

/**
 * @param {(report: string) => Promise<import('./results.mjs').Result[]>} work
 */
async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'wardbook-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A runner that ends badly without one failed test in its report, or with no test at all, has failed itself.
 * @param {string} name
 * @param {import('../childProcess.mjs').Ended} ended
 * @param {string} report
 * @param {(text: string) => import('./results.mjs').Result[]} read
 * @returns {import('./results.mjs').Result[]}
 */
function fromReport(name, ended, report, read) {
  const said = `${ended.out}\n${ended.err}`.trim().slice(-4_000);
  try {
    const results = read(readFileSync(report, 'utf8'));
    const explained = results.some(({ outcome }) => outcome === 'failed') || ended.code === 0;
    if (results.length > 0 && explained) return results;
    return [...results, check(`the ${name} tests ran to their end`, [`ended with ${ended.code}\n${said}`])];
  } catch (unreadable) {
    return [check(`the ${name} tests ran to their end`, [`${String(unreadable)}\n${said}`])];
  }
}
