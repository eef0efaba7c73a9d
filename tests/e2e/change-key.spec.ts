import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { v7 } from 'uuid';
import { packTools } from '../../electron/sealing/packTools';
import { openBackup } from '../../shared/formats/pack/backupFile';
import { packLimits } from '../../shared/formats/pack/limits';
import type { Opener } from '../../shared/formats/pack/tools';
import { plainLines } from '../fixtures/linesParts';
import { expectNothingSerious } from './accessibility';
import { addPeopleByHand, room } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, paste } from './lists';
import { writePack } from './packsMade';
import { organiser, passphrase } from './profile';
import { addPeople, names, phase, seam } from './recordSeam';

test.describe.configure({ timeout: 240_000 });

/** What a backup holds for whoever has this passphrase or sheet: names of people, or why not. */
async function inBackup(path: string, by: Opener): Promise<string> {
  const opened = await openBackup(new Uint8Array(readFileSync(path)), by, packTools, packLimits);
  if (!opened.ok) return opened.problem.reason;
  const people = opened.parts.find(({ kind }) => kind === 'person');
  return people ? new TextDecoder().decode(plainLines(people)) : '';
}

test('after a change of the key the old passphrase, sheet and backups open nothing newer, and who was erased stays out', async ({
  openBook,
}) => {
  const running = await openBook();
  const { app, page, userData } = running;
  const backups = () => readdirSync(join(userData, 'backups')).sort();
  await addPeopleByHand(page, 'Bev Clamp 07700 900733', 'Sheila Bowler');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  const bev = page.getByRole('complementary', { name: 'Bev Clamp' });
  await bev.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: /Erase Bev/ }).click();
  await page.getByLabel('Type Bev Clamp to confirm').fill('bev clamp');
  await page.getByRole('button', { name: 'Erase Bev Clamp' }).click();
  await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible({ timeout: 60_000 });
  const old = backups().at(-1) ?? '';

  // The old sheet, as somebody may have seen it.
  await room(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Recovery sheet/ })
    .click();
  await page.getByRole('button', { name: 'Show the recovery sheet' }).click();
  const sheet = ((await page.locator('.recovery-code').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel('Its last four characters').fill(sheet.slice(-4));
  await expect(page.getByText('You have it.')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Change the key');
  await page.keyboard.press('Enter');
  await page.getByLabel('The passphrase as it is now', { exact: true }).fill('a guess');
  await page.getByRole('button', { name: 'Change the key', exact: true }).click();
  await expect(page.getByText('That is not the passphrase. Nothing was changed.')).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Change passphrase and key together' }).click();
  await expect(page.getByLabel(/Somebody else may know the old passphrase/)).toBeChecked();
  await page.getByLabel('The passphrase as it is now', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Propose four words' }).click();
  const next = await page.getByLabel('The new passphrase', { exact: true }).inputValue();
  await page.getByLabel('Type it once more', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Change passphrase and key' }).click();
  await expect(page.getByText('The key is changed.')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('list', { name: 'What comes next' })).toBeVisible();
  await expectNothingSerious(page);

  const fresh = backups().at(-1) ?? '';
  expect(fresh).not.toBe(old);
  const path = (name: string) => join(userData, 'backups', name);
  expect(await inBackup(path(old), { passphrase })).toContain('Sheila');
  expect(await inBackup(path(fresh), { passphrase })).toBe('wrong-passphrase');
  expect(await inBackup(path(fresh), { identity: sheet })).toBe('not-for-us');
  expect(await inBackup(path(fresh), { passphrase: next })).toContain('Sheila');
  const record = readdirSync(join(userData, 'record'));
  expect(record.filter((name) => name.endsWith('.wardjournal'))).toEqual(['journal-2.wardjournal']);

  await addPeopleByHand(page, 'Gary Holt');
  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const locked = await opening;
  await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(locked.getByText('That is not the passphrase.')).toBeVisible();
  await locked.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await locked.getByLabel('What the sheet says').fill(sheet);
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(locked.getByText('That is not this book’s recovery sheet')).toBeVisible();
  await locked.getByRole('button', { name: 'Use the passphrase' }).click();
  await locked.getByLabel('Passphrase', { exact: true }).fill(next);
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  // The new sheet waits on Today until it is checked.
  await expect(locked.getByRole('button', { name: 'Make the recovery sheet' })).toBeVisible();
  await room(locked, 'People');
  await expect(locked.getByRole('row', { name: /Gary Holt/ })).toBeVisible();
  await expect(locked.getByRole('row', { name: /Bev Clamp/ })).toHaveCount(0);
  await paste(locked, 'First name\tLast name\tPhone\nBev\tClamp\t07700 900733\nTom\tLyth\t07700 900111');
  await locked.getByRole('button', { name: /^Check 2 rows/ }).click();
  await locked.getByText('Problems to settle').click();
  await expect(locked.getByText(/asked to be forgotten/).first()).toBeVisible();

  // What a colleague seals to the card of before, not having heard of the change, still opens.
  const sent = join(userData, 'sent.wardpack');
  const precious = { id: v7(), kind: 'person', base: '0m7uuu02o0000laptop02', givenName: 'Precious' };
  const to = { recipients: [await packTools.recipientOf(sheet)] };
  await writePack(sent, [precious], {}, { to });
  await chooseFile(app, sent);
  await goTo(locked, exchange);
  await locked.getByRole('button', { name: 'Leave without saving' }).click();
  await locked.getByRole('button', { name: 'Open a pack' }).click();
  await locked.getByRole('button', { name: 'Choose the pack' }).click();
  await locked.getByRole('button', { name: 'Open the pack' }).click();
  await locked.getByRole('button', { name: /^Import 1 / }).click();
  await room(locked, 'People');
  await expect(locked.getByRole('row', { name: /Precious/ })).toBeVisible();
});

/** The virtual display has no keychain: this stands for the operating system's, in main, below all that is ours. */
const giveKeychain = (app: ElectronApplication) =>
  app.evaluate(({ safeStorage }) => {
    Object.assign(safeStorage, {
      getSelectedStorageBackend: () => 'gnome_libsecret',
      isEncryptionAvailable: () => true,
      encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
      decryptString: (kept: Buffer) => [...kept.toString()].reverse().join(''),
    });
  });

test('a book that the laptop’s sign-in alone opens is sealed anew by its recovery sheet, and the sign-in opens it as before', async ({
  launchApp,
}) => {
  const { app, page, userData } = await launchApp(seam);
  await giveKeychain(app);
  await expect.poll(() => phase(page)).toBe('firstRun');
  await page.evaluate((name) => window.wardbookTest?.session.setUp({ name, keychain: true }), organiser);
  await addPeople(page, 'stays', 3);
  const sheet = (await page.evaluate(() => window.wardbookTest?.session.recoverySheet())) ?? '';
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Change the key');
  await page.keyboard.press('Enter');
  const asked = page.getByLabel('What the recovery sheet says');
  await asked.fill('AGE-SECRET-KEY-1NOTTHIS');
  await page.getByRole('button', { name: 'Change the key', exact: true }).click();
  await expect(page.getByText('That is not this book’s recovery sheet')).toBeVisible();
  await expectNothingSerious(page);
  await asked.fill(sheet);
  await page.getByRole('button', { name: 'Change the key', exact: true }).click();
  await expect(page.getByText('The key is changed.')).toBeVisible({ timeout: 90_000 });
  const record = readdirSync(join(userData, 'record'));
  expect(record.filter((name) => name.endsWith('.wardjournal'))).toEqual(['journal-2.wardjournal']);

  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const locked = await opening;
  await locked.getByRole('button', { name: 'Open with this laptop’s sign-in' }).click();
  await expect.poll(() => phase(locked), { timeout: 30_000 }).toBe('open');
  expect(await names(locked)).toEqual(['stays-0', 'stays-1', 'stays-2']);
});
