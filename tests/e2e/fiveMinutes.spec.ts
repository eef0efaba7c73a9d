import { expect, test } from './launch';
import { setUp } from './profile';

/** What a stranger copies out of a spreadsheet: heads and fifty rows, cells apart by tabs. */
const fiftyRows = [
  'First name\tSurname\tMobile\tEmail\tTown',
  ...Array.from({ length: 50 }, (_, row) => {
    const number = String(row + 1).padStart(2, '0');
    return `Person${number}\tMember${number}\t07700 9001${number}\tperson${number}@example.org\tMansfield`;
  }),
].join('\n');

test('within one sitting a stranger has 50 people in and a follow-up due that Today shows', async ({
  launchApp,
}) => {
  const { page, app } = await launchApp();
  await setUp(page);
  await page.getByRole('button', { name: 'Paste or open a list' }).click();
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), fiftyRows);
  await page.getByRole('textbox', { name: /^Cells/ }).press('Control+v');
  await page.getByRole('button', { name: 'Read the cells' }).click();

  await expect(page.getByRole('heading', { name: 'Which column goes where?' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Mobile goes into Phone, known by its head. Change' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Check 50 rows' }).click();
  await expect(page.getByRole('tab', { name: '50 New people' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Import 50 people' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 50 people from pasted cells' })).toBeVisible();

  await page.getByRole('button', { name: 'Log a one-to-one' }).click();
  await page.getByLabel('Whom did you talk with?').fill('person07');
  await expect(page.getByRole('option', { name: /Person07 Member07/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByLabel('What moves Person07?').fill('The lift has been broken since March.');
  await page.getByLabel('You will').fill('Ring Person07 about the lift');
  await page.getByRole('textbox', { name: /^On/ }).fill('today');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/one-to-one with Person07/i).first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: /Today/ }).click();
  await expect(page.getByText('Ring Person07 about the lift')).toBeVisible();
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'People' }).click();
  await expect(page.getByText('50 people')).toBeVisible();
});
