import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { stampOf } from '../../shared/workbook/clock';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange } from './lists';
import { chooseRecords, openPack, packWords, savePack, writePack } from './packsMade';
import { openSampleYear } from './sampleYear';

/** What goes, as the page counts it: 'People, names only' → 12. */
async function going(page: Page): Promise<Record<string, number>> {
  await expect(page.getByRole('table', { name: 'What goes, counted' })).toHaveAttribute('aria-busy', 'false');
  const rows = await page.getByRole('table', { name: 'What goes, counted' }).getByRole('row').all();
  const counted: Record<string, number> = {};
  for (const row of rows) {
    const [what = '', figure = ''] = await row.getByRole('cell').allTextContents();
    counted[what] = Number(figure.replaceAll(',', ''));
  }
  return counted;
}

test('a place, stories alone and picked people go as packs, counted as one chooses, and arrive as counted', async ({
  launchApp,
  openBook,
  folder,
}) => {
  test.setTimeout(180_000);
  const sender = await launchApp();
  const { page } = sender;
  await openSampleYear(page);
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(page, 'Stories alone');
  const stories = await going(page);
  expect(Object.keys(stories)).toEqual(['People, names only', 'Stories', 'Places']);
  await expect(page.getByText(/stor(y|ies) that the teller keeps private/)).toBeVisible();
  await chooseRecords(page, 'A place and all within it');
  await page.getByRole('combobox', { name: 'Which place' }).click();
  await page.getByRole('option', { name: 'Mansfield', exact: true }).click();
  const mansfield = await going(page);
  expect(mansfield.Stories).toBeLessThan(stories.Stories ?? 0);
  expect(mansfield.Attendances).toBeGreaterThan(0);
  // The same place as counts: nobody goes, and how many stay is said.
  await page.getByRole('radio', { name: /Counts only/ }).check();
  await expect(page.getByText(/^the names of [\d,]+ people, every way to reach them/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Which records?' })).toHaveValue(
    'A place and all within it',
  );
  await page.getByRole('radio', { name: /Names without contact details/ }).check();
  expect(await going(page)).toEqual(mansfield);

  await goTo(page, 'People');
  await page.getByRole('checkbox', { name: 'Select Daisy Ackroyd' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Select Joyce Adebayo' }).check({ force: true });
  await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as a pack' }).click();
  await expect(page.getByRole('combobox', { name: 'Which records?' })).toHaveValue(
    '2 people picked in the list',
  );
  const picked = await going(page);
  expect(picked['People, names only']).toBe(2);
  expect(picked.Campaigns).toBeUndefined();
  await expectNothingSeriousInBothLights(page);
  const pack = join(folder, 'two.wardpack');
  const words = await savePack(sender, pack);
  await sender.close();

  const reader = await openBook();
  await chooseFile(reader.app, pack);
  await openPack(reader.page, words);
  await expect(reader.page.getByRole('heading', { name: 'Check “2 people”' })).toBeVisible({
    timeout: 30_000,
  });
  await reader.page.getByRole('button', { name: /^Import [\d,]+ changes$/ }).click();
  await expect(reader.page.getByRole('heading', { name: 'Took in 2 people' })).toBeVisible({
    timeout: 30_000,
  });
  await goTo(reader.page, 'People');
  await expect(reader.page.getByText('2 people', { exact: true })).toBeVisible();
  await expect(reader.page.getByRole('row', { name: /Daisy Ackroyd/ })).toBeVisible();
  await goTo(reader.page, 'Campaigns');
  await expect(reader.page.getByRole('row', { name: /Meden Vale/ })).toHaveCount(0);
});

test('groups of faith and themes of health stay until each is ticked, and how large the pack is stands there first', async ({
  launchApp,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page, app } = await launchApp();
  await openSampleYear(page);
  // A type of group of one's own lists is put under the lock too.
  await goTo(page, 'Settings');
  await page.getByText('Lists of choices').first().click();
  await page.getByText('Types of group').first().click();
  await page.getByRole('button', { name: 'Keep Tenants’ group out of packs until it is ticked' }).click();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lists of choices' })).toBeVisible();

  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(page, 'The whole book');
  const untouched = await going(page);
  const stays = page.getByRole('listitem');
  const faith = stays.filter({
    hasText: /Groups of type “Faith group”: \d+ groups and the ties of \d+ people/,
  });
  await expect(faith).toBeVisible();
  await expect(stays.filter({ hasText: 'Groups of type “Tenants’ group”' })).toBeVisible();
  await expect(stays.filter({ hasText: /The theme “Children’s health”: on \d+ records/ })).toBeVisible();
  const many = Number(/: (\d+) groups/.exec((await faith.textContent()) ?? '')?.[1]);
  await page.getByRole('checkbox', { name: 'Groups of type “Faith group”' }).check();
  await expect(faith).toHaveCount(0);
  const ticked = await going(page);
  expect((ticked.Groups ?? 0) - (untouched.Groups ?? 0)).toBe(many);
  expect(ticked.Relationships).toBeGreaterThan(untouched.Relationships ?? 0);
  expect(ticked.Conversations).toBe(untouched.Conversations);
  await expectNothingSeriousInBothLights(page);

  const told = page.getByText(/^About [\d.,]+ [KM]B$/);
  await expect(told).toBeVisible({ timeout: 30_000 });
  const [, figure = '', unit] = /([\d.]+) ([KM]B)/.exec((await told.textContent()) ?? '') ?? [];
  const pack = join(folder, 'whole.wardpack');
  await savePack({ app, page }, pack);
  const bytes = Number(figure) * (unit === 'MB' ? 1_000_000 : 1000);
  expect(Math.abs(bytes / statSync(pack).size - 1)).toBeLessThan(0.1);
});

test('what a newer Wardbook wrote waits for a tick of its own', async ({ bookOfFile, folder }) => {
  const { app, page } = bookOfFile;
  const base = stampOf(Date.parse('2026-11-20T12:00:00Z'), 0, 'laptop02');
  const path = join(folder, 'newer.wardpack');
  await writePack(path, [
    { id: 'p1', kind: 'person', base, givenName: 'Tom', familyName: 'Lyth', faithTold: 'Methodist' },
    { id: 'p2', kind: 'person', base, givenName: 'Sue', familyName: 'Hall' },
  ]);
  await chooseFile(app, path);
  await openPack(page, packWords);
  await page.getByRole('button', { name: 'Import 2 changes' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 30_000 });
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(page, 'The whole book');
  await page.getByRole('radio', { name: /Everything that they may see/ }).check();
  const tick = page.getByRole('checkbox', { name: 'What a newer Wardbook wrote' });
  await expect(tick).not.toBeChecked();
  const stays = page.getByRole('listitem').filter({ hasText: 'What a newer Wardbook wrote' });
  await expect(stays).toContainText('in 1 record');
  await tick.check();
  await expect(stays).toHaveCount(0);
  await expectNothingSeriousInBothLights(page);
});
