import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { startApplication } from '../e2e/application';
import { makeWorkbook, seam, unlockWorkbook } from '../e2e/recordSeam';
import { type Figure, figure, median, percentile, round } from './figure';

const ways = [
  { chunk: 1000, durability: 'strict' },
  { chunk: 5000, durability: 'strict' },
  { chunk: 1_000_000, durability: 'strict' },
  { chunk: 1000, durability: 'relaxed' },
  { chunk: 5000, durability: 'relaxed' },
  { chunk: 1_000_000, durability: 'relaxed' },
] as const;

const nameOf = (way: (typeof ways)[number]) =>
  `bulkAdd ${way.chunk === 1_000_000 ? 'all' : way.chunk} ${way.durability}`;

interface Round {
  commit: { total: number; database: number; file: number; seal: number; stall: number };
  plainWrites: Record<string, number>;
  saves: number[];
  plainSaves: number[];
  opening: number;
  plainRead: number;
}

/**
 * commit-100k, unlock-100k and save-one: the same people in memory on both sides, the clock stopped when they
 * are on the disk (ours: in both copies, after validation, stamps, indexes and seal). Each round has a fresh
 * profile; who begins alternates.
 */
export async function benchRecord(
  runtime: ElectronRuntime,
  display: Display,
  { n, rounds }: { n: number; rounds: number },
): Promise<Figure[]> {
  const done: Round[] = [];
  for (let nth = 0; nth < rounds; nth++) done.push(await oneRound(runtime, display, n, nth % 2 === 0));
  const thousands = `${n / 1000}k`;
  const of = (pick: (round: Round) => number) => done.map(pick);
  const plain = Object.fromEntries(
    ways.map((way) => [nameOf(way), of((round) => round.plainWrites[nameOf(way)] ?? 0)]),
  );
  const saves = done.flatMap((round) => round.saves);
  return [
    figure(
      `commit-${thousands}`,
      n,
      'ms',
      of((round) => round.commit.total),
      plain,
      `database alone ${round(median(of((one) => one.commit.database)))}, file ${round(median(of((one) => one.commit.file)))}, seal ${round(median(of((one) => one.commit.seal)))} ms`,
    ),
    figure(
      `commit-${thousands}-stall`,
      n,
      'ms',
      of((round) => round.commit.stall),
      {},
      'longest stretch without a turn of the window',
    ),
    figure(
      `unlock-${thousands}`,
      n,
      'ms',
      of((round) => round.opening),
      { 'Dexie toArray': of((round) => round.plainRead) },
    ),
    {
      ...figure('save-one', saves.length, 'ms', saves, {
        'Dexie put strict': done.flatMap((round) => round.plainSaves),
      }),
      p95: round(percentile(saves, 0.95)),
    },
  ];
}

async function oneRound(
  runtime: ElectronRuntime,
  display: Display,
  n: number,
  oursFirst: boolean,
): Promise<Round> {
  const userData = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  try {
    const first = await startApplication(runtime, display, userData, seam);
    const { page } = first;
    await makeWorkbook(page);
    const ours = async () => page.evaluate((count) => window.wardbookTest?.timeCommit(count), n);
    const plain = async () => {
      const took: Record<string, number> = {};
      for (const way of ways) {
        const [name, keep] = [nameOf(way), way === ways[1]];
        took[name] = await page.evaluate(
          async ({ count, way, keep }) => {
            const test = window.wardbookTest;
            if (!test) throw new Error('no seam');
            const rows = await test.plainRows(keep ? 'plain-kept' : 'plain-rows', way.durability);
            const ms = await rows.write(test.plainPeople(count), way.chunk);
            if (keep) rows.close();
            else await rows.remove();
            return ms;
          },
          { count: n, way, keep },
        );
      }
      return took;
    };
    let plainWrites: Record<string, number> | undefined = oursFirst ? undefined : await plain();
    const commit = await ours();
    plainWrites ??= await plain();
    const saves = await page.evaluate(() => window.wardbookTest?.timeSaves(200));
    const plainSaves = await page.evaluate(async () => {
      const test = window.wardbookTest;
      const rows = await test?.plainRows('plain-saves', 'strict');
      const took = await rows?.saveEach(test?.plainPeople(200) ?? []);
      await rows?.remove();
      return took;
    });
    await page.evaluate(() => window.wardbookTest?.compact());
    await first.close();
    const second = await startApplication(runtime, display, userData, seam);
    await unlockWorkbook(second.page);
    const opening = await second.page.evaluate(() => window.wardbookTest?.timeOpening());
    const plainRead = await second.page.evaluate(async () =>
      (await window.wardbookTest?.plainRows('plain-kept', 'strict'))?.read(),
    );
    await second.close();
    if (!commit || !saves || !plainSaves || opening === undefined || plainRead === undefined)
      throw new Error('the window gave no figures');
    return { commit, plainWrites, saves, plainSaves, opening, plainRead };
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
