import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { searchPeople } from '../../shared/queries/searchPeople';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { type Application, startApplication } from '../e2e/application';
import { passphrase } from '../e2e/profile';
import { makeWorkbook, seam } from '../e2e/recordSeam';
import { Ruth } from '../unit/ruth';
import { crowd } from './crowd';
import { type Figure, figure, median, percentile, round } from './figure';
import { searchQueries } from './search.bench';
import { typeEach } from './typing';

type Start = (userData: string) => Promise<Application>;

/** What Chromium keeps of an earlier start to be quicker at the next one. */
const caches = ['Cache', 'Code Cache', 'GPUCache', 'DawnGraphiteCache', 'DawnWebGPUCache'];
const thousands = (n: number) => `${n / 1000}k`;

/** The start, the memory and the search, in the real window with its pages. */
export async function benchWindow(
  runtime: ElectronRuntime,
  display: Display,
  { few, many, rounds }: { few: number; many: number; rounds: number },
): Promise<Figure[]> {
  const start: Start = (userData) => startApplication(runtime, display, userData, seam);
  return [
    ...(await withProfile(start, crowd(few), (profile) => startAndMemory(start, profile, few, rounds))),
    ...(await withProfile(start, crowd(many), (profile) => memoryAndSearch(start, profile, many))),
  ];
}

/** Five times as many people as anybody keeps: how the memory and the search grow. */
export function benchHalfAMillion(
  runtime: ElectronRuntime,
  display: Display,
  { n }: { n: number },
): Promise<Figure[]> {
  const start: Start = (userData) => startApplication(runtime, display, userData, seam);
  return withProfile(start, crowd(n), (profile) => memoryAndSearch(start, profile, n));
}

/** A folder with these people in it, folded and closed, for as long as something is measured with it. */
async function withProfile<T>(
  start: Start,
  lists: readonly ChangeSet[],
  measure: (profile: string) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  try {
    const running = await start(profile);
    await makeWorkbook(running.page);
    for (const list of lists) await commit(running.page, list);
    await running.page.evaluate(() => window.wardbookTest?.compact());
    await running.close();
    return await measure(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const commit = (page: Page, change: ChangeSet) =>
  page.evaluate(async (list) => {
    const state = window.wardbookTest?.session.state;
    if (state?.phase !== 'open') throw new Error('no workbook is open');
    const result = await state.workbook.commit(list);
    if (!result.ok) throw new Error(result.problem.reason);
  }, change);

interface Started {
  locked: number;
  unlocked: number;
}

async function startAndMemory(start: Start, profile: string, n: number, rounds: number): Promise<Figure[]> {
  const cold: Started[] = [];
  const warm: Started[] = [];
  const held: Held[] = [];
  for (let nth = 0; nth < rounds; nth++) {
    const userData = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
    cpSync(profile, userData, { recursive: true });
    for (const cache of caches) rmSync(join(userData, cache), { recursive: true, force: true });
    try {
      cold.push(await timeStart(start, userData));
      warm.push(await timeStart(start, userData, async (running) => held.push(await memoryOf(running))));
    } finally {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return [
    startFigure(`start-${thousands(n)}-cold`, n, cold),
    startFigure(`start-${thousands(n)}-warm`, n, warm),
    memoryFigure(n, held),
  ];
}

/** From the start of the process to the lock screen, and from the passphrase to the rooms. */
async function timeStart(
  start: Start,
  userData: string,
  then: (running: Application) => Promise<unknown> = async () => undefined,
): Promise<Started> {
  const began = performance.now();
  const running = await start(userData);
  const box = running.page.getByLabel('Passphrase', { exact: true });
  await box.waitFor();
  const locked = performance.now() - began;
  const unlocked = await timeUnlock(running.page);
  await then(running);
  await running.close();
  return { locked, unlocked };
}

async function timeUnlock(page: Page): Promise<number> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const began = performance.now();
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor({ timeout: 60_000 });
  return performance.now() - began;
}

function startFigure(name: string, n: number, starts: readonly Started[]): Figure {
  const middle = (pick: (one: Started) => number) => round(median(starts.map(pick)));
  const parts = `to the lock screen ${middle((one) => one.locked)}, from the passphrase to the rooms ${middle((one) => one.unlocked)} ms`;
  return figure(
    name,
    n,
    'ms',
    starts.map((one) => one.locked + one.unlocked),
    {},
    parts,
  );
}

interface Held {
  /** What the window's scripts hold after the collector has run, in MB. */
  heap: number;
  /** The window's whole process, and all processes together, in MB of working set. */
  window: number;
  all: number;
}

async function memoryOf({ app, page }: Application): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const metrics = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory }) => ({ type: String(type), size: memory.workingSetSize })),
  );
  const sum = (those: typeof metrics) => those.reduce((all, { size }) => all + size, 0) / 1024;
  return {
    heap: usedSize / 1024 / 1024,
    window: sum(metrics.filter(({ type }) => type === 'Tab')),
    all: sum(metrics),
  };
}

