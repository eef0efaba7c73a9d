import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { goTo } from './chooseFile';
import { expect, test } from './launch';
import { importAll, openList } from './lists';

const accents = 'First name;Surname;Mobile\r\nZoë;Müller;07700 900142\r\nSiân;O’Brien;07700 900143\r\n';

test('names keep their accents, whatever the spreadsheet saved them as', async ({ bookOfFile, folder }) => {
  const running = bookOfFile;
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
  await page.getByRole('button', { name: 'Leave without saving' }).click();
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
    ['people.json', '[{"given_name":"Tom","given_name":"Bev"}]', 'says “given_name” twice of one thing'],
    ['heads.csv', 'Name,Email\n', 'a line of column heads but no rows'],
    ['pack.csv', 'age-encryption.org/v1\n-> scrypt', 'press Open a pack on this page'],
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

test('a list without a name column waits until somebody says which it is', async ({ bookOfFile, folder }) => {
  const running = bookOfFile;
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

test('stray quotes and two hundred columns are read, and said', async ({ bookOfFile, folder }) => {
  const running = bookOfFile;
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
