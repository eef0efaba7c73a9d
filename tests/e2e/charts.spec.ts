import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import type { Application } from './application';
import { expect, test } from './launch';
import { openSampleYear } from './sampleYear';

async function openSampleCharts(running: Application): Promise<void> {
  const { page } = running;
  await openSampleYear(page);
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Charts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Charts' })).toBeVisible();
}

async function answerSaveDialog(running: Application, path: string): Promise<void> {
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

test('the room is a list of findings; each opens large with its n, its table and its files', async ({
  sharedApp,
  folder,
}) => {
  const running = sharedApp;
  const { page } = running;
  await openSampleCharts(running);
  const findings = page.getByRole('navigation', { name: 'Findings' }).getByRole('button');
  await expect(findings).toHaveCount(5);

  await page.getByRole('combobox', { name: 'Place' }).fill('Mansfield');
  await page.getByRole('option', { name: 'Mansfield and below', exact: true }).click();
  const chart = page.getByRole('region', { name: /nearly doubled/ });
  await expect(chart).toBeVisible();
  await expect(chart).toContainText('8 ');
  await expectNothingSeriousInBothLights(page);

  await chart.getByText('Table', { exact: true }).click();
  const rows = chart.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(9);
  await expect(rows.last()).toContainText('91');
  await chart.getByRole('button', { name: 'How counted' }).click();

  await answerSaveDialog(running, join(folder, 'turnout.csv'));
  await chart.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('menuitem', { name: 'Table, CSV' }).click();
  await expect(page.getByText('Saved turnout.csv')).toBeVisible();
  const csv = readFileSync(join(folder, 'turnout.csv'), 'utf8');
  expect(csv.split('\n').filter((line) => line.trim() !== '')).toHaveLength(9);
  expect(csv).toMatch(/57.*34|34.*57/);

  await answerSaveDialog(running, join(folder, 'turnout.png'));
  await chart.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('menuitem', { name: 'Picture, PNG' }).click();
  await expect(page.getByText('Saved turnout.png')).toBeVisible();
  const png = readFileSync(join(folder, 'turnout.png'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.byteLength).toBeGreaterThan(10_000);
});

test('arrow keys walk the findings and the points of a chart, and a live line reads them', async ({
  sharedApp,
}) => {
  const running = sharedApp;
  const { page } = running;
  await openSampleCharts(running);
  const findings = page.getByRole('navigation', { name: 'Findings' }).getByRole('button');
  await findings.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(findings.nth(1)).toBeFocused();
  await expect(findings.nth(1)).toHaveAttribute('aria-current', 'true');
  const drawing = page.getByRole('application');
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.chart-reading')).not.toBeEmpty();
});

test('an audience sees one finding large, without names; keys blank it, turn it white and go on', async ({
  sharedApp,
}) => {
  const running = sharedApp;
  const { page, app } = running;
  await openSampleCharts(running);
  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const audience = await opening;
  const title = audience.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  const first = (await title.textContent()) ?? '';
  await audience.keyboard.press('ArrowRight');
  await expect(title).not.toHaveText(first);
  await audience.keyboard.press('l');
  await expect(audience.locator('.presenter')).toHaveAttribute('data-ground', 'white');
  await audience.keyboard.press('b');
  await expect(title).toHaveCount(0);
  await audience.keyboard.press('b');
  await expect(title).toBeVisible();
  await expect(audience.getByText('Aisha')).toHaveCount(0);

  await page.getByRole('button', { name: 'Stop presenting' }).click();
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await expect.poll(() => app.windows().length).toBe(1);
});
