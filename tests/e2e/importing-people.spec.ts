import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, importAll, openList, paste } from './lists';
import { unlock } from './profile';

test('cells pasted without heads lose nobody', async ({ openBook }) => {
  const { page } = await openBook();
  await paste(page, 'Amira Hussain\tamira@example.org\nTom Lyth\ttom@example.org');
  await expect(page.getByRole('checkbox', { name: 'The first line is heads' })).not.toBeChecked();
  await page.getByRole('combobox', { name: 'Column 1 goes into' }).click();
  await page.getByRole('option', { name: 'Whole name' }).click();
  await importAll(page, '2 rows', '2 people');
});

test('a list is read the way the last one with these heads was, and goes by a name', async ({ openBook }) => {
  const { page } = await openBook();
  const sheet = (name: string) => `Zq1\tSurname\tZq2\n${name}\tLyth\tOak Court`;
  await paste(page, sheet('Tom'));
  await page.getByRole('combobox', { name: 'Zq1 goes into' }).click();
  await page.getByRole('option', { name: 'First name', exact: true }).click();
  await page.getByLabel('What such a list is called').fill('Door-knocking sheet');
  await importAll(page, '1 row', '1 person');
  await paste(page, sheet('Amira'));
  await expect(page.getByText('As Door-knocking sheet was read on')).toBeVisible();
  await expect(page.getByText('for you to settle')).toBeHidden();
  await expect(page.getByLabel('What such a list is called')).toHaveValue('Door-knocking sheet');
  await page.getByRole('button', { name: 'Guess afresh' }).click();
  await expect(page.getByText('As Door-knocking sheet was read on')).toBeHidden();
  await page.getByRole('combobox', { name: 'Read it as', exact: true }).click();
  await page.getByRole('option', { name: 'Door-knocking sheet' }).click();
  await importAll(page, '1 row', '1 person');
  await goTo(page, 'People');
  await expect(page.getByRole('row', { name: /Amira Lyth/ })).toBeVisible();
});

const cards = [
  ['Anneka Okoro', '+447700900457'],
  ['Sunil Patel', '+447700900771'],
].map(
  ([name, phone]) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${phone}\r\nEND:VCARD\r\n`,
);

test('contact cards go in as one import that one undo takes back and one redo brings again', async ({
  openBook,
  folder,
}) => {
  const running = await openBook();
  const { app, page } = running;
  await openList(running, join(folder, 'phone.vcf'), cards.join(''), 'Choose contact cards');
  await expect(page.getByText('A backup is made first.')).toBeVisible();
  await page.getByLabel('Tag everybody in it').fill('bus stop');
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 2 people from phone.vcf' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Taken back', exact: true })).toBeVisible();
  await goTo(page, 'People');
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('row', { name: /Anneka Okoro/ })).toBeVisible();

  const fresh = app.waitForEvent('window');
  // The window goes while the key is still down, and the press cannot end.
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await goTo(again, 'People');
  await expect(again.getByRole('row', { name: /Sunil Patel/ })).toBeVisible();
});

test('people who are here already are matched, and only their gaps are filled unless one says otherwise', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(
    page,
    'First name\tSurname\tEmail\tTown\nTom\tLyth\ttom@example.org\tKirkby\nSue\tHall\tsue@example.org\t',
  );
  await importAll(page, '2 rows', '2 people');
  await paste(
    page,
    'First name\tSurname\tEmail\tTown\tMobile\nTom\tLyth\tTOM@example.org\tMansfield\t07700 900318\nNew\tPerson\tnew@example.org\tBeeston\t\nNew\tPerson\tnew@example.org\tBeeston\t',
  );
  await page.getByRole('button', { name: 'Check 3 rows' }).click();
  await expect(page.getByRole('tab', { name: '1 New people' })).toBeVisible();
  await page.getByRole('tab', { name: '2 Already here' }).click();
  const here = page.getByRole('grid', { name: 'Already here' });
  await expect(here.getByRole('row', { name: /Tom Lyth/ })).toContainText('+ 07700 900318');
  await expect(here.getByRole('row', { name: /Tom Lyth/ })).not.toContainText('Mansfield');
  await expect(here.getByRole('row', { name: /New Person/ })).toContainText('Row 2, same email');
  await page.getByRole('radio', { name: 'Update' }).check({ force: true });
  await expect(here.getByRole('row', { name: /Tom Lyth/ })).toContainText('Kirkby → Mansfield');
  await page.getByRole('radio', { name: 'Fill gaps' }).check({ force: true });
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('button', { name: 'See them in People' }).click();
  await expect(page.getByText('3 people')).toBeVisible();
});

test('the keyboard alone takes a list from the clipboard into the book', async ({ openBook }) => {
  const { app, page } = await openBook();
  await goTo(page, exchange);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('heading', { level: 1 }).focus();
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('Name\tMobile\nAmira Hussain\t07700 900142\nTom Lyth\t07700 900143'),
  );
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('heading', { name: 'Which column goes where?' })).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: '2 New people' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Nobody in this list is in your workbook yet.')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Imported 2 people from pasted cells' })).toBeVisible();
  await expectNothingSeriousInBothLights(page);
});
