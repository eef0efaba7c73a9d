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

test('Settings is gone through by keyboard, and says how each thing stands', async ({ bookOfFile }) => {
  const { page } = bookOfFile;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>open settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  for (const stands of [
    'Locks after 10 minutes',
    'Not checked yet',
    'None yet',
    'as they came',
    'Nothing so far',
  ])
    await expect(page.getByText(stands).first()).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  const section = page.getByRole('main').getByRole('button', { name: /^Lists of choices/ });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await section.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Lists of choices' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>change the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Passphrase and lock' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>open settings');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

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

test('somebody deleted by mistake is brought back from Settings, with what hangs on them', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await rooms(page).getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  await page.getByLabel('First name').fill('Dean');
  await page.getByLabel('Last name').fill('Sisson');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Dean Sisson' })).toBeVisible();
  await page.getByRole('button', { name: /^More about Dean/ }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await expect(page.getByText(/^Deleted Dean Sisson/)).toBeVisible();

  const locked = await lock(running);
  await openWith(locked, passphrase);
  await openSettings(locked, /Recently deleted\s*1 thing can be brought back/);
  const row = locked.getByRole('row', { name: /Dean Sisson/ });
  await expect(row).toContainText('person');
  await expect(row).toContainText('90 days');
  await expectNothingSeriousInBothLights(locked);
  await row.getByRole('button', { name: 'Bring back Dean Sisson' }).click();
  await expect(locked.getByText('Brought back Dean Sisson')).toBeVisible();
  await expect(locked.getByText('Nothing has been deleted.')).toBeVisible();
  await rooms(locked).getByRole('button', { name: 'People' }).click();
  await expect(locked.getByText('Dean Sisson').first()).toBeVisible();
  await locked.keyboard.press('Control+z');
  await expect(locked.getByText('Undone: Brought back Dean Sisson')).toBeVisible();
});

test('a list of choices is put in the organiser’s own words and order, and forms offer it so', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await openSettings(page, /Lists of choices/);
  await page.getByRole('button', { name: /^Types of event/ }).click();
  await expect(page.getByLabel('Choice 1', { exact: true })).toHaveValue('Mass meeting');
  await page.getByLabel('Choice 1', { exact: true }).fill('Assembly');
  await page.getByRole('button', { name: 'Stop offering Deputation' }).click();
  await page.getByRole('button', { name: 'Move Live call up' }).click();
  await page.getByRole('button', { name: 'Add a choice' }).click();
  await page.keyboard.type('Assembly');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('This is there twice.').first()).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('Choice 12', { exact: true }).fill('Street party');
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByText('Changed a list of choices')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Types of event\s*11 choices/ })).toBeVisible();

  await rooms(page).getByRole('button', { name: 'Events' }).click();
  const offered = page
    .getByRole('main')
    .getByRole('button', { name: /^(Mass meeting|Assembly|Live call|Leadership training)$/ });
  await expect(offered).toHaveText(['Assembly', 'Live call', 'Leadership training']);
  await page.getByRole('button', { name: 'Plan your first event' }).click();
  await page.getByRole('combobox', { name: /^Type/ }).click();
  await expect(page.getByRole('option', { name: 'Street party' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Deputation' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await rooms(page).getByRole('button', { name: 'Events' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Changed a list of choices')).toBeVisible();
  await expect(offered).toHaveText(['Mass meeting', 'Leadership training', 'Live call']);
});

test('the book locks by itself after the minutes chosen, and not before', async ({ openBook }) => {
  const running = await openBook();
  const { app, page } = running;
  await openSettings(page, /Passphrase and lock\s*Locks after 10 minutes/);
  await page.getByRole('combobox', { name: 'When nobody touches the laptop' }).click();
  await page.getByRole('option', { name: 'After 5 minutes' }).click();
  await expect(page.getByText('Set the book to lock after 5 minutes')).toBeVisible();
  const idle = (seconds: number) =>
    app.evaluate(({ powerMonitor }, given) => {
      powerMonitor.getSystemIdleTime = () => given;
    }, seconds);
  await idle(299);
  // Longer than it takes the book to look.
  await page.waitForTimeout(11_000);
  await expect(page.getByRole('heading', { name: 'Passphrase and lock' })).toBeVisible();
  // Nobody is there to be asked, whatever is unsaved.
  await openSettings(page, /Lists of choices/);
  await page.getByRole('button', { name: /^Roles at an event/ }).click();
  await page.getByLabel('Choice 1', { exact: true }).fill('In the chair');
  const opening = app.waitForEvent('window', { timeout: 20_000 });
  await idle(300);
  const locked = await opening;
  await expect(locked.getByRole('heading', { name: 'Open the book' })).toBeVisible();
  await idle(0);
  await openWith(locked, passphrase);
  await openSettings(locked, /Passphrase and lock\s*Locks after 5 minutes/);
});

test('the laptop’s own sign-in is offered only where it keeps secrets, and says why not', async ({
  bookOfFile,
}) => {
  const { page } = bookOfFile;
  await openSettings(page, /Passphrase and lock/);
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'The laptop’s own sign-in' }) });
  await expect(card).toContainText('Does not open the book.');
  const { outcome } = await page.evaluate(() => window.machine.ask('keychain.available'));
  if (outcome === 'available') {
    await card.getByRole('button', { name: 'Open with the sign-in too' }).click();
    await page.getByLabel('The passphrase', { exact: true }).fill('not this one');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That is not the passphrase.')).toBeVisible();
    await page.getByLabel('The passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(card).toContainText('Opens the book, beside the passphrase.');
  } else {
    await expect(card).toContainText('the passphrase alone opens the book');
    await expect(card.getByRole('button')).toHaveCount(0);
  }
});