function memoryFigure(n: number, held: readonly Held[]): Figure {
  const middle = (pick: (one: Held) => number) => round(median(held.map(pick)));
  const more = `heap of the window; its whole process ${middle((one) => one.window)}, all processes ${middle((one) => one.all)} MB of working set`;
  return figure(
    `memory-${thousands(n)}`,
    n,
    'MB',
    held.map((one) => one.heap),
    {},
    more,
  );
}

async function memoryAndSearch(start: Start, profile: string, n: number): Promise<Figure[]> {
  const running = await start(profile);
  try {
    await running.page.getByLabel('Passphrase', { exact: true }).waitFor();
    await timeUnlock(running.page);
    const held = await memoryOf(running);
    return [memoryFigure(n, [held]), ...(await search(running.page, n))];
  } finally {
    await running.close();
  }
}

/** Types every query into the People room, and checks that the list then shows whom the search finds. */
async function search(page: Page, n: number): Promise<Figure[]> {
  const ruth = new Ruth();
  for (const list of crowd(n)) ruth.does(list);
  const queries = searchQueries(ruth.workbook);
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  await rooms
    .getByRole('link', { name: 'People' })
    .or(rooms.getByRole('button', { name: 'People' }))
    .click();
  await page.getByRole('searchbox', { name: 'Search people' }).waitFor();
  // The search gets ready while nobody types; an organiser looks at the list for a moment, too.
  await page.waitForTimeout(5_000);
  const { typed, stall } = await typeEach(
    page,
    queries.map(({ text }) => text),
  );
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const those = queries.flatMap((query, at) => (query.kind === kind ? [{ ...query, ...typed[at] }] : []));
    const drawn = those.map((one) => one.drawn ?? 0);
    console.log(
      `  ${kind}: median ${round(median(drawn))}, longest ${round(Math.max(...drawn))} ms: ${those.map((one) => `${one.text} (${one.rows}, ${round(one.rendered ?? 0)})`).join(' · ')}`,
    );
  }
  for (const [at, { text }] of queries.entries()) {
    const found = searchPeople(ruth.workbook, text, Number.POSITIVE_INFINITY).total;
    if (typed[at]?.rows !== found)
      throw new Error(`“${text}” shows ${typed[at]?.rows} rows, and the search finds ${found}`);
  }
  const of = (name: string, pick: (one: (typeof typed)[number]) => number, what: string): Figure => {
    const values = typed.map(pick);
    const longest = round(Math.max(...values));
    return {
      ...figure(name, values.length, 'ms', values, {}, `longest ${longest} ms; ${what}`),
      p95: round(percentile(values, 0.95)),
    };
  };
  return [
    of(
      `search-${thousands(n)}`,
      (one) => one.drawn,
      'keystroke until the frame with the first rows is drawn, the wait for the screen included',
    ),
    of(`search-${thousands(n)}-work`, (one) => one.rendered, 'of that, until the rows stand in the page'),
    of(`search-${thousands(n)}-next-frame`, (one) => one.nextFrame, 'until the frame after that begins'),
    {
      ...figure(`search-${thousands(n)}-stall`, typed.length, 'ms', [stall], {}),
      note: 'longest task over 50 ms while typing; 0 where there was none',
    },
  ];
}
