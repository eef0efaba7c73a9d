import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';

/** A machine with these printers, whose dialog ends so; a real one would wait for a person. */
const printers = (app: ElectronApplication, names: readonly string[], printed = true, why = '') =>
  app.evaluate(
    ({ BrowserWindow }, machine) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.getPrintersAsync = async () => machine.names.map((name) => ({ name })) as never;
        webContents.print = (_options, done) => done?.(machine.printed, machine.why);
      }
    },
    { names, printed, why },
  );

test('the recovery sheet is printed or saved, and whatever goes wrong is said beside it', async ({
  openBook,
  folder,
}) => {
  const { app, page } = await openBook();
  await goTo(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Recovery sheet/ })
    .click();
  await page.getByRole('button', { name: 'Show the recovery sheet' }).click();
  const sheet = page.getByRole('region', { name: 'Recovery sheet' });
  await expect(sheet).toContainText('AGE-SECRET-KEY-1');
  const alert = page.getByRole('main').getByRole('alert');
  const said = page.getByRole('main').getByRole('status');
  const print = page.getByRole('button', { name: 'Print the sheet' });

  await printers(app, []);
  await print.click();
  await expect(alert).toHaveText('No printer is set up here. Save the sheet, or copy it by hand.');
  await expectNothingSeriousInBothLights(page);
  await printers(app, ['Office'], false, 'Print job failed');
  await print.click();
  await expect(alert).toHaveText('The printer did not take it. Save the sheet, or copy it by hand.');
  await printers(app, ['Office'], false, 'Print job canceled');
  await print.click();
  await expect(alert).toHaveCount(0);
  await printers(app, ['Office']);
  await print.click();
  await expect(said).toHaveText('Sent to the printer.');

  // On paper the sheet stands alone, and says how it is used.
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('on the lock screen choose “Use the recovery sheet”')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect(print).toBeHidden();
  await page.emulateMedia({ media: null });

  const save = page.getByRole('button', { name: 'Save the sheet' });
  await chooseFile(app, join(folder, 'a folder that is not there', 'sheet.pdf'));
  await save.click();
  await expect(alert).toHaveText('Not saved: that place cannot be written. Choose another.');
  await chooseFile(app, undefined);
  await save.click();
  await expect(alert).toHaveCount(0);
  const path = join(folder, 'sheet.pdf');
  await chooseFile(app, path);
  await save.click();
  await expect(said).toHaveText('Saved as sheet.pdf.');
  const pdf = readFileSync(path);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
