import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, importAll, paste } from './lists';

test('contacts leave only for what people said yes to, and the export is noted', async ({
  openBook,
  folder,
}) => {
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
});
