import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { type Application, startApplication } from '../e2e/application';
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

/** What a saved edit is measured in: the workbook of a busy organiser. */
const SAVES_AMONG = 18_000;
const SAVES = 200;

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
 * are on the disk (ours: in both copies, after validation, stamps, indexes and seal). Each measurement has a
 * fresh profile, because Chromium goes on tidying up after large plain tables for minutes; who begins alternates.
 */
export async function benchRecord(
  runtime: ElectronRuntime,
  display: Display,
  { n, rounds, saves: withSaves }: { n: number; rounds: number; saves: boolean },
): Promise<Figure[]> {
  const done: Round[] = [];
  for (let nth = 0; nth < rounds; nth++) {
    const oursFirst = nth % 2 === 0;
    const start = (userData: string) => startApplication(runtime, display, userData, seam);
    done.push({
      ...(await inFreshProfile((userData) => commitRound(start, userData, n, oursFirst))),
      ...(await inFreshProfile((userData) => openingRound(start, userData, n, oursFirst))),
      ...(withSaves
        ? await inFreshProfile((userData) => savesRound(start, userData))
        : { saves: [], plainSaves: [] }),
    });
  }
  const thousands = `${n / 1000}k`;
  const of = (pick: (round: Round) => number) => done.map(pick);
  const middle = (pick: (round: Round) => number) => round(median(of(pick)));
  const plain = Object.fromEntries(
    ways.map((way) => [nameOf(way), of((one) => one.plainWrites[nameOf(way)] ?? 0)]),
  );
  const parts = `database alone ${middle((one) => one.commit.database)}, file ${middle((one) => one.commit.file)}, seal ${middle((one) => one.commit.seal)} ms`;
  return [
    figure(
      `commit-${thousands}`,
      n,
      'ms',
      of((one) => one.commit.total),
      plain,
      parts,
    ),
    figure(
      `commit-${thousands}-stall`,
      n,
      'ms',
      of((one) => one.commit.stall),
      {},
      'longest task over 50 ms; 0 where there was none',
    ),
    figure(
      `unlock-${thousands}`,
      n,
      'ms',
      of((one) => one.opening),
      { 'Dexie toArray': of((one) => one.plainRead) },
    ),
    ...(withSaves ? [savedOne(done)] : []),
  ];
}

function savedOne(done: readonly Round[]): Figure {
  const saves = done.flatMap((one) => one.saves);
  return {
    ...figure('save-one', saves.length, 'ms', saves, {
      'Dexie put strict, one copy, unsealed': done.flatMap((one) => one.plainSaves),
    }),
    p95: round(percentile(saves, 0.95)),
  };
}

type Start = (userData: string) => Promise<Application>;

async function inFreshProfile<T>(measure: (userData: string) => Promise<T>): Promise<T> {
  const userData = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  try {
    return await measure(userData);
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function newWorkbook(start: Start, userData: string): Promise<Application> {
  const running = await start(userData);
  await makeWorkbook(running.page);
  return running;
}

async function commitRound(start: Start, userData: string, n: number, oursFirst: boolean) {
  const running = await newWorkbook(start, userData);
  const ours = () => running.page.evaluate((count) => window.wardbookTest?.timeCommit(count), n);
  const plain = async () => {
    const took: Record<string, number> = {};
    for (const way of ways) took[nameOf(way)] = await writePlain(running.page, n, way, false);
    return took;
  };
  const first = oursFirst ? await ours() : undefined;
  const plainWrites = await plain();
  const commit = measured(first ?? (await ours()));
  await running.close();
  return { commit, plainWrites };
}

async function openingRound(start: Start, userData: string, n: number, oursFirst: boolean) {
  const first = await newWorkbook(start, userData);
  const ours = () => first.page.evaluate((count) => window.wardbookTest?.timeCommit(count), n);
  if (oursFirst) await ours();
  await writePlain(first.page, n, ways[1], true);
  if (!oursFirst) await ours();
  await first.page.evaluate(() => window.wardbookTest?.compact());
  await first.close();
  const second = await start(userData);
  const plain = () =>
    second.page.evaluate(async () => (await window.wardbookTest?.plainRows('plain-rows', 'strict'))?.read());
  const earlier = oursFirst ? undefined : await plain();
  await unlockWorkbook(second.page);
  const opening = measured(await second.page.evaluate(() => window.wardbookTest?.timeOpening()));
  const plainRead = measured(earlier ?? (await plain()));
  await second.close();
  return { opening, plainRead };
}

async function savesRound(start: Start, userData: string) {
  const running = await newWorkbook(start, userData);
  await running.page.evaluate((count) => window.wardbookTest?.timeCommit(count), SAVES_AMONG);
  const saves = measured(
    await running.page.evaluate((count) => window.wardbookTest?.timeSaves(count), SAVES),
  );
  const plainSaves = measured(
    await running.page.evaluate(async (count) => {
      const rows = await window.wardbookTest?.plainRows('plain-saves', 'strict');
      return rows?.saveEach(window.wardbookTest?.plainPeople(count) ?? []);
    }, SAVES),
  );
  await running.close();
  return { saves, plainSaves };
}

/** Milliseconds for writing plain rows in one of the ways; the table is dropped again unless it is kept. */
function writePlain(page: Page, n: number, way: (typeof ways)[number], keep: boolean): Promise<number> {
  return page.evaluate(
    async ({ count, way, keep }) => {
      const test = window.wardbookTest;
      if (!test) throw new Error('no seam');
      const rows = await test.plainRows('plain-rows', way.durability);
      const took = await rows.write(test.plainPeople(count), way.chunk);
      if (keep) rows.close();
      else await rows.remove();
      return took;
    },
    { count: n, way, keep },
  );
}

function measured<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the window gave no figure');
  return value;
}
