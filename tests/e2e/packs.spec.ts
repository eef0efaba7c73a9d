import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { openPack } from './packsMade';
import { openSampleYear } from './sampleYear';

test('a campaign goes from one book to another: counted, sealed with six words, shown, taken in once', async ({
  launchApp,
  openBook,
  folder,
}) => {
  test.setTimeout(240_000);
  const sender = await launchApp();
  await openSampleYear(sender.page);
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
  await expect(page.getByText('Signed with a key that you have no card of.')).toBeVisible();
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
