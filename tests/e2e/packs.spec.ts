import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, type RunningApp, test } from './launch';

const exchange = /Import & export/;

async function openPack(page: Page, words: string): Promise<void> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Open a pack' }).click();
  await page.getByRole('button', { name: 'Choose the pack' }).click();
  await page.getByRole('textbox', { name: /^The six words/ }).fill(words);
  await page.keyboard.press('Enter');
}

test('a campaign goes from one book to another: counted, sealed with six words, shown, taken in once', async ({
  launchApp,
  openBook,
  folder,
}) => {
  const sender = await launchApp();
  await sender.page
    .getByRole('button', { name: /sample/ })
    .first()
    .click();
  await expect(sender.page.getByText('nothing here is real')).toBeVisible();
  await goTo(sender.page, 'Campaigns');
  await sender.page
    .getByRole('row', { name: /Meden Vale/ })
    .first()
    .click();
  await sender.page.getByRole('button', { name: /pack/i }).click();
  await expect(sender.page.getByRole('heading', { name: 'Export a pack' })).toBeVisible();
  await expect(sender.page.getByRole('table', { name: 'What goes, counted' })).toContainText('names only');
  await expect(sender.page.getByText(/phones, emails and addresses of/)).toBeVisible();
  await sender.page.getByRole('radio', { name: /Everything that they may see/ }).check();
  await expect(sender.page.getByText(/phones, emails and addresses of/)).toHaveCount(0);
  await sender.page.getByRole('radio', { name: /Names without contact details/ }).check();
  await expectNothingSeriousInBothLights(sender.page);
  const pack = join(folder, 'homes.wardpack');
  await chooseFile(sender.app, pack);
  const words = (await sender.page.getByLabel('The six words').textContent()) ?? '';
  expect(words.split(' ')).toHaveLength(6);
  await sender.page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(sender.page.getByText('Saved as homes.wardpack')).toBeVisible({ timeout: 30_000 });
  await expect(sender.page.getByText('Tell them by phone, not in the same email.')).toBeVisible();
  await sender.close();

  const { app, page } = await openBook();
  await chooseFile(app, pack);
  await openPack(page, words.replaceAll(' ', '  '));
  await expect(page.getByRole('heading', { name: /Check “.*Meden Vale.*”/ })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Not signed.')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: /^Import [\d,]+ changes$/ }).click();
  await expect(page.getByRole('heading', { name: /^Took in .*Meden Vale/ })).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Campaigns');
  await expect(page.getByRole('row', { name: /Meden Vale/ }).first()).toBeVisible();

  await openPack(page, words);
  await expect(page.getByText('Nothing in this pack is new.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Import/ }).filter({ hasText: 'change' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await goTo(page, 'Campaigns');
  await expect(page.getByRole('row', { name: /Meden Vale/ })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('row', { name: /Meden Vale/ }).first()).toBeVisible();
});

/** Brings a list in, writing over what differs. */
async function tell(page: Page, cells: string): Promise<void> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Paste cells' }).click();
  await page.getByRole('textbox', { name: /^Cells/ }).fill(cells);
  await page.getByRole('button', { name: 'Read the cells' }).click();
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
  await page.getByRole('button', { name: 'Export a campaign as a pack' }).click();
  await page.getByRole('radio', { name: 'The whole book' }).check({ force: true });
  await page.getByRole('radio', { name: /Everything that they may see/ }).check();
  const words = (await page.getByLabel('The six words').textContent()) ?? '';
  await page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(page.getByText('Saved as')).toBeVisible({ timeout: 30_000 });
  return words;
}

const heads = 'First name\tSurname\tEmail\tTown';

test('a pack that cannot be opened says why; a conflict shows both values, and undo brings the earlier one back', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(120_000);
  const ours = await openBook();
  const theirs = await openBook();
  await tell(theirs.page, `${heads}\nTom\tLyth\ttom@example.org\tKirkby\nSue\tHall\tsue@example.org\t`);
  const path = join(folder, 'book.wardpack');
  const words = await exportAll(theirs, path);

  const { app, page } = ours;
  const alert = page.getByRole('alert');
  await chooseFile(app, path);
  await openPack(page, 'six words that are not these');
  await expect(alert).toContainText('That passphrase does not open “book.wardpack”', { timeout: 30_000 });
  await expectNothingSeriousInBothLights(page);
  const bytes = readFileSync(path);
  const damaged = Buffer.from(bytes);
  damaged.write('AAAA', bytes.indexOf('\n--- ') + 5, 'latin1');
  const refusals: readonly (readonly [name: string, bytes: Buffer, said: string])[] = [
    ['cut.wardpack', bytes.subarray(0, bytes.length - 50), 'is cut short'],
    ['altered.wardpack', damaged, 'is damaged'],
    ['photo.wardpack', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'it is a picture'],
  ];
  for (const [name, content, said] of refusals) {
    writeFileSync(join(folder, name), content);
    await chooseFile(app, join(folder, name));
    await goTo(page, 'People');
    await openPack(page, words);
    await expect(alert).toContainText(said, { timeout: 30_000 });
    await expect(alert).toContainText('Nothing was changed');
  }
  await goTo(page, 'People');
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();

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
