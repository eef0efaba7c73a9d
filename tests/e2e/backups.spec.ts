import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { expect, type RunningApp, test } from './launch';
import { identitySealed, organiser, passphrase } from './profile';

/** The slow hash of a backup's passphrase takes seconds on a busy machine. */
test.setTimeout(180_000);

const thatDay = (page: Page) => page.getByRole('textbox', { name: /^The passphrase of that day/ });

const rooms = (page: Page) => page.getByRole('navigation', { name: 'Rooms' });

/** Answers the system's dialogs as a person would. */
const choose = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [chosen],
    })) as typeof dialog.showOpenDialog;
  }, path);

async function addPerson(page: Page, name: string): Promise<void> {
  await rooms(page).getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  const [first = '', last = ''] = name.split(' ');
  await page.getByLabel('First name').fill(first);
  await page.getByLabel('Last name').fill(last);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function openBackups(page: Page): Promise<void> {
  await rooms(page).getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
}

async function backUpNow(running: Pick<RunningApp, 'page' | 'userData'>, into: string): Promise<string> {
  const { page } = running;
  await identitySealed(running.userData);
  await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened again and read back')).toBeVisible({ timeout: 30_000 });
  return join(into, readdirSync(into).sort().at(-1) ?? '');
}

const namesIn = async (page: Page): Promise<string> => {
  await rooms(page).getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return (await page.getByRole('main').textContent()) ?? '';
};

test('a backup made on one laptop opens on another, by passphrase and by recovery sheet, with everyone in it', async ({
  openBook,
  launchApp,
  folder,
}) => {
  const mine = await openBook();
  const { page } = mine;
  await addPerson(page, 'Anneka Bird');
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await openBackups(page);
  await choose(mine.app, stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(stick)).toBeVisible();
  const backup = await backUpNow(mine, stick);
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('backed up today')).toBeVisible();
  expect(readFileSync(backup).includes('Anneka')).toBe(false);
  await expectNothingSeriousInBothLights(page);

  await rooms(page).getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Recovery sheet/ })
    .click();
  await page.getByRole('button', { name: 'Show the recovery sheet' }).click();
  const code = ((await page.locator('.recovery-code').textContent()) ?? '').replace(/\s/g, '');
  await mine.close();

  const second = await launchApp();
  await second.page.getByRole('button', { name: 'Restore a backup' }).click();
  await choose(second.app, backup);
  await second.page.getByRole('button', { name: 'Choose the backup file' }).click();
  await thatDay(second.page).fill('not these words at all');
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('That passphrase does not open this backup.')).toBeVisible({
    timeout: 30_000,
  });
  await expectNothingSeriousInBothLights(second.page);
  await thatDay(second.page).fill(passphrase);
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('heading', { name: 'This is inside' })).toBeVisible({ timeout: 30_000 });
  await expect(second.page.getByText(`Made by ${organiser}`)).toBeVisible();
  await expect(second.page.getByRole('row', { name: 'People 1' })).toBeVisible();
  await expectNothingSeriousInBothLights(second.page);
  await second.page.getByRole('button', { name: 'Restore this book' }).click();
  await expect(rooms(second.page)).toBeVisible({ timeout: 30_000 });
  expect(await namesIn(second.page)).toContain('Anneka');
  const again = await second.relaunch();
  await again.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.page.keyboard.press('Enter');
  await expect(rooms(again.page)).toBeVisible();
  expect(await namesIn(again.page)).toContain('Anneka');

  const third = await launchApp();
  await third.page.getByRole('button', { name: 'Restore a backup' }).click();
  await choose(third.app, backup);
  await third.page.getByRole('button', { name: 'Choose the backup file' }).click();
  await third.page.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await third.page.getByLabel('What the recovery sheet says').fill(code.toLowerCase());
  await third.page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(third.page.getByRole('heading', { name: 'This is inside' })).toBeVisible({ timeout: 30_000 });
  await third.page.getByLabel('Passphrase', { exact: true }).fill('copper meadow lantern flute');
  await third.page.getByLabel('Type it once more', { exact: true }).fill('copper meadow lantern flute');
  await third.page.getByRole('button', { name: 'Restore this book' }).click();
  await expect(rooms(third.page)).toBeVisible({ timeout: 30_000 });
  expect(await namesIn(third.page)).toContain('Anneka');
});

