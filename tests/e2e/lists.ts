import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { chooseFile, goTo } from './chooseFile';
import type { RunningApp } from './launch';

export const exchange = /Import & export/;

/** Writes a file, and opens it with the button of the room. */
export async function openList(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  path: string,
  bytes: string | Buffer,
  button = 'Choose a file',
): Promise<void> {
  writeFileSync(path, bytes);
  await chooseFile(app, path);
  await goTo(page, exchange);
  await page.getByRole('button', { name: button }).click();
}

/** Types cells, apart by tabs, as they come out of a spreadsheet. */
export async function paste(page: Page, cells: string): Promise<void> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Paste cells' }).click();
  await page.getByRole('textbox', { name: /^Cells/ }).fill(cells);
  await page.getByRole('button', { name: 'Read the cells' }).click();
}

/** From the columns to people in the book. */
export async function importAll(page: Page, rows: string, people: string): Promise<void> {
  await page.getByRole('button', { name: `Check ${rows}` }).click();
  await page.getByRole('button', { name: `Import ${people}` }).click();
  // A backup is made first, which takes its time on a busy machine.
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible({ timeout: 30_000 });
}
