import { expect, type Page } from '@playwright/test';

/** From the first run into the sample year. */
export async function openSampleYear(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample/ })
    .first()
    .click();
  await expect(page.getByText('nothing here is real')).toBeVisible({ timeout: 30_000 });
}
