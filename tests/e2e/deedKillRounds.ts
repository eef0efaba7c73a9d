import type { Page } from '@playwright/test';
import { backupsIn, insideBackup } from './keptBackups';
import { chanceFrom } from './killRounds';
import { expect, type LaunchApp } from './launch';
import { passphrase } from './profile';
import { addPeople, makeWorkbook, names, phase, seam } from './recordSeam';

const deeds = ['key', 'erasure', 'import', 'backups'] as const;
type Deed = (typeof deeds)[number];

/** Longest time after the start of a deed at which it is killed, in milliseconds: about as long as it takes. */
const within: Record<Exclude<Deed, 'backups'>, number> = { key: 6000, erasure: 3000, import: 700 };
/** The same for a rewriting, in backups made on this machine: the newest holds nobody, and the next is opened and sealed. */
const BACKUPS_WITHIN = 4;
/** People whom an import brings: more than one row holds. */
const IMPORTED = 6000;
/** People whom no deed touches. */
const STAY = 40;

/** Opens the book with whichever of these opens it, and gives that one; exactly one may. */
async function opensWith(page: Page, words: readonly string[], when: string): Promise<string> {
  await expect.poll(() => phase(page), { timeout: 30_000 }).toBe('locked');
  for (const typed of words) {
    await page.evaluate((given) => window.wardbookTest?.session.unlock(given), typed);
    if ((await phase(page)) === 'open') return typed;
  }
  throw new Error(`neither passphrase opens the book; ${when}: ${await phase(page)}`);
}

async function begin(page: Page, deed: Deed, present: string, next: string, prefix: string): Promise<void> {
  await page.evaluate(
    async ({ deed, present, next, prefix, count }) => {
      const test = window.wardbookTest;
      if (test?.session.state.phase !== 'open') throw new Error('no workbook is open');
      const { workbook } = test.session.state;
      if (deed === 'key')
        await test.session.changeKey({
          present: { by: 'passphrase', passphrase: present },
          passphrase: next,
        });
      else if (deed === 'erasure') {
        const erased = workbook.reader.all('person').find(({ familyName }) => familyName === `${prefix}-0`);
        if (erased) await test.session.erasePerson({ personIds: [erased.id] });
      } else if (deed === 'backups') {
        const { backups } = (await test.session.backups?.list()) ?? { backups: [] };
        const watching = { signal: new AbortController().signal, onDone: () => undefined };
        await test.session.backups?.rewrite(backups, [], watching);
      } else {
        const deed = workbook.deed();
        const patches = Array.from({ length: count }, (_, index) => ({
          op: 'add' as const,
          kind: 'person' as const,
          id: deed.newId(),
          fields: { givenName: 'Ada', familyName: `${prefix}list-${index}` },
        }));
        await workbook.commit({ label: 'Imported', undo: 'ordinary', patches }, 'people.csv');
      }
    },
    { deed, present, next, prefix, count: IMPORTED },
  );
}

/** Makes a backup that holds somebody, and erases them: what there is to rewrite. Gives how long the backup took. */
async function eraseBehindBackup(page: Page, prefix: string): Promise<number> {
  await addPeople(page, prefix, 1);
  const began = performance.now();
  expect(await page.evaluate(() => window.wardbookTest?.exchange.backUp())).toMatchObject({
    outcome: 'kept',
  });
  const took = performance.now() - began;
  await begin(page, 'erasure', '', '', prefix);
  return took;
}

/** Every backup of before is there and whole, rewritten or not: everybody who stays is in it. Gives who else is. */
async function expectWholeBackups(
  page: Page,
  userData: string,
  before: readonly string[],
  when: string,
): Promise<ReadonlySet<string>> {
  const others = new Set<string>();
  const identities = (await page.evaluate(() => window.wardbookTest?.session.identities())) ?? [];
  const ways = identities.map((identity) => ({ identity }));
  expect(backupsIn(userData), when).toEqual(expect.arrayContaining([...before]));
  for (const name of before) {
    const text = await insideBackup(userData, name, ways);
    expect(text.match(/"stays-\d+"/g)?.length, `${name}, ${when}`).toBe(STAY);
    for (const [, other = ''] of text.matchAll(/"(r\d+-\d+)"/g)) others.add(other);
  }
  return others;
}

/**
 * Ends the application's whole process group at a random moment of a change of the key, an erasure, an import or a
 * rewriting of backups, and opens the book again: one of the two passphrases opens it, whoever stood in it stands there,
 * and the deed was done whole or not at all; of the backups each is there and whole, the old one or the new. What was
 * left is rewritten in the end.
 */
export async function deedKillRounds(launchApp: LaunchApp, rounds: number, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const first = await launchApp(seam);
  const { userData } = first;
  await makeWorkbook(first.page);
  await addPeople(first.page, 'stays', STAY);
  let running = first;
  let present = passphrase;
  let listed = 0;
  let kept = (await names(first.page)) ?? [];
  for (let round = 0; round < rounds; round++) {
    const deed = deeds[round % deeds.length] ?? 'key';
    const when = `round ${round}, ${deed}, seed ${seed}`;
    const [prefix, next] = [`r${round}`, `heron lantern brisk quarry ${round}`];
    const { page } = running;
    if (deed === 'erasure') await addPeople(page, prefix, 1);
    const limit =
      deed === 'backups' ? BACKUPS_WITHIN * (await eraseBehindBackup(page, prefix)) : within[deed];
    const backups = deed === 'backups' ? backupsIn(userData) : [];
    const killed = new Promise<void>((settle) => setTimeout(settle, 20 + chance() * limit)).then(() =>
      running.kill(),
    );
    // The page goes while this runs: that is the test.
    await begin(page, deed, present, next, prefix).catch(() => undefined);
    await killed;
    running = await launchApp({ ...seam, userData });
    present = await opensWith(running.page, [present, next], when);
    const held = (await names(running.page)) ?? [];
    const before = new Set(kept);
    const of = (start: string) => held.filter((name) => name.startsWith(start));
    expect(
      held.filter((name) => before.has(name)),
      when,
    ).toEqual(kept);
    expect(deed === 'import' ? [0, IMPORTED] : [0], when).toContain(of(`${prefix}list-`).length);
    const erasures = (await running.page.evaluate(() => window.wardbookTest?.count('erasure'))) ?? 0;
    // Erased and in the list of erasures, or neither.
    if (deed === 'erasure') expect(of(`${prefix}-`).length, when).toBe(erasures > listed ? 0 : 1);
    listed = erasures;
    if (deed === 'backups') await expectWholeBackups(running.page, userData, backups, when);
    kept = held;
  }
  await begin(running.page, 'backups', present, '', '');
  const left = backupsIn(userData);
  const inThem = await expectWholeBackups(running.page, userData, left, `in the end, seed ${seed}`);
  // An erasure that was killed before it was saved erased nobody.
  expect(
    [...inThem].filter((name) => !kept.includes(name)),
    `in the end, seed ${seed}`,
  ).toEqual([]);
  await running.close();
}
