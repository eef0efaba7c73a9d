import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, room } from './byHand';
import { chooseFile } from './chooseFile';
import { expect, test } from './launch';
import { openPack, packWords, writePack } from './packsMade';
import { unlock } from './profile';
import { openRecord, seam, tryUnlock } from './recordSeam';

test.describe.configure({ timeout: 180_000 });

/** Changes the town of somebody whose panel is open. */
async function moveTo(page: Page, first: string, town: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${first}` }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  await page.getByRole('textbox', { name: 'Town', exact: true }).fill(town);
  await page.getByRole('button', { name: /^Save/ }).first().click();
  await expect(page.getByRole('textbox', { name: 'Town', exact: true })).toHaveCount(0);
}

test('what was changed in a person is told from and to after locking, by menu, key and palette, and undo is told too', async ({
  openBook,
}) => {
  const { app, page } = await openBook();
  await addPeopleByHand(page, 'Bev Clamp 07700 900733');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await expect(page.getByRole('heading', { name: 'History of Bev Clamp' })).toBeVisible();
  await expect(page.getByText('Nothing has changed since it was added.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').click();

  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await moveTo(page, 'Bev', 'Kirkby');
  await moveTo(page, 'Bev', 'Mansfield');

  const fresh = app.waitForEvent('window');
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await room(again, 'People');
  await again.getByRole('row', { name: /Bev Clamp/ }).click();
  await expect(again.getByRole('complementary', { name: 'Bev Clamp' })).toBeVisible();
  await again.keyboard.press('Control+h');
  const history = again.getByRole('list', { name: 'History' });
  const changes = history.getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText(/Kirkby → Mansfield/);
  await expect(changes.nth(0)).toContainText('you, on this laptop');
  await expect(changes.nth(1)).toContainText(/nothing → Kirkby/);
  await expect(changes.nth(2)).toContainText('07700 900733');
  await expectNothingSeriousInBothLights(again);

  await again.keyboard.press('Alt+ArrowLeft');
  await again.getByRole('row', { name: /Bev Clamp/ }).click();
  await again.keyboard.press('Control+k');
  await again.getByRole('combobox').fill('>history');
  await again.keyboard.press('Enter');
  await expect(changes).toHaveCount(3);
});

test('a value in a pack that lost against ours is told as such, with who sent it', async ({
  openBook,
  folder,
}) => {
  const { app, page } = await openBook();
  const id = '01957f3e-0000-7000-8000-00000000000a';
  const tom = { id, kind: 'person', givenName: 'Tom', familyName: 'Lyth' };
  const stamp = (day: number) => `${Date.UTC(2026, 10, day).toString(36).padStart(9, '0')}0000laptop09`;
  const bring = async (name: string, person: Record<string, unknown>) => {
    const path = join(folder, name);
    await writePack(path, [person]);
    await chooseFile(app, path);
    await openPack(page, packWords);
    await page.getByRole('button', { name: /^Import \d+ changes?$/ }).click({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 30_000 });
  };
  await bring('one.wardpack', { ...tom, base: stamp(1) });
  await room(page, 'People');
  await page.getByRole('row', { name: /Tom Lyth/ }).click();
  await moveTo(page, 'Tom', 'Mansfield');
  // Written without knowing ours: of a stranger's pack ours stays, and the gap beside it is filled.
  await bring('two.wardpack', { ...tom, base: stamp(3), town: 'Beeston', occupation: 'Joiner' });
  await room(page, 'People');
  await page.getByRole('row', { name: /Tom Lyth/ }).click();
  await expect(page.getByRole('complementary')).toContainText('Joiner');
  await page.keyboard.press('Control+h');
  const latest = page.getByRole('list', { name: 'History' }).getByRole('listitem').first();
  await expect(latest).toContainText('Took in Joyce’s book from Joyce Adebayo');
  await expect(latest).toContainText(/in a pack from Joyce Adebayo, written on another laptop/);
  await expect(latest).toContainText('Not taken Beeston came, and Mansfield stayed: you kept it');
  await expect(latest).toContainText('Joiner');
});

test('changes that were folded into blocks are told, and so are those before a kill', async ({
  launchApp,
}) => {
  const first = await openRecord(launchApp);
  const edit = (page: Page, town: string) =>
    page.evaluate(async (to) => {
      const store = window.wardbookTest;
      if (!store) throw new Error('no seam');
      return store.exchange.commit({
        label: `Moved to ${to}`,
        undo: 'ordinary',
        patches: [{ op: 'add', kind: 'person', id: 'p-history', fields: { givenName: 'Ada', town: to } }],
      });
    }, town);
  expect(await edit(first.page, 'Kirkby')).toBeNull();
  expect(await edit(first.page, 'Worksop')).toBeNull();
  await first.page.evaluate(() => window.wardbookTest?.compact());
  expect(await edit(first.page, 'Mansfield')).toBeNull();
  await first.kill();
  const { page } = await first.relaunch(seam);
  expect(await tryUnlock(page)).toBe('open');
  await room(page, 'People');
  await page.getByRole('row', { name: /Ada/ }).click();
  await page.keyboard.press('Control+h');
  const changes = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText('Worksop → Mansfield');
  await expect(changes.nth(1)).toContainText('Kirkby → Worksop');
});
