import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, choose, expectToast, room, undo } from './byHand';
import { chooseFile } from './chooseFile';
import { expect, test } from './launch';
import { importAll, paste } from './lists';
import { unlock } from './profile';

test.describe.configure({ timeout: 120_000 });

const heads = (page: Page) => page.getByRole('grid', { name: 'People' }).getByRole('columnheader');
const column = (page: Page, name: string) => page.getByRole('menuitemcheckbox', { name, exact: true });

test('columns are put in one’s own order with the keys and the mouse, which holds on paper, in exports and after locking', async ({
  openBook,
  folder,
}) => {
  const { app, page } = await openBook();
  await paste(
    page,
    [
      'First name\tSurname\tMobile\tTown\tDo not contact',
      'Dean\tSisson\t07700 900142\tMansfield\t',
      'Bev\tClamp\t07700 900143\tWorksop\t',
      'Aisha\tRahman\t07700 900144\tMansfield\tyes',
    ].join('\n'),
  );
  await importAll(page, '3 rows', '3 people');
  await room(page, 'People');
  const named = heads(page).filter({ hasText: /./ });
  await expect(named).toHaveText(['Name', 'Ladder', 'Last event', 'Place', 'Spoke to']);
  await page.getByRole('button', { name: /^Columns/ }).press('Enter');
  await expect(column(page, 'Ladder')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(column(page, 'Ladder')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(named).toHaveText(['Name', 'Last event', 'Place', 'Ladder', 'Spoke to']);
  // Nothing goes before the name.
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(named).toHaveText(['Name', 'Last event', 'Place', 'Ladder', 'Spoke to']);
  await page.getByRole('menuitem', { name: 'Move Spoke to up' }).click();
  await page
    .locator('.column-choice', { hasText: 'Place' })
    .locator('.column-grip')
    .dragTo(column(page, 'Last event'));
  const own = ['Name', 'Place', 'Last event', 'Spoke to', 'Ladder'];
  await expect(named).toHaveText(own);
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Export these people/ }).click();
  const chips = page.getByRole('dialog').getByRole('group', { name: 'Columns' });
  await expect(chips.getByRole('button', { name: 'Place', pressed: true })).toBeVisible();
  await page.keyboard.press('Escape');

  // The list as it stands, on paper: in its order and columns, without who may be in no list.
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.keyboard.press('Control+p');
  const paper = page.getByRole('region', { name: 'What will be printed' });
  await expect(paper.getByRole('columnheader')).toHaveText(['Name', 'Place', 'Spoke to', 'Ladder']);
  await expect(paper.getByRole('rowheader').or(paper.locator('tbody tr td:first-child'))).toHaveText([
    'Dean Sisson',
    'Bev Clamp',
  ]);
  await expect(page.getByText('2 people on it · stays off: 1 row, asked not to be contacted')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('checkbox', { name: 'Select Bev Clamp' }).check({ force: true });
  await page.getByRole('button', { name: 'Print these people…' }).click();
  await expect(paper.locator('tbody tr')).toHaveText([/^Bev ClampWorksop/]);
  const path = join(folder, 'list.pdf');
  await chooseFile(app, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expectToast(page, 'Saved as list.pdf, and noted it');
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await room(page, 'Settings');
  await page.getByRole('button', { name: /^What has left the book/ }).click();
  await expect(page.getByText('The list of people, on paper or as PDF')).toBeVisible();

  const fresh = app.waitForEvent('window');
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await room(again, 'People');
  const namedAgain = heads(again).filter({ hasText: /./ });
  await expect(namedAgain).toHaveText(own);
  await again.getByRole('button', { name: /^Columns/ }).click();
  await again.getByRole('menuitem', { name: 'Back to the usual columns' }).click();
  await again.keyboard.press('Escape');
  await expect(namedAgain).toHaveText(['Name', 'Ladder', 'Last event', 'Place', 'Spoke to']);
});

test('people are added to a campaign from the list, each once, seen on both pages and taken out again', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await addPeopleByHand(page, 'Aisha Rahman', 'Bev Clamp', 'Carl Dodd');
  await room(page, 'Campaigns');
  await page.getByRole('button', { name: 'Start a campaign' }).first().click();
  await page.getByLabel('Name').fill('Warm homes');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Started the campaign Warm homes');
  await expect(page.getByRole('heading', { name: 'Nobody in it yet' })).toBeVisible();

  const add = async (...names: string[]) => {
    await room(page, 'People');
    for (const name of names)
      await page.getByRole('checkbox', { name: `Select ${name}` }).check({ force: true });
    await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Add to a campaign' }).click();
    await choose(page, page.getByRole('dialog').getByLabel('Campaign'), 'Warm homes');
  };
  await add('Aisha Rahman', 'Bev Clamp');
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Add 2 people to it' }).click();
  await expectToast(page, 'Added 2 people to Warm homes');
  await add('Bev Clamp', 'Carl Dodd');
  await expect(page.getByText('1 person is in it already and stays as they are.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 person to it' }).click();
  await expectToast(page, 'Added Carl Dodd to Warm homes');
  await undo(page);

  await room(page, 'Campaigns');
  await page.getByRole('row', { name: /Warm homes/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '2 people in it' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Carl Dodd' })).toHaveCount(0);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'See everybody who took part' }).click();
  await expect(page.getByText('2 of 3 people')).toBeVisible();
  await page.getByRole('row', { name: 'Bev Clamp' }).press('Enter');
  await page.getByRole('button', { name: 'Take them out of Warm homes' }).click();
  await expectToast(page, 'Took Bev Clamp out of Warm homes');
  await expect(page.getByRole('heading', { name: 'Campaigns' })).toHaveCount(0);
  await undo(page);
  await expect(page.getByRole('button', { name: 'Warm homes', exact: true })).toBeVisible();
});

test('cells are edited down a column and along a row with the keys, mistakes said in place, each save undone by itself', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(
    page,
    [
      'First name\tSurname\tMobile',
      'Aisha\tRahman\t07700 900141',
      'Bev\tClamp\t07700 900142',
      'Carl\tDodd\t07700 900143',
    ].join('\n'),
  );
  await importAll(page, '3 rows', '3 people');
  await room(page, 'People');
  await page.getByRole('button', { name: /^Columns/ }).click();
  await column(page, 'Phone').click();
  await column(page, 'Last event').click();
  await page.keyboard.press('Escape');

  const row = (name: string) => page.getByRole('row', { name, exact: true });
  const cell = (title: string, name: string) => page.getByLabel(`${title} of ${name}`, { exact: true });
  await page.getByLabel('Search people').press('ArrowDown');
  await expect(row('Bev Clamp')).toBeFocused();
  // The name first, then along the row; the list is sorted by name and stays as it is meanwhile.
  await page.keyboard.press('F2');
  await expect(cell('Name', 'Bev Clamp')).toBeFocused();
  await page.keyboard.type('Bev Zapf');
  await page.keyboard.press('Tab');
  await expectToast(page, 'Changed Bev Zapf');
  await expect(cell('Ladder', 'Bev Zapf')).toBeFocused();
  await page.keyboard.press('v');
  await page.keyboard.press('Tab');
  await expectToast(page, 'Moved Bev Zapf to volunteer');
  await page.keyboard.press('Shift+Tab');
  await expect(cell('Ladder', 'Bev Zapf')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell('Phone', 'Bev Zapf')).toBeFocused();
  await expect(page.getByRole('row').nth(1)).toContainText('Bev Zapf');
  await expectNothingSeriousInBothLights(page);

  // Three rows down the column; a mistake keeps the field and what was typed, and nothing is stored.
  await page.keyboard.type('07700 9009');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('2 digits short. UK mobiles have 11.');
  await expect(cell('Phone', 'Bev Zapf')).toHaveValue('07700 9009');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Too many digits. UK mobiles have 11.');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(cell('Phone', 'Carl Dodd')).toBeFocused();
  await page.keyboard.type('07700 900188');
  await page.keyboard.press('Enter');
  await expect(cell('Phone', 'Aisha Rahman')).toBeFocused();
  await page.keyboard.type('07700 900177');
  await page.keyboard.press('Enter');
  await expect(row('Aisha Rahman')).toBeFocused();
  await expect(row('Bev Zapf')).toContainText('07700 900999');
  await expect(row('Carl Dodd')).toContainText('07700 900188');
  await undo(page);
  await expect(row('Aisha Rahman')).toContainText('07700 900141');
  await expect(row('Carl Dodd')).toContainText('07700 900188');
  // In a field Ctrl Z takes back letters, not deeds.
  await page.keyboard.press('F2');
  await page.keyboard.type('Aisha Khan');
  await page.keyboard.press('Control+z');
  await expect(row('Carl Dodd')).toContainText('07700 900188');
  await page.keyboard.press('Escape');
  await expect(row('Aisha Rahman')).toBeFocused();

  const toPhone = async () => {
    await page.keyboard.press('F2');
    for (const _ of ['Ladder', 'Place', 'Phone']) await page.keyboard.press('Tab');
    await expect(cell('Phone', 'Aisha Rahman')).toBeFocused();
  };
  // A mistake that is left stands where it is, is not saved, and is there to be put right.
  await toPhone();
  await cell('Phone', 'Aisha Rahman').fill('none');
  await page.getByLabel('Search people').click();
  await expect(row('Aisha Rahman')).toContainText('none not saved');
  // Leaving the page asks first, for it would be lost.
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Events' }).click();
  const leaving = page.getByRole('dialog');
  await expect(leaving).toContainText('1 cell of the list holds what cannot be saved as it is.');
  await page.keyboard.press('Escape');
  await expect(row('Aisha Rahman')).toContainText('none not saved');
  // The focus has left: the list is in order again.
  await expect(page.getByRole('row').nth(1)).toContainText('Carl Dodd');
  await row('Aisha Rahman').focus();
  await toPhone();
  await expect(page.getByRole('alert')).toHaveText('“none” has no digits to ring.');
  await page.keyboard.press('Escape');
  await expect(row('Aisha Rahman')).toContainText('07700 900141');

  // What is still being typed is saved where one leaves by a key.
  await page.keyboard.press('F2');
  await page.keyboard.type('Aisha Khan');
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('main', { name: 'Events' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(row('Aisha Khan')).toBeVisible();

  // By mouse: the pencil in the cell, and a click elsewhere saves.
  const dodd = row('Carl Dodd').getByRole('gridcell').filter({ hasText: '07700 900188' });
  await dodd.hover();
  await expect(dodd.locator('.cell-pencil')).toBeHidden();
  await row('Carl Dodd').focus();
  await dodd.hover();
  await dodd.locator('.cell-pencil').click();
  await expect(cell('Phone', 'Carl Dodd')).toBeFocused();
  await page.keyboard.type('07700 900166');
  await page.getByLabel('Search people').click();
  await expectToast(page, 'Changed Carl Dodd');
  await expect(row('Carl Dodd')).toContainText('07700 900166');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
