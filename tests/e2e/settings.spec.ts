import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { expect, type RunningApp, test } from './launch';
import { passphrase } from './profile';

const rooms = (page: Page) => page.getByRole('navigation', { name: 'Rooms' });

async function openSettings(page: Page, section: RegExp): Promise<void> {
  await rooms(page).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('main').getByRole('button', { name: section }).click();
}

/** Presses the button that locks; gives the window that asks for the passphrase. */
async function lock({ app, page }: Pick<RunningApp, 'app' | 'page'>): Promise<Page> {
  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const locked = await opening;
  await expect(locked.getByRole('heading', { name: 'Open the book' })).toBeVisible();
  return locked;
}

async function openWith(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

test('a changed passphrase opens the book, and the old one does not', async ({ openBook }) => {
  const running = await openBook();
  const { page } = running;
  await openSettings(page, /Passphrase and lock/);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('Type the passphrase that opens the book today.')).toBeVisible();
  await page.getByLabel('The passphrase as it is now', { exact: true }).fill('not this one at all');
  await page.getByRole('button', { name: 'Propose four words' }).click();
  const next = await page.getByLabel('The new passphrase', { exact: true }).inputValue();
  expect(next.split(' ')).toHaveLength(4);
  await page.getByLabel('Type it once more', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('That is not the passphrase. Nothing was changed')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('The passphrase as it is now', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('From now on only the new passphrase opens the book.')).toBeVisible();

  const locked = await lock(running);
  await openWith(locked, passphrase);
  await expect(locked.getByText('That is not the passphrase.')).toBeVisible();
  await openWith(locked, next);
  await expect(rooms(locked)).toBeVisible();
  const { page: again } = await running.relaunch();
  await openWith(again, next);
  await expect(rooms(again)).toBeVisible();
});

test('the recovery sheet, once checked, no longer waits on Today; it opens the book and sets a new passphrase', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await page.getByRole('button', { name: 'Make the recovery sheet' }).click();
  await expect(page.getByText('Not checked yet')).toBeVisible();
  await expect(page.getByText('AGE-SECRET-KEY')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the recovery sheet' }).click();
  const sheet = page.getByRole('region', { name: 'Recovery sheet' });
  const code = ((await sheet.locator('.recovery-code').textContent()) ?? '').replace(/\s/g, '');
  expect(code).toMatch(/^AGE-SECRET-KEY-1/);
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('Its last four characters').fill(code.slice(-4));
  await expect(page.getByText('You have it.')).toBeVisible();
  await expect(page.getByText('Kept and checked.')).toBeVisible();
  await rooms(page)
    .getByRole('button', { name: /^Today/ })
    .click();
  await expect(page.getByRole('button', { name: 'Make the recovery sheet' })).toHaveCount(0);

  const locked = await lock(running);
  await locked.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await locked.getByLabel('What the sheet says').fill('AGE-SECRET-KEY-1NOTTHISONE');
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(locked.getByText('That is not this book’s recovery sheet')).toBeVisible();
  await locked.getByLabel('What the sheet says').fill(code.toLowerCase());
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(rooms(locked)).toBeVisible();

  await openSettings(locked, /Passphrase and lock/);
  await locked.getByRole('button', { name: 'It is forgotten: use the recovery sheet' }).click();
  await locked.getByLabel('What the recovery sheet says').fill(code);
  await locked.getByLabel('The new passphrase', { exact: true }).fill('copper meadow lantern flute');
  await locked.getByLabel('Type it once more', { exact: true }).fill('copper meadow lantern flute');
  await locked.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(locked.getByText('From now on only the new passphrase opens the book.')).toBeVisible();
  const { page: again } = await running.relaunch();
  await openWith(again, 'copper meadow lantern flute');
  await expect(rooms(again)).toBeVisible();
});
