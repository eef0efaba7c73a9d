import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { unlock } from './profile';

const exchange = /Import & export/;

/** Writes a file, and opens it with the button of the room. */
async function openList(
  { app, page }: { app: ElectronApplication; page: Page },
  path: string,
  bytes: string | Buffer,
  button = 'Choose a CSV file',
): Promise<void> {
  writeFileSync(path, bytes);
  await chooseFile(app, path);
  await goTo(page, exchange);
  await page.getByRole('button', { name: button }).click();
}

async function paste(page: Page, cells: string): Promise<void> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Paste cells' }).click();
  await page.getByRole('textbox', { name: /^Cells/ }).fill(cells);
  await page.getByRole('button', { name: 'Read the cells' }).click();
}

/** From the columns to people in the book. */
async function importAll(page: Page, rows: string, people: string): Promise<void> {
  await page.getByRole('button', { name: `Check ${rows}` }).click();
  await page.getByRole('button', { name: `Import ${people}` }).click();
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leave without saving' }).click();
}

const accents = 'First name;Surname;Mobile\r\nZoë;Müller;07700 900142\r\nSiân;O’Brien;07700 900143\r\n';

test('names keep their accents, whatever the spreadsheet saved them as', async ({ openBook, folder }) => {
  const running = await openBook();
  const { page } = running;
  const windows1252 = Buffer.from(accents.replace('’', '\x92'), 'latin1');
  await openList(running, join(folder, 'from excel.csv'), windows1252);
  await expect(page.getByText('Read as Windows-1252.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Zoë Müller' })).toBeVisible();
  await page.getByRole('button', { name: 'The next row' }).click();
  await expect(page.getByRole('heading', { name: 'Siân O’Brien' })).toBeVisible();

  await page.getByRole('combobox', { name: /Read as/ }).click();
  await page.getByRole('option', { name: 'UTF-8', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Zoë Müller' })).toHaveCount(0);

  await goTo(page, 'People');
  await leave(page);
  await openList(running, join(folder, 'utf-16.csv'), Buffer.from(`\uFEFF${accents}`, 'utf16le'));
  await expect(page.getByRole('combobox', { name: /Read as/ })).toHaveValue('UTF-16');
  await expect(page.getByRole('heading', { name: 'Zoë Müller' })).toBeVisible();
  await importAll(page, '2 rows', '2 people');
  await page.getByRole('button', { name: 'See them in People' }).click();
  await expect(page.getByRole('row', { name: /Zoë Müller/ })).toBeVisible();
});

test('a file that cannot be taken says why and what to do, and changes nothing', async ({
  openBook,
  folder,
}) => {
  const running = await openBook({ env: { WARDBOOK_FILE_LIMIT: '2000000' } });
  const { page } = running;
  const refusals: readonly (readonly [name: string, bytes: string | Buffer, said: string])[] = [
    ['huge.csv', Buffer.alloc(2_000_001, 'a'), 'is 2 MB; a list may be 2 MB'],
    ['photo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'it is a picture'],
    ['nothing.csv', '', '“nothing.csv” is empty'],
    ['heads.csv', 'Name,Email\n', 'a line of column heads but no rows'],
    ['pack.csv', 'age-encryption.org/v1\n-> scrypt', 'open it under Packs'],
  ];
  for (const [name, bytes, said] of refusals) {
    await openList(running, join(folder, name), bytes);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed');
  }
  await openList(
    running,
    join(folder, 'list.vcf'),
    'Name,Email\nTom,tom@example.org\n',
    'Choose contact cards',
  );
  await expect(page.getByRole('alert')).toContainText('does not begin with BEGIN:VCARD');
  await expectNothingSeriousInBothLights(page);
  await goTo(page, 'People');
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();
});

test('a list without a name column waits until somebody says which it is', async ({ openBook, folder }) => {
  const running = await openBook();
  const { page } = running;
  await openList(running, join(folder, 'wer.csv'), 'Wer,Email\nAmira Hussain,amira@example.org\n');
  await expect(page.getByText('No column holds a name.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Check 1 row' }).click();
  await expect(page.getByRole('alert')).toContainText('choose Whole name');
  await page.getByRole('combobox', { name: 'Wer goes into' }).click();
  await page.getByRole('option', { name: 'Whole name' }).click();
  await expect(page.getByRole('heading', { name: 'Amira Hussain' })).toBeVisible();
  await importAll(page, '1 row', '1 person');
});

test('cells pasted without heads lose nobody', async ({ openBook }) => {
  const { page } = await openBook();
  await paste(page, 'Amira Hussain\tamira@example.org\nTom Lyth\ttom@example.org');
  await expect(page.getByRole('checkbox', { name: 'The first line is heads' })).not.toBeChecked();
  await page.getByRole('combobox', { name: 'Column 1 goes into' }).click();
  await page.getByRole('option', { name: 'Whole name' }).click();
  await importAll(page, '2 rows', '2 people');
});

test('stray quotes and two hundred columns are read, and said', async ({ openBook, folder }) => {
  const running = await openBook();
  const { page } = running;
  const heads = ['Name', 'Email', ...Array.from({ length: 198 }, (_, at) => `Q${at + 1}`)].join(',');
  const cells = Array.from({ length: 198 }, () => 'x').join(',');
  await openList(
    running,
    join(folder, 'survey.csv'),
    `${heads}\nDean "Deano Sisson,dean@example.org,${cells}\nTom Lyth,tom@example,${cells}\n`,
  );
  await expect(page.getByText('This list has 200 columns.')).toBeVisible();
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await page.getByRole('tab', { name: '2 Problems to settle' }).click();
  const problems = page.getByRole('list', { name: 'Problems to settle' });
  await expect(problems).toContainText('a quote mark inside “Dean "Deano Sisson”');
  await expect(problems).toContainText('email “tom@example” is not an address');
  await page.getByRole('combobox', { name: /what becomes of Tom Lyth/ }).click();
  await page.getByRole('option', { name: 'Leave out' }).click();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 1 person from survey.csv' })).toBeVisible();
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
