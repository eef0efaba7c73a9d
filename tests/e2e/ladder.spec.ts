import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { expectToast, undo } from './byHand';
import { expect, test } from './launch';
import { openSampleYear } from './sampleYear';

test.describe.configure({ timeout: 120_000 });

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cards = (page: Page, name: string) => column(page, name).getByRole('group');

test('the ladder shows who is ready for the next rung and why: moved by key, by button and by dragging, by rules that one can read and change', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await openSampleYear(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('open the ladder');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ladder' })).toBeVisible();
  await expect(page.getByText(/climbed in the last year/)).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  const first = cards(page, 'Contact').first();
  const name = (await first.getAttribute('aria-label'))?.split(':')[0] ?? '';
  const count = column(page, 'Supporter').locator('header');
  const before = await count.textContent();
  await first.focus();
  await expect(page.getByText('Ready for supporter means: came to 2 events or more')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(cards(page, 'Contact').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('u');
  await expectToast(page, `Moved ${name} to supporter`);
  await expect(count).not.toHaveText(before ?? '');
  await undo(page);
  await expect(count).toHaveText(before ?? '');

  // Shift and an arrow move the card itself, and so does the mouse.
  await cards(page, 'Contact').filter({ hasText: name }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expectToast(page, `Moved ${name} to supporter`);
  await undo(page);
  await expect(count).toHaveText(before ?? '');
  await cards(page, 'Contact').filter({ hasText: name }).hover();
  await page.mouse.down();
  // Chromium begins a drag with the first move and tells where it is with the second.
  await column(page, 'Volunteer').hover();
  await column(page, 'Volunteer').hover();
  await page.mouse.up();
  await expectToast(page, `Moved ${name} to volunteer`);
  await undo(page);

  // A rule that asks for more offers fewer; emptied, it offers nobody.
  await page.getByRole('button', { name: 'Change the rules' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who is ready for the next rung?' });
  await dialog.getByRole('textbox', { name: /^Events come to/ }).fill('1000');
  await expect(dialog.getByRole('status')).toContainText('came to 1000 events or more');
  await expectNothingSeriousInBothLights(page);
  await dialog.getByRole('button', { name: 'Keep these rules' }).click();
  await expect(cards(page, 'Contact')).toHaveCount(0);
  await expect(column(page, 'Contact')).toContainText('came to fewer than 1000 events');
  await undo(page);
  await expect(cards(page, 'Contact').first()).toBeVisible();

  await page.getByRole('radio', { name: 'Flow' }).check({ force: true });
  await expect(page.getByRole('columnheader', { name: 'Up to leader' })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(13);
  await expectNothingSeriousInBothLights(page);
});
