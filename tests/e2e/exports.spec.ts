import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expectNothingSeriousInBothLights } from './accessibility';
import { expectToast } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, importAll, paste } from './lists';
import { openSampleYear } from './sampleYear';

test('contacts and lists leave only for what people said yes to, each export is noted, and the book moves as one file', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(120_000);
  const { app, page, userData } = await openBook();
  await paste(
    page,
    'First name\tSurname\tMobile\tNotes\nTom\tLyth\t07700 900318\tprivate words\nSue\tHall\t\tno phone',
  );
  await importAll(page, '2 rows', '2 people');
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export contacts' }).click();
  await expect(page.getByRole('button', { name: 'Export 0 people' })).toBeDisabled();
  await page.getByRole('radio', { name: 'phoned' }).check({ force: true });
  await expect(page.getByText('Telephone Preference Service')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  const path = join(folder, 'calls.csv');
  await chooseFile(app, path);
  await page.getByRole('button', { name: 'Export 1 person' }).click();
  await expect(page.getByText('1 person saved as calls.csv')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe(
    '\uFEFFFirst name,Last name,Known as,Phone\r\nTom,Lyth,,+447700900318\r\n',
  );

  await goTo(page, exchange);
  const dialog = page.getByRole('dialog', { name: 'Export a list' });
  for (const [name, as] of [
    ['people.xlsx', 'Excel (XLSX)'],
    ['people.csv', 'A list (CSV)'],
  ] as const) {
    await page.getByRole('button', { name: 'Export a list' }).click();
    await expect(dialog).toContainText('2 rows go, about 2 people.');
    await dialog.getByText(as, { exact: true }).click();
    await expect(dialog.getByRole('radio', { name: as })).toBeChecked();
    await dialog.getByLabel(/^What for/).fill('the branch');
    await chooseFile(app, join(folder, name));
    if (name === 'people.csv') await expectNothingSeriousInBothLights(page);
    await dialog.getByRole('button', { name: 'Export 2 rows' }).click();
    await expect(dialog).toHaveCount(0);
    await expectToast(page, `Saved 2 rows as ${name}, and noted it`);
  }
  const csv = readFileSync(join(folder, 'people.csv'), 'utf8');
  const namesIn = (text: string) => ['Tom', 'Lyth', 'Sue', 'Hall'].filter((word) => text.includes(word));
  expect(namesIn(csv)).toEqual(['Tom', 'Lyth', 'Sue', 'Hall']);
  expect(csv).not.toContain('private words');
  const [sheet] = await readXlsx(join(folder, 'people.xlsx'));
  expect(sheet?.data).toHaveLength(3);
  expect(namesIn(JSON.stringify(sheet?.data))).toEqual(['Tom', 'Lyth', 'Sue', 'Hall']);
  await goTo(page, 'Settings');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^What has left the book\s*3 lists and packs/ }).click();
  await expect(main).toContainText('for the branch');

  await goTo(page, 'Settings');
  await main.getByRole('button', { name: /^Backups/ }).click();
  await main.getByRole('button', { name: 'Move to a new computer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Move to a new computer' })).toBeVisible();
  await main.getByRole('button', { name: 'Back up now' }).click();
  await expectToast(page, 'Backed up, opened again and read back');
  const newest = readdirSync(join(userData, 'backups'))
    .filter((file) => file.endsWith('.wardbackup'))
    .sort()
    .at(-1);
  await expect(main).toContainText(newest ?? 'no backup');
  await expectNothingSeriousInBothLights(page);

  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export the whole book, unsealed' }).click();
  await expect(page.getByRole('table', { name: 'What goes, counted' })).toContainText('People, names only');
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Export the book with 2 people' }).click();
  await expect(page.getByText('Tick that you know that nothing seals the file')).toBeVisible();
  await page.getByRole('checkbox', { name: /^I know that nothing seals this file/ }).check();
  const zip = join(folder, 'book.zip');
  await chooseFile(app, zip);
  await page.getByRole('button', { name: 'Export the book with 2 people' }).click();
  await expect(page.getByText('The book with 2 people saved as book.zip')).toBeVisible({ timeout: 30_000 });
  const inside = unzipSync(readFileSync(zip));
  const lines = strFromU8(inside['person.jsonl'] ?? new Uint8Array());
  const names = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).givenName);
  expect(names.sort()).toEqual(['Sue', 'Tom']);
  expect(lines).not.toContain('900318');
  expect(lines).not.toContain('private words');
  expect(JSON.parse(strFromU8(inside['about.json'] ?? new Uint8Array()))).toMatchObject({
    level: 'names',
    counts: { person: 2 },
  });
});

test('stories leave from their own room as a list, the diary as a calendar, and both are noted', async ({
  launchApp,
  folder,
}) => {
  test.setTimeout(90_000);
  const { app, page } = await launchApp();
  await openSampleYear(page);
  await goTo(page, 'Stories');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export stories' });
  await expect(dialog).toContainText(/\d+ rows go/);
  await expectNothingSeriousInBothLights(page);
  await chooseFile(app, join(folder, 'stories.xlsx'));
  await dialog.getByRole('button', { name: /^Export \d+ rows$/ }).click();
  await expectToast(page, /^Saved \d+ rows as stories\.xlsx, and noted it$/);
  const [sheet] = await readXlsx(join(folder, 'stories.xlsx'));
  expect(sheet?.data.length).toBeGreaterThan(10);

  await goTo(page, exchange);
  await chooseFile(app, join(folder, 'diary.ics'));
  await page.getByRole('button', { name: 'Save events for a calendar' }).click();
  await expectToast(page, /^Saved \d+ events as diary\.ics, and noted it$/);
  expect(readFileSync(join(folder, 'diary.ics'), 'utf8')).toContain('BEGIN:VEVENT');
  await goTo(page, 'Settings');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^What has left the book/ }).click();
  await expect(main).toContainText('Events for a calendar');
  await expect(main).toContainText('Stories (Excel)');
});
