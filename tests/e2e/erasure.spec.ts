import { expectNothingSerious } from './accessibility';
import { addPeopleByHand, room } from './byHand';
import { expect, test } from './launch';
import { unlock } from './profile';

test.describe.configure({ timeout: 180_000 });

test('somebody who is erased at their request is gone after locking too, and no undo brings them back', async ({
  openBook,
}) => {
  const { app, page } = await openBook();
  await addPeopleByHand(page, 'Bev Clamp 07700 900733', 'Sheila Bowler');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page
    .getByRole('complementary', { name: 'Bev Clamp' })
    .getByRole('button', { name: 'More about Bev' })
    .click();
  await page.getByRole('menuitem', { name: /Erase Bev/ }).click();
  await expect(page.getByRole('heading', { name: 'Erase Bev Clamp' })).toBeVisible();
  await expectNothingSerious(page);
  const erase = page.getByRole('button', { name: 'Erase Bev Clamp' });
  await expect(erase).toBeDisabled();
  await page.getByLabel('Type Bev Clamp to confirm').fill('Bev');
  await expect(erase).toBeDisabled();
  await page.getByLabel('Type Bev Clamp to confirm').fill('bev clamp');
  await erase.click();
  await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Sealed leftovers are still on the disk')).toHaveCount(0);

  await room(page, 'People');
  await expect(page.getByRole('row', { name: /Sheila Bowler/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Bev Clamp/ })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');

  const fresh = app.waitForEvent('window');
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await room(again, 'People');
  await expect(again.getByRole('row', { name: /Sheila Bowler/ })).toBeVisible();
  await expect(again.getByRole('row', { name: /Bev Clamp/ })).toHaveCount(0);
});
