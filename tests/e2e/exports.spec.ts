import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, importAll, paste } from './lists';

test('contacts leave only for what people said yes to, and the export is noted', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await openBook();
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
