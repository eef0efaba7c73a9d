import { expect, type LaunchApp } from './launch';
import { names, seam, tryUnlock } from './recordSeam';

/** A small repeatable source of chance (mulberry32), so that a failing run can be run again by its seed. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** People added under one prefix in one change set. */
interface Save {
  prefix: string;
  count: number;
}

/** Rounds in one user-data folder, before a fresh one: its workbook grows with each. */
export const ROUNDS_A_FOLDER = 25;

/**
 * Lets the application save, import and compact, ends its whole process group at a random moment, opens it
 * again, and looks: nothing acknowledged is lost, nothing is there by halves, and no kill is called damage.
 */
export async function killRounds(launchApp: LaunchApp, rounds: number, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  let userData: string | undefined;
  let begun: Save[] = [];
  let acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const fresh = round % ROUNDS_A_FOLDER === 0;
    if (fresh) [begun, acknowledged] = [[], new Set()];
    const running = await launchApp(
      fresh || userData === undefined ? { ...seam, profile: 'ready' } : { ...seam, userData },
    );
    userData = running.userData;
    const { page } = running;
    expect(await tryUnlock(page), `round ${round}, seed ${seed}`).toBe('open');
    check((await names(page)) ?? [], begun, acknowledged, `round ${round}, seed ${seed}`);
    await page.exposeFunction('saveBegun', (save: Save) => void begun.push(save));
    await page.exposeFunction('saveDone', (prefix: string) => void acknowledged.add(prefix));
    const plan = planOf(chance, round);
    const killed = new Promise<void>((settle) => setTimeout(settle, 30 + chance() * 900)).then(() =>
      running.kill(),
    );
    // The page goes while this runs: that is the test.
    await page.evaluate(carryOut, plan).catch(() => undefined);
    await killed;
  }
  const last = await launchApp({ ...seam, ...(userData === undefined ? {} : { userData }) });
  expect(await tryUnlock(last.page), `the last opening, seed ${seed}`).toBe('open');
  check((await names(last.page)) ?? [], begun, acknowledged, `the last opening, seed ${seed}`);
  await last.close();
}

type Step = Save | 'compact';

/** Mostly single edits, now and then an import of one part or of several, now and then compaction. */
function planOf(chance: () => number, round: number): Step[] {
  return Array.from({ length: 120 }, (_, step) => {
    const pick = chance();
    if (pick < 0.06) return 'compact';
    const count = pick < 0.8 ? 1 : pick < 0.93 ? 40 : pick < 0.98 ? 900 : 6000;
    return { prefix: `r${round}s${step}n`, count };
  });
}

async function carryOut(plan: readonly Step[]): Promise<void> {
  const test = window.wardbookTest;
  const told = window as unknown as {
    saveBegun(save: Save): Promise<void>;
    saveDone(prefix: string): Promise<void>;
  };
  if (!test) throw new Error('no seam');
  for (const step of plan) {
    if (step === 'compact') {
      void test.compact();
      continue;
    }
    await told.saveBegun(step);
    if ((await test.addPeople(step.prefix, step.count)) === null) await told.saveDone(step.prefix);
  }
}

/** Every acknowledged save is there; every save that is there is there whole. */
function check(
  held: readonly string[],
  begun: readonly Save[],
  acknowledged: ReadonlySet<string>,
  when: string,
): void {
  const found = new Map<string, number>();
  for (const name of held) {
    const prefix = name.slice(0, name.lastIndexOf('-'));
    found.set(prefix, (found.get(prefix) ?? 0) + 1);
  }
  const wrong = begun.filter(({ prefix, count }) => {
    const there = found.get(prefix) ?? 0;
    return acknowledged.has(prefix) ? there !== count : there !== 0 && there !== count;
  });
  expect(wrong, `saves lost or there by halves; ${when}`).toEqual([]);
  expect(found.size, `saves that were never begun; ${when}`).toBeLessThanOrEqual(begun.length);
}