test('restoring shows what is inside, backs the book up first, puts all of it in its place, and one undo takes that back', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page, userData } = running;
  await addPerson(page, 'Anneka Bird');
  await backUpNow(running, join(userData, 'backups'));
  await addPerson(page, 'Gary Whitlam');
  await openBackups(page);
  const kept = readdirSync(join(userData, 'backups')).length;
  // The newest stands first.
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click();
  await thatDay(page).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'People 1 2' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 record added since goes')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Back up, then replace the book' }).click();
  await expect(page.getByText('Restored the backup')).toBeVisible({ timeout: 30_000 });
  expect(await namesIn(page)).not.toContain('Gary');
  expect(readdirSync(join(userData, 'backups'))).toHaveLength(kept + 1);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Restored the backup')).toBeVisible();
  expect(await namesIn(page)).toContain('Gary');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Done again: Restored the backup')).toBeVisible();
  const again = await running.relaunch();
  await again.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.page.keyboard.press('Enter');
  await expect(rooms(again.page)).toBeVisible();
  const after = await namesIn(again.page);
  expect(after).toContain('Anneka');
  expect(after).not.toContain('Gary');
});

test('a backup that was cut short, altered, or is no backup at all is refused in words, and nothing changes', async ({
  openBook,
  folder,
}) => {
  const running = await openBook();
  const { app, page, userData } = running;
  await addPerson(page, 'Anneka Bird');
  const backup = await backUpNow(running, join(userData, 'backups'));
  const whole = readFileSync(backup);
  const cut = join(folder, 'cut.wardbackup');
  writeFileSync(cut, whole.subarray(0, Math.floor(whole.length / 2)));
  const altered = join(folder, 'altered.wardbackup');
  const bytes = Buffer.from(whole);
  // In the middle of the sealed records, far from the names in the zip.
  const at = bytes.indexOf('age-encryption.org/v1', bytes.indexOf('workbook.age')) + 400;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  writeFileSync(altered, bytes);
  const list = join(folder, 'list.wardbackup');
  writeFileSync(list, 'name\nAmira Hussain\n');
  const newName = join(folder, 'renamed.wardbackup');
  copyFileSync(backup, newName);

  await openBackups(page);
  await page.getByRole('button', { name: 'Restore a backup', exact: true }).click();
  const tries: [string, RegExp][] = [
    [cut, /cut\.wardbackup is cut short.*Nothing was changed/],
    [altered, /altered\.wardbackup is damaged.*Nothing was changed/],
    [list, /list\.wardbackup is not a Wardbook backup.*Nothing was changed/],
  ];
  for (const [path, sentence] of tries) {
    await choose(app, path);
    await page.getByRole('button', { name: /Choose (a backup|another) file/ }).click();
    // The file before it has the same fields: what is typed too early is typed for that one.
    await expect(page.getByRole('heading', { name: basename(path) })).toBeVisible();
    await thatDay(page).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 30_000 });
  }
  await choose(app, newName);
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await page.getByLabel('What the recovery sheet says').fill('AGE-SECRET-KEY-1NOTTHISONE');
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(
    page.getByText(/That recovery sheet does not open this backup|not a recovery sheet/),
  ).toBeVisible();
  expect(await namesIn(page)).toContain('Anneka');

  // Whatever it is called, it is brought where it can be restored from where lists and packs come in.
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: /Import & export/ })
    .click();
  await choose(app, newName);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('heading', { name: 'renamed.wardbackup' })).toBeVisible();
  await thatDay(page).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is nothing to restore.')).toBeVisible({ timeout: 30_000 });
});

test('the book backs itself up after the first change of the day, and says so where it could not', async ({
  openBook,
  folder,
}) => {
  const { app, page, userData } = await openBook();
  await expect(page.getByText('backed up today')).toHaveCount(0);
  await addPerson(page, 'Anneka Bird');
  await expect(page.getByText('backed up today')).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(join(userData, 'backups'))).toHaveLength(1);

  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await openBackups(page);
  await choose(app, stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('No backup yet')).toBeVisible();
  rmSync(stick, { recursive: true });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/No backup was made: the folder .* is not there/)).toBeVisible();
  await expect(page.getByText('not backed up')).toBeVisible();
});
