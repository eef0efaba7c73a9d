import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, choose, expectToast, room, undo } from './byHand';
import { expect, test } from './launch';
import { paste } from './lists';

test.describe.configure({ timeout: 120_000 });

test('fields of one’s own are made, filled in, listed, asked for, imported and taken away again', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await addPeopleByHand(page, 'Dean Sisson', 'Bev Clamp');
  await room(page, 'Settings');
  await page.getByRole('button', { name: /^Fields of your own/ }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Add a field of your own' });
  const add = async (name: string, type: string, choices: string[] = []) => {
    await page.keyboard.press('Control+n');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('radio', { name: type }).check({ force: true });
    for (const choice of choices) {
      await dialog.getByLabel(/^Choices/).fill(choice);
      await page.keyboard.press('Enter');
    }
    await dialog.getByRole('button', { name: 'Add the field' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.keyboard.press('Control+n');
  await dialog.getByRole('button', { name: 'Add the field' }).click();
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/A field needs a name/);
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await add('Membership number', 'A number');
  await add('Drives', 'Yes or no');
  await add('First shift', 'A day');
  await add('Shirt', 'One of a few', ['S', 'M']);
  await expect(page.getByRole('list', { name: 'Fields of your own' }).getByRole('listitem')).toHaveCount(4);
  await expectNothingSeriousInBothLights(page);

  await room(page, 'People');
  await page.getByRole('row', { name: 'Dean Sisson' }).click();
  await page.getByRole('button', { name: 'More about Dean' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  const form = page.getByRole('form', { name: 'Edit Dean Sisson' });
  await form.getByLabel('Membership number').fill('3400.5');
  await form.getByRole('group', { name: 'Drives' }).getByText('Yes', { exact: true }).click();
  await form.getByRole('textbox', { name: /^First shift/ }).fill('19/11/2026');
  await choose(page, form.getByLabel('Shirt'), 'M');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dean Sisson' })).toBeVisible();
  for (const told of ['3,400.5', '19 Nov 2026']) await expect(page.getByText(told)).toBeVisible();

  // In a list of the same name numbers come in as numbers and days as days: asked once which way they are written.
  await paste(
    page,
    [
      'First name\tSurname\tMembership number\tDrives\tFirst shift\tBirthday\tShirt',
      'Aisha\tRahman\t12\tno\t04/07/2026\t3/12\tm',
      'Tom\tLyth\t90\tyes\t2026-11-19\t--05-09\tS',
      'Sunil\tPatel\tmany\tperhaps\t2026-02-30\t\tXL',
    ].join('\n'),
  );
  await expect(page.getByText(/04\/07\/2026/).first()).toBeVisible();
  await page.getByRole('radio', { name: '7 April' }).check({ force: true });
  await page.getByRole('button', { name: 'Check 3 rows' }).click();
  await page.getByRole('tab', { name: /Problems to settle/ }).click();
  for (const said of [
    'many” is no number, which this field of yours takes. It was left out',
    'perhaps” is neither yes nor no',
    '2026-02-30” is no day of the calendar',
    'XL” is none of the choices of this field of yours. It goes in as it stands',
  ])
    await expect(page.getByText(said)).toBeVisible();
  await page.getByRole('button', { name: 'Import 3 people' }).click();
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible({ timeout: 30_000 });
  await room(page, 'People');
  await page.getByLabel('Search people').fill('aisha');
  await page.getByRole('row', { name: /Aisha Rahman/ }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Open the page' }).click();
  for (const told of ['7 Apr 2026', '12 March']) await expect(page.getByText(told)).toBeVisible();
  await expect(page.getByText('M', { exact: true })).toBeVisible();
  await room(page, 'People');
  await page.getByLabel('Search people').fill('');
  await page.getByRole('button', { name: /^Columns/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Membership number' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Membership number' }).getByRole('button').click();
  await expect(page.getByRole('row').nth(1)).toContainText('Aisha Rahman');
  await expect(page.getByRole('row').nth(3)).toContainText('3,400.5');

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const builder = page.getByRole('region', { name: 'Narrow the list' });
  await choose(page, builder.getByLabel('What is asked'), /field of your own/);
  await choose(page, builder.getByLabel('Field of your own'), 'Drives');
  await choose(page, builder.getByLabel('How it reads'), 'that is');
  await choose(page, builder.getByLabel('What it is compared with'), 'yes');
  await expect(builder.getByRole('status')).toHaveText('2');

  await room(page, 'Settings');
  await page.getByRole('button', { name: /^Fields of your own/ }).click();
  await page.getByRole('button', { name: 'Delete Drives' }).click();
  await expectToast(page, 'Deleted');
  await expect(page.getByRole('list', { name: 'Fields of your own' }).getByRole('listitem')).toHaveCount(3);
  await undo(page);
  await expect(page.getByText('Yes or no · told of 3 people')).toBeVisible();
});
