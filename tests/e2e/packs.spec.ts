import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { expect, type RunningApp, test } from './launch';
import { makeWorkbook, phase, seam } from './recordSeam';

const words = 'otter basin violin maple harvest copper';
/** The slow hash of a pack's passphrase takes seconds on a busy machine. */
test.setTimeout(180_000);

/** A campaign with a meeting, who came, a private story, and somebody who has nothing to do with it. */
const estate: ChangeSet = {
  label: 'Made an estate',
  undo: 'ordinary',
  patches: [
    { op: 'add', kind: 'campaign', id: 'homes', fields: { name: 'Fix our homes' } },
    {
      op: 'add',
      kind: 'event',
      id: 'meeting',
      fields: {
        title: 'Mass meeting',
        type: 'mass-meeting',
        starts: '2025-03-04T19:00',
        campaignId: 'homes',
      },
    },
    {
      op: 'add',
      kind: 'person',
      id: 'anneka',
      fields: { givenName: 'Anneka', phones: [{ key: '+447700900457' }], privateNotes: 'kept here' },
    },
    { op: 'add', kind: 'person', id: 'stranger', fields: { givenName: 'Stranger' } },
    {
      op: 'add',
      kind: 'commitment',
      id: 'promise',
      fields: { personId: 'anneka', eventId: 'meeting', action: 'door-knock', state: 'made' },
    },
    {
      op: 'add',
      kind: 'story',
      id: 'story',
      fields: { title: 'Cold winter', body: 'In coats', campaignId: 'homes', personId: 'stranger' },
    },
  ],
};

async function laptop(launchApp: (options: typeof seam) => Promise<RunningApp>): Promise<RunningApp> {
  const running = await launchApp(seam);
  await makeWorkbook(running.page);
  return running;
}

const commit = async (page: Page, change: ChangeSet) =>
  expect(await page.evaluate((given) => window.wardbookTest?.exchange.commit(given), change)).toBeNull();

const packOf = (page: Page, level: 'names' | 'everything') =>
  page.evaluate(
    ([wanted, passphrase]) =>
      window.wardbookTest?.exchange.pack({ of: 'campaign', id: 'homes' }, wanted, passphrase),
    [level, words] as const,
  );

const open = (page: Page, pack: string | undefined, passphrase = words) =>
  page.evaluate(([file, given]) => window.wardbookTest?.exchange.open(file, given), [
    pack ?? '',
    passphrase,
  ] as const);

const all = (page: Page, kind: 'person' | 'campaign' | 'event' | 'story') =>
  page.evaluate((wanted) => window.wardbookTest?.exchange.all(wanted), kind);

/** Processes of ours that seal: none may be left when a job is done. */
const sealing = ({ app }: RunningApp) =>
  app.evaluate(
    ({ app: main }) =>
      main.getAppMetrics().filter((metric) => metric.serviceName === 'node.mojom.NodeService').length,
  );

test('a campaign goes to a colleague in a pack, and importing it twice changes nothing', async ({
  launchApp,
}) => {
  const mine = await laptop(launchApp);
  await commit(mine.page, estate);
  const pack = await packOf(mine.page, 'everything');
  const theirs = await laptop(launchApp);
  expect(await open(theirs.page, pack, 'otter basin violin maple harvest tin')).toBe('wrong-passphrase');
  expect(await open(theirs.page, pack)).toMatchObject({ new: 4, conflict: 0, ticked: 4 });
  expect(await theirs.page.evaluate(() => window.wardbookTest?.exchange.takeIn())).toBe(
    'Took in Fix our homes from Joyce',
  );
  expect(await all(theirs.page, 'person')).toMatchObject([
    { givenName: 'Anneka', phones: [{ key: '+447700900457' }] },
  ]);
  expect(JSON.stringify(await all(theirs.page, 'person'))).not.toContain('kept here');
  expect(await all(theirs.page, 'story')).toEqual([]);
  expect(await open(theirs.page, pack)).toMatchObject({ new: 0, ticked: 0 });
  await theirs.page.evaluate(() => window.wardbookTest?.undo());
  expect(await all(theirs.page, 'campaign')).toEqual([]);
  await expect.poll(() => sealing(theirs)).toBe(0);
});

