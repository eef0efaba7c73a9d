import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { undo } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, importAll, openList, paste } from './lists';

/** Lets a file hang over the window, and drops it there. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const held = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called));
      return transfer;
    },
    [name, text] as const,
  );
  await expect(page.getByRole('heading', { name: 'Drop a file here' })).toBeVisible();
  const over = page.getByRole('main');
  await over.dispatchEvent('dragover', { dataTransfer: held });
  await expect(page.getByRole('heading', { name: 'Let go to open it' })).toBeVisible();
  await over.dispatchEvent('drop', { dataTransfer: held });
}

test('a row that could be two people waits until somebody says which it is', async ({ bookOfFile }) => {
  const { page } = bookOfFile;
  await paste(page, 'First name\tSurname\tEmail\nTom\tLyth\ttom@example.org\nSue\tHall\tsue@example.org');
  await importAll(page, '2 rows', '2 people');
  await paste(
    page,
    'First name\tSurname\tEmail\tMobile\nTom\tLyth\ttom@example.org, sue@example.org\t07700 900318\nAnn\tNew\tann@example.org\t',
  );
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await page.getByRole('tab', { name: '1 Problems to settle' }).click();
  await expect(page.getByRole('list', { name: 'Problems to settle' })).toContainText(
    'Could be Tom Lyth or Sue Hall.',
  );
  const becomes = page.getByRole('combobox', { name: 'Row 1: what becomes of Tom Lyth' });
  await expect(becomes).toHaveValue('Leave out');
  await expect(page.getByRole('button', { name: 'Import 1 person' })).toBeEnabled();
  await becomes.click();
  await expect(page.getByRole('option')).toHaveText([
    'It is Tom Lyth',
    'It is Sue Hall',
    'A new person',
    'Leave out',
  ]);
  await page.getByRole('option', { name: 'It is Sue Hall' }).click();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('button', { name: 'See them in People' }).click();
  await expect(page.getByText('3 people')).toBeVisible();
  const panel = page.getByRole('complementary');
  await page.getByRole('row', { name: 'Sue Hall' }).click();
  await expect(panel).toContainText('07700 900318');
  await page.getByRole('row', { name: 'Tom Lyth' }).click();
  await expect(panel).not.toContainText('07700 900318');
  await undo(page);
  await expect(page.getByText('2 people')).toBeVisible();
  await page.getByRole('row', { name: 'Sue Hall' }).click();
  await expect(panel).not.toContainText('07700 900318');
});

test('a list is dropped on the window and opens as if it had been chosen', async ({ bookOfFile }) => {
  const { page } = bookOfFile;
  await goTo(page, exchange);
  await drop(page, 'leaflet.csv', '%PDF-1.7\n1 0 obj');
  await expect(page.getByRole('alert')).toContainText('it is a PDF');
  await drop(page, 'street.csv', 'First name,Surname,Mobile\nAmira,Hussain,07700 900142\n');
  await expect(page.getByRole('heading', { name: 'Which column goes where?' })).toBeVisible();
  await importAll(page, '1 row', '1 person');
  await expect(page.getByRole('heading', { name: 'Imported 1 person from street.csv' })).toBeVisible();
});

test('where no backup can be made first, nothing goes in until one says so', async ({ openBook, folder }) => {
  const running = await openBook();
  const { app, page } = running;
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await goTo(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
  await chooseFile(app, stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(stick)).toBeVisible();
  rmSync(stick, { recursive: true });

  const list = join(folder, 'street.csv');
  await openList(running, list, 'First name,Surname\nAmira,Hussain\n');
  await page.getByRole('button', { name: 'Check 1 row' }).click();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Nothing was imported. No backup was made');
  await expect(alert).toContainText(stick);
  await expectNothingSerious(page);
  expect(existsSync(stick), 'a folder that went is not made again behind one’s back').toBe(false);

  // The stick is put back, and the same press goes on.
  mkdirSync(stick);
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 1 person from street.csv' })).toBeVisible();
  expect(readdirSync(stick).filter((name) => name.endsWith('.wardbackup'))).toHaveLength(1);

  rmSync(stick, { recursive: true });
  writeFileSync(list, 'First name,Surname\nTom,Lyth\n');
  await openList(running, list, 'First name,Surname\nTom,Lyth\n');
  await page.getByRole('button', { name: 'Check 1 row' }).click();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(alert).toContainText('Nothing was imported.');
  await page.getByRole('button', { name: 'Import without a backup' }).click();
  await page.getByRole('button', { name: 'See them in People' }).click();
  await expect(page.getByText('2 people')).toBeVisible();
});
