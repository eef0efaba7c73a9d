import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { expect } from './launch';

/** The rules whose answer depends on colours: all that a window turned dark can break which was whole in the light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands that would keep somebody out: nothing serious or worse may. */
export async function expectNothingSerious(page: Page, rules?: string[]): Promise<void> {
  // Its source is half a megabyte: once a page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // A colour on its way is neither the one nor the other; one that is inherited settles a level at a time.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect }) => effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY),
  );
  const options: RunOptions = {
    // What passed need not be told, which takes longer than looking.
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  };
  // The page under an open dialog is veiled and out of reach; only the dialog is read.
  const where = (await page.getByRole('dialog').count()) > 0 ? '[role="dialog"]' : 'html';
  const serious = await page.evaluate(
    async ([within, asked]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(within, asked);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
        );
    },
    [where, options] as const,
  );
  expect(serious).toEqual([]);
}

/** Turns the window light or dark, as Settings does, and checks both. */
export async function expectNothingSeriousInBothLights(page: Page): Promise<void> {
  for (const light of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', light);
    await expectNothingSerious(page, light === 'dark' ? rulesOfColour : undefined);
  }
}