test('a pack of names tells no way to reach anybody', async ({ launchApp }) => {
  const mine = await laptop(launchApp);
  await commit(mine.page, estate);
  const pack = await packOf(mine.page, 'names');
  const theirs = await laptop(launchApp);
  await open(theirs.page, pack);
  await theirs.page.evaluate(() => window.wardbookTest?.exchange.takeIn());
  const people = await all(theirs.page, 'person');
  expect(people).toMatchObject([{ givenName: 'Anneka' }]);
  expect(JSON.stringify(people)).not.toContain('7700');
});

test('a pack that was cut short changes nothing and says so', async ({ launchApp }) => {
  const mine = await laptop(launchApp);
  await commit(mine.page, estate);
  const pack = (await packOf(mine.page, 'names')) ?? '';
  expect(await open(mine.page, pack.slice(0, Math.floor(pack.length / 8) * 4))).toMatch(/cut-short|altered/);
  expect(await open(mine.page, Buffer.from('Name,Email\nTom,t@e.org').toString('base64'))).toBe('not-age');
  expect(await all(mine.page, 'person')).toHaveLength(2);
});

test('the first change of a day is followed by a backup, the second by none', async ({
  launchApp,
  folder,
}) => {
  const userData = join(folder, 'quiet-laptop');
  mkdirSync(userData);
  const mine = await launchApp({ ...seam, userData });
  await makeWorkbook(mine.page);
  await mine.page.evaluate(() => window.wardbookTest?.exchange.beginBackups());
  const backups = () => (existsSync(join(userData, 'backups')) ? readdirSync(join(userData, 'backups')) : []);
  expect(backups()).toEqual([]);
  await commit(mine.page, estate);
  await expect.poll(backups, { timeout: 60_000 }).toHaveLength(1);
  const made = backups();
  await mine.page.evaluate(() => window.wardbookTest?.addPeople('Later', 1));
  await mine.page.waitForTimeout(7_000);
  expect(backups()).toEqual(made);
});

test('a backup is restored on another laptop, by passphrase and by recovery sheet', async ({
  launchApp,
  folder,
}) => {
  const userData = join(folder, 'first-laptop');
  mkdirSync(userData);
  const mine = await launchApp({ ...seam, userData });
  await makeWorkbook(mine.page);
  await commit(mine.page, estate);
  // The identity is sealed to the passphrase beside the work; a backup made before that has the sheet alone.
  await expect
    .poll(() => readFileSync(join(userData, 'record', 'keys.json'), 'utf8'), { timeout: 60_000 })
    .toContain('identityFile');
  expect(await mine.page.evaluate(() => window.wardbookTest?.exchange.backUp())).toMatchObject({
    outcome: 'kept',
  });
  const [name = ''] = readdirSync(join(userData, 'backups'));
  expect(name).toMatch(/^wardbook-.*\.wardbackup$/);
  const backup = readFileSync(join(userData, 'backups', name));
  expect(backup.includes('Anneka')).toBe(false);
  const sheet = (await mine.page.evaluate(() => window.wardbookTest?.session.recoverySheet())) ?? '';

  const restore = async (given: { passphrase: string } | { recoverySheet: string }) => {
    const running = await launchApp(seam);
    await expect.poll(() => phase(running.page)).toBe('firstRun');
    const refused = await running.page.evaluate(
      ([file, by]) => window.wardbookTest?.exchange.restore(file, by, 'another one for here'),
      [backup.toString('base64'), given] as const,
    );
    return { running, refused };
  };
  const wrong = await restore({ passphrase: 'not these words at all' });
  expect(wrong.refused).toBe('wrong-passphrase');
  expect(await phase(wrong.running.page)).toBe('firstRun');

  for (const given of [
    { passphrase: 'marigold ledger canal orchard' },
    { recoverySheet: sheet.toLowerCase() },
  ]) {
    const { running, refused } = await restore(given);
    expect(refused).toBeNull();
    expect(await all(running.page, 'person')).toMatchObject([
      { givenName: 'Anneka', privateNotes: 'kept here' },
      { givenName: 'Stranger' },
    ]);
    expect(await all(running.page, 'story')).toHaveLength(1);
    expect(await running.page.evaluate(() => window.wardbookTest?.session.recoverySheet())).toBe(sheet);
    const again = await running.relaunch(seam);
    await expect.poll(() => phase(again.page)).toBe('locked');
    await again.page.evaluate(() => window.wardbookTest?.session.unlock('another one for here'));
    await expect.poll(() => phase(again.page)).toBe('open');
    expect(await all(again.page, 'person')).toHaveLength(2);
    await again.kill();
  }
  expect(existsSync(join(userData, 'backups', `${name}.part`))).toBe(false);
});
