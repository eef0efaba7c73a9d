import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../../shared/workbook/clock';
import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { undo } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { openPack, packWords, writePack } from './packsMade';

/** Sealing and opening are slow on purpose, so that nobody can guess the words. */
const slowly = { timeout: 30_000 };

const at = (day: string) => stampOf(Date.parse(`${day}T12:00:00Z`), 0, 'laptop02');
const person = (id: string, givenName: string, familyName: string, day: string) => ({
  id,
  kind: 'person',
  base: at(day),
  givenName,
  familyName,
});

test('a pack that cannot be opened says why and what to do, and changes nothing', async ({
  bookOfFile,
  folder,
}) => {
  test.setTimeout(150_000);
  const { app, page } = bookOfFile;
  const path = join(folder, 'book.wardpack');
  const people = [person('p1', 'Tom', 'Lyth', '2026-11-20')];
  await writePack(path, people);
  const alert = page.getByRole('alert');
  await chooseFile(app, path);
  await openPack(page, 'six words that are not these');
  await expect(alert).toContainText('That passphrase does not open “book.wardpack”', slowly);
  await expectNothingSeriousInBothLights(page);

  const bytes = readFileSync(path);
  const damaged = Buffer.from(bytes);
  damaged.write('AAAA', bytes.indexOf('\n--- ') + 5, 'latin1');
  writeFileSync(join(folder, 'cut.wardpack'), bytes.subarray(0, bytes.length - 50));
  writeFileSync(join(folder, 'altered.wardpack'), damaged);
  writeFileSync(join(folder, 'photo.wardpack'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await writePack(join(folder, 'format.wardpack'), people, { oldestReader: 99, madeBy: 'Wardbook 3.0.0' });
  await writePack(join(folder, 'records.wardpack'), people, { dataVersion: 99, madeBy: 'Wardbook 4.0.0' });
  // Photos that are none, or not those that their records tell of, and a file that wants to be written elsewhere.
  const script = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const photo = (sha256: string) => ({
    record: {
      ...{ id: 'm-1', kind: 'media', base: at('2026-11-20'), name: 'tom.png', type: 'image/png' },
      ...{ size: script.length, sha256 },
    },
    bytes: script,
  });
  const hash = createHash('sha256').update(script).digest('hex');
  await writePack(join(folder, 'script.wardpack'), people, {}, { media: [photo(hash)] });
  await writePack(join(folder, 'digest.wardpack'), people, {}, { media: [photo('a'.repeat(64))] });
  await writePack(
    join(folder, 'elsewhere.wardpack'),
    people,
    {},
    { beside: { 'media/../../.profile': script } },
  );
  const refusals: readonly (readonly [name: string, said: string])[] = [
    ['cut.wardpack', 'is cut short'],
    ['altered.wardpack', 'is damaged'],
    ['photo.wardpack', 'it is a picture'],
    ['script.wardpack', '“media/m-1” in “script.wardpack” is no photo or recording that can be shown here'],
    ['digest.wardpack', 'is not the photo or recording that its records tell of'],
    ['elsewhere.wardpack', 'holds a file that wants to be written elsewhere (“media/../../.profile”)'],
    ['format.wardpack', 'was made by a newer Wardbook (Wardbook 3.0.0)'],
    ['records.wardpack', 'was made by a newer Wardbook (Wardbook 4.0.0)'],
  ];
  for (const [name, said] of refusals) {
    await chooseFile(app, join(folder, name));
    await goTo(page, 'People');
    await openPack(page, packWords);
    await expect(alert).toContainText(said, slowly);
    await expect(alert).toContainText('Nothing was changed');
  }
  await expect(alert).toContainText('Bring Wardbook up to date on this laptop, then open it again.');
  await goTo(page, 'People');
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();
});

test('a clock that stood at 2099 is pointed out, and what it wrote does not win for ever', async ({
  bookOfFile,
  folder,
}) => {
  const { app, page } = bookOfFile;
  const path = join(folder, 'ahead.wardpack');
  await writePack(path, [
    person('p1', 'Tom', 'Lyth', '2099-01-01'),
    person('p2', 'Sue', 'Hall', '2026-11-20'),
  ]);
  await chooseFile(app, path);
  await openPack(page, packWords);
  const note = page.getByText('A clock looks wrong.');
  await expect(note).toBeVisible(slowly);
  await expect(page.getByRole('main')).toContainText('1 January 2099');
  await expect(page.getByRole('main')).toContainText('Ask Joyce Adebayo to set the clock.');
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Import 2 changes' }).click();
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible(slowly);

  await goTo(page, 'People');
  await page.getByRole('row', { name: 'Tom Lyth' }).click();
  await page.getByRole('button', { name: 'More about Tom' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  await page.getByLabel('Last name').fill('Lyth-Okafor');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tom Lyth-Okafor' })).toBeVisible();
  await undo(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Tom Lyth', exact: true })).toBeVisible();
});
