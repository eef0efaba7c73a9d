import { expectNothingSeriousInBothLights } from './accessibility';
import { expect, test } from './launch';
import { organiser, passphrase, unlock } from './profile';

test('a stranger is asked for a name and a passphrase, keeps the recovery sheet, and has three ways to begin', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('There is no name yet')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('Your name').fill('Ruth Adeyemi');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Choose a passphrase, Ruth' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('1234');
  await expect(page.getByText('Weak.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Too easy to guess')).toBeVisible();
  await page.getByRole('button', { name: 'Propose four words' }).click();
  const proposed = await page.getByLabel('Passphrase', { exact: true }).inputValue();
  expect(proposed.split(' ')).toHaveLength(4);
  await expect(page.getByText('Strong.')).toBeVisible();
  await page.getByLabel('Type it once more', { exact: true }).fill('something else');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The two are not the same')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('Type it once more', { exact: true }).fill(proposed);
  await page.keyboard.press('Enter');

  const sheet = page.getByRole('region', { name: 'Recovery sheet' });
  await expect(sheet).toContainText('AGE-SECRET-KEY-1');
  await expectNothingSeriousInBothLights(page);
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled();
  const code = ((await sheet.locator('.recovery-code').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel('Its last four characters').fill('0000');
  await expect(page.getByText('Not these.')).toBeVisible();
  await page.getByLabel('Its last four characters').fill(code.slice(-4).toLowerCase());
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(page.getByRole('heading', { name: 'Welcome, Ruth' })).toBeVisible();
  for (const name of ['Paste or open a list', 'Add one person', 'Look around a sample year'])
    await expect(page.getByRole('button', { name })).toBeVisible();
  await expectNothingSeriousInBothLights(page);
});

test('the lock screen names nobody, says when a passphrase is wrong, opens with the right one, and locking asks again', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp({ profile: 'ready' });
  await expect(page.getByRole('heading', { name: 'Open the book' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  for (const name of organiser.split(' ')) await expect(page.locator('body')).not.toContainText(name);
  await page.getByLabel('Passphrase', { exact: true }).fill('not these words at all');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the passphrase.')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await expect(page.getByText('Saved and sealed')).toBeVisible();
  const [firstName = ''] = organiser.split(' ');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(firstName);

  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const locked = await opening;
  await expect(locked.getByRole('heading', { name: 'Open the book' })).toBeVisible();
  await expect(locked.getByText('What you were typing is kept.')).toBeVisible();
  await unlock(locked);
});

test('the keyboard alone reaches every part of the shell', async ({ launchApp }) => {
  const { page } = await launchApp({ profile: 'ready' });
  await unlock(page);
  const rooms = page.getByRole('navigation', { name: 'Rooms' });

  await page.keyboard.press('Alt+2');
  await expect(rooms.getByRole('button', { name: 'People' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+1');
  await expect(rooms.getByRole('button', { name: /^Today/ })).toHaveAttribute('aria-current', 'page');

  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  const landings = new Set<string | null>();
  for (let step = 0; step < 2; step++) {
    landings.add(
      await page.evaluate(
        () => document.activeElement?.closest('[data-landing]')?.getAttribute('data-landing') ?? null,
      ),
    );
    await page.keyboard.press('F6');
  }
  expect([...landings].sort()).toEqual(['page', 'spine']);

  const find = page.getByRole('button', { name: /^Find a person/ });
  await find.focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find a person, place or anything' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await palette.getByRole('combobox').fill('keys');
  await expect(palette.getByRole('option', { name: /Show the keys/ })).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(find).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('the sample year is marked on every page, is never locked, and is left in one press', async ({
  sharedApp,
}) => {
  const { page } = sharedApp;
  await page.getByRole('button', { name: 'Look around a sample year' }).click();
  await expect(page.getByText('Sample workbook: nothing here is real')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toHaveCount(0);
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Sample workbook: nothing here is real')).toBeVisible();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find a person, place or anything' });
  await palette.getByRole('combobox').fill('precious');
  const best = palette.getByRole('option').first();
  await expect(best).toHaveAttribute('aria-selected', 'true');
  await expect(best).toContainText('Precious');
  await palette.getByRole('combobox').fill('@keys');
  await expect(palette.getByRole('option', { name: /Show the keys/ })).toHaveCount(0);
  await palette.getByRole('combobox').fill('>keys');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
});
