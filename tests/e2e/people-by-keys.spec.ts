import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseByKeys, chooseByTyping, chooseInMenu, expectToast, tabTo, undo } from './byHand';
import { chooseFile } from './chooseFile';
import { expect, type RunningApp, test } from './launch';

// What other tests of the People room do with the mouse too, here with the keys alone and in one book.

test.describe.configure({ timeout: 120_000 });

/** A deed by its first words, from wherever one is. */
async function deed(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${words}`);
  await expect(page.getByRole('option').first()).toContainText(words, { ignoreCase: true });
  await page.keyboard.press('Enter');
}

async function addPerson(
  page: Page,
  given: string,
  family: string,
  ...more: [label: RegExp, text: string][]
) {
  await deed(page, 'add a person');
  await expect(page.getByLabel('First name')).toBeFocused();
  await page.keyboard.type(given);
  await page.keyboard.press('Tab');
  await page.keyboard.type(family);
  for (const [label, text] of more) {
    await tabTo(page, page.getByRole('textbox', { name: label }));
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Control+Enter');
  await expectToast(page, `Added ${given} ${family}`);
}

async function pressOn(page: Page, name: string | RegExp, most = 80): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }), most);
  await page.keyboard.press('Enter');
}

/** From the list, everybody in it selected. */
async function selectAll(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await tabTo(page, page.getByLabel('Search people'), 60);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+End');
}

test('a place and a group are added, somebody joins it and leads it, with the keys alone', async ({
  bookOfFile,
}) => {
  const { page } = bookOfFile;
  await addPerson(page, 'Aisha', 'Rahman', [/^Phone/, '07700 900142'], [/^Email/, 'aisha@example.org']);
  await deed(page, 'add a place');
  await expect(page.getByRole('form', { name: 'Add a place' }).getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Elm Close');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Elm Close' })).toBeVisible();
  await deed(page, 'add a group');
  await expect(page.getByRole('form', { name: 'Add a group' }).getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Ash House');
  await chooseByTyping(page, 'Type', 'Tenants’ group');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ash House' })).toBeVisible();
  await pressOn(page, 'Add a leader');
  const dialog = page.getByRole('dialog', { name: 'Who belongs to Ash House?' });
  await tabTo(page, dialog.getByLabel('Who'));
  await page.keyboard.type('Aisha');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Add the leader' }));
  await page.keyboard.press('Enter');
  await expectToast(page, 'Aisha Rahman leads Ash House');
  await undo(page);
  await expect(page.getByRole('list', { name: 'Members of Ash House' }).getByRole('listitem')).toHaveCount(0);
});

test('two records of one person are joined with the keys alone', async ({ bookOfFile }) => {
  const { page } = bookOfFile;
  await addPerson(page, 'Lorraine', 'Bagshaw', [/^Phone/, '07700 900221']);
  await addPerson(page, 'Lorrain', 'Bagshawe', [/^Phone/, '07700 900221']);
  await deed(page, 'look for possible doubles');
  const pair = page.getByRole('row', { name: /Lorrain/ });
  await expect(pair).toBeVisible();
  await tabTo(page, pair);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Are these the same person?' })).toBeVisible();
  const name = page.getByRole('radiogroup', { name: 'Name' });
  await expect(name.getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await pressOn(page, 'Join the two records');
  await expectToast(page, /^Joined Lorrain/);
});

test('people picked are reached and put on paper with the keys alone', async ({ bookOfFile, folder }) => {
  const { app, page } = bookOfFile as RunningApp;
  await selectAll(page);
  await pressOn(page, 'Reach');
  const reach = page.getByRole('dialog', { name: /^Reach/ });
  await expect(reach).toBeVisible();
  await chooseByKeys(page, /^By/, 'Phone');
  await tabTo(page, reach.getByRole('button', { name: /^Copy \d+ numbers?$/ }));
  await page.keyboard.press('Enter');
  await expectToast(page, /^Copied \d+ numbers?, and noted it/);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('07700 900142');
  await page.keyboard.press('Escape');
  await expect(reach).toHaveCount(0);

  await tabTo(page, page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }), 80);
  await page.keyboard.press('Enter');
  await chooseInMenu(page, 'Print sheets or labels');
  await expect(page.getByRole('region', { name: 'What will be printed' })).toBeVisible();
  await chooseByKeys(page, /sheet|What/, 'Sign-in sheet');
  const path = join(folder, 'sheet.pdf');
  await chooseFile(app, path);
  await pressOn(page, 'Save as PDF');
  await expectToast(page, 'Saved as sheet.pdf, and noted it');
  expect(existsSync(path)).toBe(true);
});

test('a field of one’s own is made and filled in, and somebody is erased, with the keys alone', async ({
  bookOfFile,
}) => {
  const { page } = bookOfFile;
  await deed(page, 'make a field of your own');
  await expect(page.getByRole('heading', { level: 1, name: 'Fields of your own' })).toBeVisible();
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'Add a field of your own' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Shirt');
  await tabTo(page, dialog.getByRole('button', { name: 'Add the field' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Fields of your own' })).toContainText('Shirt');
  await addPerson(page, 'Dean', 'Sisson');
  await pressOn(page, 'More about Dean');
  await chooseInMenu(page, 'Edit details');
  const form = page.getByRole('form', { name: 'Edit Dean Sisson' });
  await expect(form).toBeVisible();
  await tabTo(page, form.getByLabel('Shirt'), 80);
  await page.keyboard.type('XL');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dean Sisson' })).toBeVisible();
  await expect(page.getByText('XL')).toBeVisible();

  await pressOn(page, 'More about Dean');
  await chooseInMenu(page, /^Erase Dean/);
  await tabTo(page, page.getByLabel('Type Dean Sisson to confirm'), 60);
  await page.keyboard.type('dean sisson');
  await pressOn(page, 'Erase Dean Sisson');
  await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible({ timeout: 60_000 });
});
