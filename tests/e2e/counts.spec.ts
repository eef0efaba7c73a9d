import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { openPack, savePack } from './packsMade';
import { openSampleYear } from './sampleYear';

test('a patch tells the region what it adds up to, and nobody’s name: shown, sealed, taken in, added up, taken out', async ({
  launchApp,
  folder,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launchApp();
  await openSampleYear(page);
  await goTo(page, 'Import & export');
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await page.getByRole('radio', { name: /Counts only/ }).check();
  const leaves = page.getByRole('table', { name: 'What goes, counted' });
  await expect(leaves.getByRole('row', { name: /^People met [\d,]+$/ })).toBeVisible();
  await expect(leaves.getByRole('row', { name: /^Wins under 10$/ })).toBeVisible();
  await expect(leaves.getByText('People by rung and place')).toBeVisible();
  const told = await leaves.getByRole('cell').allTextContents();
  await expect(page.getByRole('checkbox', { name: 'Voting intention' })).toHaveCount(0);
  await expectNothingSeriousInBothLights(page);
  const pack = join(folder, 'mansfield.wardpack');
  const words = await savePack({ app, page }, pack);

  await chooseFile(app, pack);
  await openPack(page, words);
  await expect(page.getByRole('heading', { name: /^Check the counts of / })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('These are the first counts of this patch.')).toBeVisible();
  const comes = page.getByRole('table', { name: 'The counts in the pack' });
  expect(await comes.getByRole('cell').allTextContents()).toEqual(told);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Import the counts' }).click();
  await expect(page.getByRole('heading', { name: /^Took in the counts of / })).toBeVisible({
    timeout: 30_000,
  });

  await page.getByRole('button', { name: 'See all patches' }).click();
  await expect(page.getByText(/^1 patch, /).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /attendances in 1 patch, / })).toBeVisible();
  await page.getByRole('button', { name: /people in 1 patch/ }).click();
  await expect(page.getByRole('heading', { name: /people in 1 patch$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No patch has sent its counts yet.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Each patch').click();
  await page.getByRole('row', { name: /patch/ }).last().click();
  await expect(page.getByRole('table', { name: /^The counts of / })).toContainText('First-timers');
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Take these counts out' }).click();
  await expect(page.getByText('No patch has sent its counts yet.')).toBeVisible();
});
