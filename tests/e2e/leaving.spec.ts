import { expectNothingSeriousInBothLights } from './accessibility';
import { goTo } from './chooseFile';
import { expect, test } from './launch';
import { paste } from './lists';

test('a form that cannot keep its text asks before it is left, and stays as it was where one stays', async ({
  bookOfFile,
}) => {
  const { page } = bookOfFile;
  await goTo(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Lists of choices/ })
    .click();
  const roles = page.getByRole('list', { name: 'Lists' }).getByRole('button', { name: /^Roles at an event/ });
  await roles.click();
  const first = page.getByRole('list', { name: 'Choices' }).getByRole('textbox').first();
  await expect(first).toHaveValue('Chair');

  // A quiet button that is out of use has no frame either.
  const up = page.getByRole('button', { name: 'Move Chair up' });
  await expect(up).toBeDisabled();
  await expect(up).toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)');
  await expect(up).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');

  await first.fill('In the chair');
  await page.keyboard.press('Alt+1');
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(leaving).toContainText('The changes to “Roles at an event” are not saved.');
  await expect(leaving.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Enter');
  await expect(leaving).toHaveCount(0);
  await expect(first).toHaveValue('In the chair');
  await page.getByRole('button', { name: 'Lists of choices' }).click();
  await expect(leaving).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(leaving).toHaveCount(0);
  await expect(first).toHaveValue('In the chair');

  await goTo(page, 'People');
  await leaving.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();
  await goTo(page, 'Settings');
  await expect(leaving).toHaveCount(0);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Lists of choices/ })
    .click();
  await roles.click();
  await expect(first).toHaveValue('Chair');
});

test('a list on its way in asks too before it is left or locked, until it is in', async ({ bookOfFile }) => {
  const { app, page } = bookOfFile;
  await paste(page, 'First name\tSurname\nDean\tSisson');
  await expect(page.getByRole('heading', { name: 'Which column goes where?' })).toBeVisible();
  await goTo(page, 'Today');
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(leaving).toContainText('Nobody from the pasted cells is in the book yet.');
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  const locking = page.getByRole('dialog', { name: 'Lock without saving?' });
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(locking).toContainText('Nobody from the pasted cells is in the book yet.');
  await expect(locking.getByRole('button', { name: 'Keep open' })).toBeFocused();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Enter');
  await expect(locking).toHaveCount(0);
  await page.getByRole('button', { name: 'Check 1 row' }).click();
  await page.keyboard.press('Control+l');
  await expect(locking).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(locking).toHaveCount(0);
  await goTo(page, 'Today');
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible();
  await goTo(page, 'Today');
  await expect(leaving).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await paste(page, 'First name\tSurname\nBev\tClamp');
  await expect(page.getByRole('heading', { name: 'Which column goes where?' })).toBeVisible();
  const next = app.waitForEvent('window');
  await page.keyboard.press('Control+l');
  await locking
    .getByRole('button', { name: 'Lock anyway' })
    .click()
    // The window goes while it is being pressed.
    .catch(() => undefined);
  await expect((await next).getByRole('heading', { name: 'Open the book' })).toBeVisible();
});
