import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { expectToast, room } from './byHand';
import { chooseFile } from './chooseFile';
import { expect, test } from './launch';
import { importAll, paste } from './lists';

test.describe.configure({ timeout: 120_000 });

test('call sheets, sign-in sheets, walk lists and labels are shown as they will be, saved as PDF and noted', async ({
  openBook,
  folder,
}) => {
  const { app, page } = await openBook();
  await paste(
    page,
    [
      'First name\tSurname\tPhone\tStreet\tTown\tPostcode\tDo not contact',
      'Dean\tSisson\t07700 900142\t9 Elm Close\tMansfield\tNG18 4TD\t',
      'Bev\tClamp\t07700 900143\t3 Elm Close\tMansfield\tNG18 4TD\t',
      'Gary\tWhitlam\t\t2 Elm Close\tMansfield\tNG18 4TD\t',
      'Aisha\tRahman\t07700 900144\t5 Elm Close\tMansfield\tNG18 4TD\tyes',
    ].join('\n'),
  );
  await importAll(page, '4 rows', '4 people');
  await room(page, 'People');
  await page.getByRole('checkbox', { name: /^Select all/ }).check({ force: true });
  await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Print sheets or labels' }).click();
  const sheet = page.getByRole('region', { name: 'What will be printed' });
  await expect(page.getByText('2 people on it · 1 person stays off: may not be phoned')).toBeVisible();
  await expect(sheet.getByRole('row', { name: /Bev Clamp/ })).toContainText('07700 900143');
  await expect(sheet).not.toContainText('Aisha');
  await expectNothingSeriousInBothLights(page);

  await page.getByRole('radio', { name: 'Walk list' }).check({ force: true });
  await expect(sheet.getByRole('heading', { name: 'Elm Close, Mansfield' })).toBeVisible();
  await expect(sheet.getByRole('row').nth(1)).toContainText('Bev Clamp');
  await expect(sheet.getByRole('row').nth(3)).toContainText('Gary Whitlam');
  await page.getByRole('radio', { name: 'Sign-in sheet' }).check({ force: true });
  await expect(sheet.getByRole('row')).toHaveCount(1 + 3 + 12);
  await page.getByRole('radio', { name: 'Labels' }).check({ force: true });
  await expect(sheet).toContainText('NG18 4TD');
  await expectNothingSeriousInBothLights(page);

  const path = join(folder, 'labels.pdf');
  await chooseFile(app, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expectToast(page, 'Saved as labels.pdf, and noted it');
  expect(existsSync(path)).toBe(true);
  const pdf = readFileSync(path);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // Of the window around it nothing is printed.
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('Bev Clamp')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await room(page, 'Settings');
  await page.getByRole('button', { name: /^What has left the book/ }).click();
  await expect(page.getByText('Labels, on paper or as PDF')).toBeVisible();
});
