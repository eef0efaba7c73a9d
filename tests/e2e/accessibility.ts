import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './launch';

/** What axe finds on the page as it stands that would keep somebody out: nothing serious or worse may. */
export async function expectNothingSerious(page: Page): Promise<void> {
  // Electron gives Playwright no second page to run in, which the ordinary mode opens.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // The page under an open dialog is veiled and out of reach; only the dialog is read.
  if (await page.getByRole('dialog').count()) axe.include('[role="dialog"]');
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
    );
  expect(serious).toEqual([]);
}

/** Turns the window light or dark, as Settings does, and checks both. */
export async function expectNothingSeriousInBothLights(page: Page): Promise<void> {
  for (const light of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', light);
    // A colour that is inherited settles a level of the page at a time.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    await expectNothingSerious(page);
  }
}
