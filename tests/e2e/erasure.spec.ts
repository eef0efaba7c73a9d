import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, room } from './byHand';
import { expect, test } from './launch';
import { unlock } from './profile';

test.describe.configure({ timeout: 180_000 });

test('somebody who is erased at their request is gone after locking too, no undo brings them back, and they may ask to come again', async ({
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

  await room(again, 'Settings');
  await again
    .getByRole('main')
    .getByRole('button', { name: /^Erased at their request\s*1 erasure/ })
    .click();
  const erasures = again.getByRole('list', { name: 'Erasures' });
  await expect(erasures).not.toContainText(/Bev|Clamp|7700/);
  await again.getByRole('button', { name: 'They have asked again' }).click();
  const lift = again.getByRole('button', { name: 'Let them be added again' });
  await expect(lift).toBeDisabled();
  await again.getByLabel('How they asked to be in the book again').fill('At the door on Monday');
  await expectNothingSeriousInBothLights(again);
  await lift.click();
  await expect(erasures).toContainText(/lifted .*: At the door on Monday/);
  await expect(again.getByRole('button', { name: 'They have asked again' })).toHaveCount(0);
});
