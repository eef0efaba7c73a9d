import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a room from the spine. */
export async function room(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name }).click();
}

/** Adds people through the form, one after another: 'Dean Sisson', or with a phone 'Dean Sisson 07700 900142'. */
export async function addPeopleByHand(page: Page, ...people: string[]): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'Add a person' }).click();
  for (const person of people) {
    const [, given = '', family = '', phone = ''] = /^(\S+) (\S+) ?(.*)$/.exec(person) ?? [];
    await expect(page.getByLabel('First name')).toHaveValue('');
    await page.getByLabel('First name').fill(given);
    await page.getByLabel('Last name').fill(family);
    await page.getByLabel('Phone').fill(phone);
    await page.getByRole('button', { name: 'Save and add another' }).click();
    await expectToast(page, `Added ${given} ${family}`);
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
}

/** What the toast says was done. */
export async function expectToast(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator('.toast')).toContainText(words);
}

/** Takes the last deed back with the keys, and waits until the toast says so. A dialog keeps keys to itself. */
export async function undo(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expectToast(page, 'Undone');
}

/** Does it again. A filter that is still closing keeps keys to itself as a dialog does. */
export async function redo(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expectToast(page, 'Done again');
}

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  // A page that is still opening would be tabbed past.
  await expect(target.first()).toBeAttached();
  for (let presses = 0; presses < most; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.count()) > 0 && target.first().evaluate((element) => element === document.activeElement);

/** Chooses from the menu of a select or a person picker by typing and Enter. */
export async function pick(page: Page, field: Locator, typed: string): Promise<void> {
  await field.fill(typed);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Chooses from the menu of a select with the mouse. */
export async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
}

/** Moves to a choice of a group and makes it with the arrows, as somebody without a mouse does. */
export async function chooseByKeys(page: Page, group: RegExp, choice: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio');
  const wanted = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice });
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await page.getByRole('radiogroup', { name: group }).locator(':focus').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  if (!(await wanted.isChecked())) await page.keyboard.press('Space');
  for (let presses = 0; presses < (await radios.count()) && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(150);
  }
  await expect(wanted).toBeChecked();
}

/** Makes a choice of a menu with the keys alone. */
export async function chooseByTyping(page: Page, label: string, choice: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label }));
  await page.keyboard.press('ArrowDown');
  const wanted = page.getByRole('option', { name: choice });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await wanted.getAttribute('data-combobox-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Walks down an open menu to an item, and chooses it. */
export async function chooseInMenu(page: Page, name: string | RegExp): Promise<void> {
  const item = page.getByRole('menuitem', { name });
  await expect(item).toBeVisible();
  for (let presses = 0; presses < 30 && !(await hasFocus(item)); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
}
