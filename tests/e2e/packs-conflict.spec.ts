import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, type RunningApp, test } from './launch';
import { exchange, paste } from './lists';
import { chooseRecords, openPack } from './packsMade';

/** Brings a list in, writing over what differs. */
async function tell(page: Page, cells: string): Promise<void> {
  await paste(page, cells);
  await page.getByRole('button', { name: /^Check/ }).click();
  const here = page.getByRole('tab', { name: 'Already here' });
  await here.click();
  await page.getByRole('radio', { name: 'Update' }).check({ force: true });
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible();
}

/** Exports the whole book with contact details; gives back the words. */
async function exportAll({ app, page }: RunningApp, path: string): Promise<string> {
  await chooseFile(app, path);
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(page, 'The whole book');
  await page.getByRole('radio', { name: /Everything that they may see/ }).check();
  const words = (await page.getByLabel('The six words').textContent()) ?? '';
  await page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(page.getByText('Saved as')).toBeVisible({ timeout: 30_000 });
  return words;
}

const heads = 'First name\tSurname\tEmail\tTown';

test('where both laptops changed a field, both values are shown, and undo brings the earlier one back', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(240_000);
  const ours = await openBook();
  const theirs = await openBook();
  await tell(theirs.page, `${heads}\nTom\tLyth\ttom@example.org\tKirkby\nSue\tHall\tsue@example.org\t`);
  const path = join(folder, 'book.wardpack');
  const words = await exportAll(theirs, path);

  const { app, page } = ours;
  await chooseFile(app, path);
  await openPack(page, words);
  await page.getByRole('button', { name: /^Import \d+ changes?$/ }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 30_000 });

  await tell(page, `${heads}\nTom\tLyth\ttom@example.org\tMansfield`);
  await tell(
    theirs.page,
    `${heads}\nTom\tLyth\ttom@example.org\tBeeston\nSue\tHall\tsue@example.org\tHucknall`,
  );
  const second = join(folder, 'second.wardpack');
  const secondWords = await exportAll(theirs, second);
  await chooseFile(app, second);
  await openPack(page, secondWords);
  await expect(page.getByRole('tab', { name: '1 Conflicts' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('tab', { name: '1 Gaps filled' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Tom Lyth, Town: keep yours, Mansfield/ })).toBeChecked();
  await expect(page.getByText(/you, /)).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('radio', { name: /Tom Lyth, Town: take the pack’s, Beeston/ }).check();
  await page.getByRole('button', { name: 'Import 2 changes' }).click();
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'People');
  await page.getByRole('row', { name: /Tom Lyth/ }).click();
  await expect(page.getByRole('complementary')).toContainText('Beeston');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('complementary')).toContainText('Mansfield');
});
