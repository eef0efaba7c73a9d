import { expectNothingSerious } from './accessibility';
import { choose, expectToast, redo, undo } from './byHand';
import { expect, test } from './launch';
import { importAll, paste } from './lists';

test('a group stands among the relationships of who leads it, and on the power map as a square', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(page, 'First name\tSurname\tGroup\nDean\tSisson\tOak Tree Tenants\nBev\tClamp\t');
  await importAll(page, '2 rows', '2 people');
  await page.keyboard.press('Alt+2');
  const panel = page.getByRole('complementary');
  await page.getByRole('row', { name: 'Dean Sisson' }).click();
  await expect(panel).toContainText('Member ofOak Tree Tenants');

  await page.getByRole('row', { name: 'Bev Clamp' }).click();
  // Escape closes the menu and leaves the panel, which is another layer.
  const more = panel.getByRole('button', { name: 'More about Bev' });
  await more.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole('menuitem', { name: 'Add a relationship' }).click();
  const tie = page.getByRole('dialog', { name: 'How is Bev related?' });
  await choose(page, tie.getByLabel('Bev is or does'), 'Leads');
  await expect(tie.getByRole('button', { name: 'Add the relationship' })).toBeDisabled();
  await choose(page, tie.getByLabel('A group'), 'Oak Tree Tenants');
  await expect(tie.getByLabel('Whom')).toHaveCount(0);
  await expectNothingSerious(page);
  await tie.getByRole('button', { name: 'Add the relationship' }).click();
  await expect(panel).toContainText('LeadsOak Tree Tenants');
  await undo(page);
  await expect(panel).toContainText('No relationships yet.');
  await redo(page);
  await expect(panel).toContainText('LeadsOak Tree Tenants');

  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Start a campaign' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Warm homes');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Started the campaign Warm homes');
  await page.getByRole('button', { name: 'Place someone' }).click();
  const stance = page.getByRole('dialog', { name: 'Place someone on the power map' });
  await stance.getByRole('radio', { name: 'A group' }).check({ force: true });
  await choose(page, stance.getByLabel('Which group'), 'Oak Tree Tenants');
  await stance.getByRole('slider', { name: 'Support for our demand' }).press('End');
  await stance.getByRole('slider', { name: 'Influence over the target' }).press('ArrowRight');
  await expectNothingSerious(page);
  await stance.getByRole('button', { name: 'Place on the map' }).click();
  const map = page.getByRole('img', { name: 'Oak Tree Tenants: support 5 of 5, influence 5.5 of 10' });
  await expect(map).toBeVisible();
  await expect(map.locator('circle')).toHaveCount(0);
  await expect(map.getByText('Oak Tree Tenants')).toBeVisible();

  // Whoever is placed again is moved, with the place they had to begin from.
  await page.getByRole('button', { name: 'Place someone' }).click();
  await stance.getByRole('radio', { name: 'A group' }).check({ force: true });
  await choose(page, stance.getByLabel('Which group'), 'Oak Tree Tenants');
  await stance.getByRole('slider', { name: 'Support for our demand' }).press('ArrowLeft');
  await stance.getByRole('button', { name: 'Place on the map' }).click();
  const moved = page.getByRole('img', { name: 'Oak Tree Tenants: support 4.5 of 5, influence 5.5 of 10' });
  await expect(moved).toBeVisible();
  await undo(page);
  await expect(map).toBeVisible();
});
