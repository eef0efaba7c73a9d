import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { possibleDoubles } from '../../shared/queries/likeness/possibleDoubles';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { startApplication } from '../e2e/application';
import { exchange, openList } from '../e2e/lists';
import { makeWorkbook, seam } from '../e2e/recordSeam';
import { Ruth } from '../unit/ruth';
import { crowd } from './crowd';
import { type Figure, figure, round } from './figure';

/** An import of so many rows may take a while on a slow machine; the figure says how long. */
const PATIENCE_MS = 300_000;

/**
 * import-100k and match-100k: a list of as many rows as there are people, through the pages of the window from
 * the file to the saved record; and everybody compared with everybody, in Node, as the People room will.
 */
export async function benchImport(
  runtime: ElectronRuntime,
  display: Display,
  { n }: { n: number },
): Promise<Figure[]> {
  const lists = crowd(n);
  return [...(await importFigures(runtime, display, lists, n)), matchFigure(lists, n)];
}

/** Half the rows tell something new of people who are here, half are people whom nobody knows. */
function listOf(lists: readonly ChangeSet[]): string {
  const lines = ['First name,Last name,Email,Mobile,Street,Town,Postcode,Tags'];
  let row = 0;
  for (const { patches } of lists)
    for (const patch of patches) {
      if (patch.op !== 'add') continue;
      const { givenName, familyName, emails, street, postcode } = patch.fields;
      const known = Array.isArray(emails) ? emails[0]?.address : undefined;
      const email = row % 2 === 0 ? known : `new.${row}@example.net`;
      const name = row % 2 === 0 ? familyName : `${familyName}ham`;
      lines.push(
        `${givenName},${name},${email},07${String(600_000_000 + row).padStart(9, '0')},${street},Newtown,${postcode},drive`,
      );
      row += 1;
    }
  return `${lines.join('\r\n')}\r\n`;
}

async function importFigures(
  runtime: ElectronRuntime,
  display: Display,
  lists: readonly ChangeSet[],
  n: number,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const running = await startApplication(runtime, display, profile, seam);
  try {
    const { page } = running;
    await makeWorkbook(page);
    for (const list of lists)
      await page.evaluate(async (change) => {
        const state = window.wardbookTest?.session.state;
        if (state?.phase !== 'open') throw new Error('no workbook is open');
        await state.workbook.commit(change);
      }, list);
    const file = join(folder, 'drive.csv');
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: exchange }).waitFor();
    await watch(page);

    const times = [performance.now()];
    await openList(running, file, listOf(lists));
    const check = page.getByRole('button', { name: /^Check / });
    await check.waitFor({ timeout: PATIENCE_MS });
    times.push(performance.now());
    await check.click();
    const bringIn = page.getByRole('button', { name: /^Import [\d,]+ people$/ });
    await bringIn.waitFor({ timeout: PATIENCE_MS });
    times.push(performance.now());
    await bringIn.click();
    await page.getByRole('button', { name: 'See them in People' }).waitFor({ timeout: PATIENCE_MS });
    times.push(performance.now());

    const { stall, stallAt, heap } = await watched(page);
    const text = readFileSync(file, 'utf8');
    const began = performance.now();
    Papa.parse(text, { header: true });
    const papa = performance.now() - began;
    const [start = 0, read = 0, compared = 0, saved = 0] = times;
    const parts = `read ${round(read - start)}, compared ${round(compared - read)}, backed up and saved ${round(saved - compared)} ms; peak heap of the window ${round(heap)} MB; papaparse reads the text alone, in Node`;
    const thousands = `${n / 1000}k`;
    return [
      figure(`import-${thousands}`, n, 'ms', [saved - start], { 'papaparse alone': [papa] }, parts),
      figure(
        `import-${thousands}-stall`,
        n,
        'ms',
        [stall],
        {},
        stall === 0 ? 'no task over 50 ms' : `longest task over 50 ms, ${phaseOf(stallAt, times)}`,
      ),
    ];
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What was being done so many milliseconds after the file was chosen. */
function phaseOf(at: number, [start = 0, read = 0, compared = 0]: readonly number[]): string {
  const phase = at < read - start ? 'reading' : at < compared - start ? 'comparing' : 'backing up and saving';
  return `while ${phase}, ${round(at / 1000)} s after the file was chosen`;
}

declare global {
  interface Window {
    importWatch?: { stall: number; stallAt: number; heap: number };
  }
}

/** Notes the longest task and the highest heap from now on. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { stall: 0, stallAt: 0, heap: 0 };
    const began = performance.now();
    window.importWatch = seen;
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) {
        if (duration <= seen.stall) continue;
        seen.stall = duration;
        seen.stallAt = startTime - began;
      }
    }).observe({ type: 'longtask' });
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
    setInterval(() => {
      seen.heap = Math.max(seen.heap, (memory?.usedJSHeapSize ?? 0) / 1024 / 1024);
    }, 50);
  });

async function watched(page: Page): Promise<NonNullable<Window['importWatch']>> {
  const seen = await page.evaluate(() => window.importWatch);
  if (!seen) throw new Error('nothing was watched');
  return seen;
}

function matchFigure(lists: readonly ChangeSet[], n: number): Figure {
  const ruth = new Ruth();
  for (const list of lists) ruth.does(list);
  ruth.workbook.all('person');
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  let longest = 0;
  const work = possibleDoubles(ruth.workbook);
  const began = performance.now();
  for (let since = began; ; since = performance.now()) {
    const step = work.next();
    longest = Math.max(longest, performance.now() - since);
    peak = Math.max(peak, process.memoryUsage().heapUsed);
    if (step.done) {
      const took = performance.now() - began;
      const note = `${step.value.length} pairs worth a look; longest slice ${round(longest)} ms; ${round((peak - before) / 1024 / 1024)} MB of heap above the workbook, at its peak`;
      return figure(`match-${n / 1000}k`, n, 'ms', [took], {}, note);
    }
  }
}
