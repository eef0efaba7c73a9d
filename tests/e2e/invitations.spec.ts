import type { Page } from '@playwright/test';
import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { choose, expectToast, pick, redo, undo } from './byHand';
import { expect, test } from './launch';
import { importAll, paste } from './lists';

/** Plans a meeting that lacks nothing but people, and stays on its page. */
async function planMeeting(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Plan your first event' }).click();
  await page.getByLabel('Title').fill('Warm homes mass meeting');
  await page.getByRole('textbox', { name: /^Day/ }).fill('tomorrow');
  await page.getByLabel('Venue').fill('Plumptre Hall');
  await page.getByLabel('Commitments to aim for').fill('6');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Planned Warm homes mass meeting');
}

test('everybody of a place is asked at once, but for those who asked not to be contacted', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(
    page,
    'First name\tSurname\tWard\nDean\tSisson\tOak Tree\nBev\tClamp\tOak Tree\nGary\tWhitlam\tOak Tree\nMorag\tReid\tBull Farm',
  );
  await importAll(page, '4 rows', '4 people');
  await page.keyboard.press('Alt+2');
  await page.getByRole('row', { name: 'Gary Whitlam' }).click();
  await page.getByRole('button', { name: 'More about Gary' }).click();
  await page.getByRole('menuitem', { name: 'Mark do not contact' }).click();
  await page.getByRole('button', { name: 'Mark do not contact' }).click();
  await expect(page.getByRole('complementary').getByText('Do not contact')).toBeVisible();
  await page.getByRole('button', { name: 'More about Gary' }).press('Escape');

  await planMeeting(page);
  await page.getByRole('button', { name: 'Invite several' }).click();
  const several = page.getByRole('dialog', { name: 'Invite to Warm homes mass meeting' });
  await expect(several.getByText('3 people not asked yet.')).toBeVisible();
  await choose(page, several.getByLabel(/^Living in/), 'Oak Tree');
  await expect(several.getByText('2 people not asked yet.')).toBeVisible();
  await expect(several).toContainText('1 person asked not to be contacted and stays out.');
  await choose(page, several.getByLabel('On the ladder'), 'Leader');
  await expect(several.getByRole('button', { name: 'Invite 0 people' })).toBeDisabled();
  await choose(page, several.getByLabel('On the ladder'), 'Contact');
  await expectNothingSeriousInBothLights(page);
  await several.getByRole('button', { name: 'Invite 2 people' }).click();
  await expectToast(page, 'Invited 2 people to Warm homes mass meeting');
  const replies = page.getByRole('radiogroup', { name: /^What .* said$/ });
  await expect(replies).toHaveCount(2);
  await expect(page.getByRole('radiogroup', { name: 'What Gary Whitlam said' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Invite several' }).click();
  await expect(several.getByText('1 person not asked yet.')).toBeVisible();
  await several.getByRole('button', { name: 'Cancel' }).click();
  await undo(page);
  await expect(replies).toHaveCount(0);
  await redo(page);
  await expect(replies).toHaveCount(2);
});

test('somebody is given a part at an event, and it stands there until it is taken away', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(page, 'First name\tSurname\nBev\tClamp\nDean\tSisson');
  await importAll(page, '2 rows', '2 people');
  await planMeeting(page);
  const lacking = page.getByText('No one is down to welcome people');
  await expect(lacking).toBeVisible();
  await expect(page.getByLabel('Give a part')).toHaveValue('Welcome');
  await pick(page, page.getByLabel('To whom'), 'bev');
  await expectToast(page, 'Bev Clamp has a part in Warm homes mass meeting');
  await expect(lacking).toHaveCount(0);
  await choose(page, page.getByLabel('Give a part'), 'Chair');
  await pick(page, page.getByLabel('To whom'), 'dean');
  const parts = page.getByRole('list', { name: 'Parts to play' }).getByRole('listitem');
  await expect(parts).toHaveText(['Bev ClampWelcome', 'Dean SissonChair']);
  await expectNothingSerious(page);

  await page.getByRole('button', { name: 'Take the part from Bev Clamp' }).click();
  await expectToast(page, 'Bev Clamp no longer has a part');
  await expect(lacking).toBeVisible();
  await undo(page);
  await expect(parts).toHaveText(['Bev ClampWelcome', 'Dean SissonChair']);
  await undo(page);
  await expect(parts).toHaveText(['Bev ClampWelcome']);
});
