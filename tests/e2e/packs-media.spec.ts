import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange } from './lists';
import { plainPhoto } from './mediaFiles';
import { chooseRecords, openPack, savePack } from './packsMade';

test.describe.configure({ timeout: 240_000 });

const sealedIn = (userData: string) => {
  const folder = join(userData, 'record', 'media');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const mediaRow = (page: Page) => page.getByRole('table', { name: 'Photos and recordings that go' });

test('photos go with a pack as those whom they show allow, listed and sized, and are sealed anew where they come in', async ({
  openBook,
  folder,
}) => {
  // Two books and six slow hashes.
  test.setTimeout(120_000);
  const sender = await openBook();
  const from = sender.page;
  await addPeopleByHand(from, 'Dean Sisson');
  await from.getByRole('row', { name: /Dean Sisson/ }).press('Enter');
  const photo = join(folder, 'dean.jpg');
  writeFileSync(photo, await plainPhoto(from, 500, 400));
  await chooseFile(sender.app, photo);
  await from.getByRole('button', { name: 'Add a photo of Dean' }).click();
  await expectToast(from, 'Gave Dean Sisson a photo');
  // A story in confidence, with a photo: neither ever leaves.
  await from.keyboard.press('Alt+5');
  await expect(from.getByText('Somebody told you something worth repeating.')).toBeVisible();
  await from.keyboard.press('Control+n');
  await from.getByLabel('Title').fill('The wall');
  await from.keyboard.press('Control+Enter');
  const wall = join(folder, 'wall.jpg');
  writeFileSync(wall, await plainPhoto(from, 300, 200));
  await chooseFile(sender.app, wall);
  await from.getByRole('button', { name: 'Add a photo or recording' }).click();
  await expectToast(from, 'Added wall.jpg');

  await goTo(from, exchange);
  await from.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(from, /whole book/i);
  await expect(mediaRow(from)).toHaveCount(0);
  await expect(
    from.getByText('No photos or recordings are in it that may leave at this level.'),
  ).toBeVisible();
  await expect(from.getByRole('checkbox', { name: /^Photos and recordings/ })).toHaveCount(0);
  await from.getByRole('radio', { name: /Everything that they may see/ }).check();
  await expect(mediaRow(from)).toContainText('dean.jpg');
  await expect(mediaRow(from)).not.toContainText('wall.jpg');
  await from.getByRole('checkbox', { name: /^Photos and recordings/ }).uncheck();
  await expect(mediaRow(from)).toHaveCount(0);
  await from.getByRole('checkbox', { name: /^Photos and recordings/ }).check();
  await expect(mediaRow(from)).toContainText(/dean\.jpg\s*0\.1 MB/);
  await expectNothingSeriousInBothLights(from);
  if (process.env.WARDBOOK_PICTURES)
    await from.screenshot({ path: join(process.env.WARDBOOK_PICTURES, 'pack-media.png') });
  const pack = join(folder, 'book.wardpack');
  const words = await savePack(sender, pack);
  const sent = sealedIn(sender.userData);
  await sender.close();

  const { app, page, userData } = await openBook();
  await chooseFile(app, pack);
  await openPack(page, words);
  const fresh = page.getByRole('list', { name: 'New records' });
  await expect(fresh).toContainText('1 photo or recording', { timeout: 60_000 });
  // It is seen before anything of it is here.
  const small = fresh.getByRole('img', { name: 'dean.jpg' });
  await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(500);
  expect(sealedIn(userData)).toHaveLength(0);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: /^Import [\d,]+ changes$/ }).click();
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Alt+2');
  await page.getByRole('row', { name: /Dean Sisson/ }).press('Enter');
  const shown = page.locator('img[alt="Dean Sisson"]').first();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(500);
  // The same photo under a key of this book's own, hence under another name.
  expect(sealedIn(userData)).toHaveLength(1);
  for (const name of sealedIn(userData)) expect(sent).not.toContain(name);

  await openPack(page, words);
  await expect(page.getByText('Nothing in this pack is new.')).toBeVisible({ timeout: 60_000 });
  expect(sealedIn(userData)).toHaveLength(1);
});
