import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { passphrase } from './profile';

/** The slow hash of a backup's passphrase takes seconds on a busy machine. */
const slowly = { timeout: 30_000 };

async function openBackups(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
}

/** From the page that says what is wrong to the rooms, by way of a backup. */
async function restore(page: Page, people: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose the backup file' }).click();
  await page.getByRole('textbox', { name: /^The passphrase of that day/ }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'This is inside' })).toBeVisible(slowly);
  await expect(page.getByRole('row', { name: people })).toBeVisible();
  await expect(page.getByText('nothing of it is overwritten')).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Set aside, then restore this book' }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible(slowly);
}

test('where the record cannot be repaired or read, a backup takes its place, and what was there is set aside until it is removed', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(180_000);
  const first = await openBook();
  const { userData } = first;
  await addPeopleByHand(first.page, 'Anneka Bird');
  await openBackups(first.page);
  await first.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(first.page.getByText('Backed up, opened again and read back')).toBeVisible(slowly);
  await first.close();
  // A backup that still lay where it was noted would be used by the repair.
  const stick = join(folder, 'stick');
  renameSync(join(userData, 'backups'), stick);
  const backup = join(stick, readdirSync(stick).sort().at(-1) ?? '');

  const record = join(userData, 'record');
  const journal = join(record, 'journal-1.wardjournal');
  rmSync(join(userData, 'IndexedDB'), { recursive: true });
  const broken = readFileSync(journal).fill(0, 40, 80);
  writeFileSync(journal, broken);
  const second = await first.relaunch();
  await second.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('Neither copy on this laptop is whole by itself.')).toBeVisible();
  await expectNothingSeriousInBothLights(second.page);
  await chooseFile(second.app, backup);
  await second.page.getByRole('button', { name: 'Restore a backup' }).click();
  await second.page.getByRole('button', { name: 'Back', exact: true }).click();
  await second.page.getByRole('button', { name: 'Restore a backup' }).click();
  await restore(second.page, 'People 1');
  await goTo(second.page, 'People');
  await expect(second.page.getByRole('row', { name: 'Anneka Bird' })).toBeVisible();
  const aside = join(userData, 'set-aside');
  const [kept = ''] = readdirSync(aside);
  expect(readFileSync(join(aside, kept, 'record', 'journal-1.wardjournal'))).toEqual(broken);
  await second.close();

  writeFileSync(join(record, 'keys.json'), 'no keys');
  rmSync(join(userData, 'IndexedDB'), { recursive: true });
  const third = await second.relaunch();
  await expect(third.page.getByRole('heading', { name: 'The book could not be opened.' })).toBeVisible();
  await expectNothingSerious(third.page);
  await chooseFile(third.app, backup);
  await third.page.getByRole('button', { name: 'Restore a backup instead' }).click();
  await restore(third.page, 'People 1');

  const { page } = third;
  await openBackups(page);
  const copies = page.getByRole('list', { name: 'Copies set aside' }).getByRole('listitem');
  await expect(copies).toHaveCount(2);
  await expect(copies.first()).toContainText(/ KB| MB/);
  await copies
    .last()
    .getByRole('button', { name: /^Remove the copy of/ })
    .click();
  const removing = page.getByRole('dialog', { name: 'Remove the copy that was set aside?' });
  await expect(removing.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Enter');
  await expect(copies).toHaveCount(2);
  await copies
    .last()
    .getByRole('button', { name: /^Remove the copy of/ })
    .click();
  await removing.getByRole('button', { name: 'Remove the copy', exact: true }).click();
  await expect(copies).toHaveCount(1);
  expect(readdirSync(aside)).toHaveLength(1);
  expect(readdirSync(aside)).not.toContain(kept);
});
