import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility';
import { goTo } from './chooseFile';
import { expect, test } from './launch';
import { importAll, paste } from './lists';
import { unlock } from './profile';

const heads = (page: Page) => page.getByRole('grid', { name: 'People' }).getByRole('columnheader');

async function press(page: Page, ...columns: string[]): Promise<void> {
  await page.getByRole('button', { name: /^Columns/ }).click();
  for (const column of columns) await page.getByRole('menuitemcheckbox', { name: column }).click();
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
}

/** Drafts are sealed a moment after the last touch, and chosen columns with them. */
const sealed = (page: Page) =>
  expect.poll(() =>
    page.evaluate(async () => {
      const names: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const opening = indexedDB.open(name);
        await new Promise((settle) => {
          opening.onsuccess = settle;
        });
        const all = opening.result.transaction('meta').objectStore('meta').getAllKeys();
        await new Promise((settle) => {
          all.onsuccess = settle;
        });
        names.push(...all.result);
        opening.result.close();
      }
      return names.filter((name) => String(name).startsWith('draft:')).length;
    }),
  );

test('the columns that one chooses are there again in another room’s wake, and after a restart', async ({
  openBook,
}) => {
  test.setTimeout(120_000);
  const running = await openBook();
  const { page } = running;
  await paste(page, 'First name\tSurname\tMobile\nDean\tSisson\t07700 900142');
  await importAll(page, '1 row', '1 person');
  await goTo(page, 'People');
  const atFirst = ['Name', 'Ladder', 'Last event', 'Place', 'Spoke to'];
  await expect(heads(page).filter({ hasText: /./ })).toHaveText(atFirst);
  await press(page, 'Place', 'Ladder', 'Phone');
  const chosen = ['Name', 'Last event', 'Spoke to', 'Phone'];
  await expect(heads(page).filter({ hasText: /./ })).toHaveText(chosen);

  await goTo(page, 'Events');
  await goTo(page, 'People');
  await expect(heads(page).filter({ hasText: /./ })).toHaveText(chosen);
  await sealed(page).toBe(1);

  const { page: later } = await running.relaunch();
  await unlock(later);
  await goTo(later, 'People');
  await expect(heads(later).filter({ hasText: /./ })).toHaveText(chosen);
  await expect(later.getByRole('row', { name: 'Dean Sisson' })).toContainText('07700 900142');
  await later.getByRole('button', { name: /^Columns/ }).press('Enter');
  await expect(later.getByRole('menuitemcheckbox', { name: 'Ladder' })).toBeFocused();
  await later.keyboard.press('Escape');
  await expect(later.getByRole('menu')).toHaveCount(0);
  await press(later, 'Place', 'Ladder', 'Phone');
  await expect(heads(later).filter({ hasText: /./ })).toHaveText(atFirst);
  await sealed(later).toBe(0);
});
