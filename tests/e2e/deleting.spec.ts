import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility';
import { addPeopleByHand, expectToast, pick, redo, undo } from './byHand';
import { expect, test } from './launch';

async function more(page: Page, about: string, deed: string): Promise<void> {
  await page.getByRole('button', { name: `More about this ${about}` }).click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.waitForFunction(() => document.getAnimations().length === 0);
  await expectNothingSerious(page);
  await page.getByRole('menuitem', { name: deed }).click();
}

test('an event that is called off says so and keeps its record; a deleted one comes back with it', async ({
  bookOfFile,
}) => {
  const { page } = bookOfFile;
  await addPeopleByHand(page, 'Bev Clamp');
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Plan your first event' }).click();
  await page.getByLabel('Title').fill('Warm homes mass meeting');
  await page.getByRole('textbox', { name: /^Day/ }).fill('tomorrow');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Planned Warm homes mass meeting');
  await pick(page, page.getByLabel('Invite someone'), 'bev');
  await expectToast(page, 'Invited Bev Clamp');

  const off = page.getByText('This event was cancelled. What is on record stays.');
  await more(page, 'event', 'Cancel the event');
  await expectToast(page, 'Cancelled Warm homes mass meeting');
  await expect(off).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'What Bev Clamp said' })).toBeVisible();
  await expectNothingSerious(page);
  await undo(page);
  await expect(off).toHaveCount(0);
  await redo(page);
  await expect(off).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('Warm homes mass meeting')).toHaveCount(0);
  await page.keyboard.press('Alt+3');
  const row = page.getByRole('row', { name: 'Warm homes mass meeting' });
  await expect(row).toContainText('Cancelled');
  await row.click();
  await more(page, 'event', 'It is on after all');
  await expectToast(page, 'Warm homes mass meeting is on after all');
  await expect(off).toHaveCount(0);

  await more(page, 'event', 'Delete the event');
  await expectToast(page, 'Deleted Warm homes mass meeting');
  await expect(page.getByText('Nobody has come to anything yet.')).toBeVisible();
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await row.click();
  await expect(page.getByRole('radiogroup', { name: 'What Bev Clamp said' })).toBeVisible();
});

test('a campaign that is deleted leaves its actions standing, and comes back to them', async ({
  bookOfFile,
}) => {
  const { page } = bookOfFile;
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Start a campaign' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Warm homes');
  await page.getByLabel('What we want, line 1').fill('Repair every damp bedroom');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Started the campaign Warm homes');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('Title').fill('Deputation');
  await page.getByRole('textbox', { name: /^Day/ }).fill('tomorrow');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Warm homes', exact: true }).click();

  await more(page, 'campaign', 'Delete the campaign');
  await expectToast(page, 'Deleted Warm homes');
  await expect(page.getByText('What would you change first')).toBeVisible();
  await page.keyboard.press('Alt+3');
  await page.getByRole('row', { name: 'Deputation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deputation' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Warm homes', exact: true })).toHaveCount(0);
  await undo(page);
  await page.getByRole('button', { name: 'Warm homes', exact: true }).click();
  await expect(page.getByText('Repair every damp bedroom')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Actions' })).toContainText('Deputation');
  await redo(page);
  await expect(page.getByText('Repair every damp bedroom')).toHaveCount(0);
  await expectNothingSerious(page);
});

test('a story that is deleted comes back with what its teller agreed to', async ({ bookOfFile }) => {
  const { page } = bookOfFile;
  await addPeopleByHand(page, 'Precious Moyo');
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Add a story' }).click();
  await page.getByLabel('Title').fill('My son sleeps in his coat');
  await page.getByLabel('The story').fill('There is black mould over his bed.');
  await pick(page, page.getByLabel('Told by'), 'prec');
  await page.getByText('Public, unnamed').click();
  await page.getByRole('textbox', { name: /^In the teller’s words/ }).fill('Use it, without my name.');
  await page.keyboard.press('Control+Enter');
  const story = page.getByRole('article', { name: 'My son sleeps in his coat' });
  await expect(story.getByText('Use it, without my name.').first()).toBeVisible();

  await more(page, 'story', 'Delete the story');
  await expectToast(page, 'Deleted');
  await expect(page.getByText('Somebody told you something worth repeating.')).toBeVisible();
  await undo(page);
  await expect(story.getByText('Use it, without my name.').first()).toBeVisible();
  await redo(page);
  await expect(story).toHaveCount(0);
});
