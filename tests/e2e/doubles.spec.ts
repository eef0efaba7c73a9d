import { expectNothingSeriousInBothLights } from './accessibility';
import { expectToast, pick, redo, room, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { importAll, paste } from './lists';

test.describe.configure({ timeout: 120_000 });

test('records that may be one person are compared field by field, joined without loss, split again, or said to be two for good', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(
    page,
    [
      'First name\tSurname\tPhone\tEmail\tStreet\tPostcode\tNotes',
      'Lorraine\tBagshaw\t07700 900221\tlbagshaw@example.org\t9 Elm Close\tNG18 4TD\tDrives the 16.',
      'Gary\tWhitlam\t07700 900333\t\t2 Mill Lane\tNG18 1AA\t',
      'Bev\tClamp\t\tbev@example.org\t\t\t',
    ].join('\n'),
  );
  await importAll(page, '3 rows', '3 people');
  // By hand, as at a stall: the list of before would have matched the same phone.
  await page.keyboard.press('Alt+2');
  for (const [given, family, phone] of [
    ['Lorrain', 'Bagshawe', '07700 900221'],
    ['Gary', 'Whitlam', '07700 900333'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('First name').fill(given);
    await page.getByLabel('Last name').fill(family);
    await page.getByLabel('Phone').fill(phone);
    if (given === 'Lorrain') {
      await page.getByRole('button', { name: 'More about this person' }).click();
      await page.getByRole('textbox', { name: /^Notes/ }).fill('Met at the stall.');
    }
    await page.getByRole('button', { name: 'Save person' }).click();
    await expectToast(page, `Added ${given} ${family}`);
  }

  const view = page
    .getByRole('navigation', { name: 'Views of people' })
    .getByRole('button', { name: 'Doubles' });
  await tabTo(page, view, 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Possible doubles' })).toBeVisible();
  const row = (name: RegExp) => page.getByRole('row', { name });
  await expect(row(/Gary Whitlam and Gary Whitlam/)).toContainText('same name');
  await expect(row(/Lorrain/)).toContainText('same mobile');
  await expectNothingSeriousInBothLights(page);

  // From the keyboard: the arrow walks to the pair, Enter opens it, left and right pick, down goes on.
  await row(/Lorrain/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Are these the same person?' })).toBeVisible();
  const name = page.getByRole('radiogroup', { name: 'Name' });
  await expect(name.getByRole('radio', { checked: true })).toBeFocused();
  await name.getByRole('radio', { name: 'Lorraine Bagshaw', exact: true }).check({ force: true });
  await expect(name).toContainText('Lorraine Bagshaw');
  await page.keyboard.press('ArrowDown');
  const notes = page.getByRole('radiogroup', { name: 'Notes' });
  await expect(notes.getByRole('radio', { name: 'Both, one under the other' })).toBeFocused();
  await expect(page.getByText('kept from both').first()).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Join the two records' }).click();
  await expectToast(page, /^Joined Lorrain/);

  // On to the next pair: a father and a son.
  await expect(page.getByRole('button', { name: 'Not the same person' })).toBeVisible();
  await page.getByRole('button', { name: 'Not the same person' }).click();
  await expectToast(page, 'Noted that Gary Whitlam and Gary Whitlam are two people');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Nobody stands in the book twice.' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(
    page.getByRole('heading', { level: 2, name: 'Nobody stands in the book twice.' }),
  ).toBeVisible();
  await undo(page);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(row(/Gary Whitlam and Gary Whitlam/)).toBeVisible();
  await redo(page);
  await expect(row(/Gary Whitlam and Gary Whitlam/)).toHaveCount(0);

  // The joined record has everything of both, and its page takes it apart again.
  await room(page, 'People');
  await page.getByRole('row', { name: 'Lorraine Bagshaw' }).dblclick();
  await expect(page.getByText('Two records are read as one person here.')).toBeVisible();
  await expect(page.getByText('Drives the 16.')).toBeVisible();
  await expect(page.getByText('Met at the stall.')).toBeVisible();
  await page.getByRole('button', { name: 'Split them again' }).click();
  await expect(page.getByText('Two records are read as one person here.')).toHaveCount(0);
  await undo(page);
  await expect(page.getByText('Two records are read as one person here.')).toBeVisible();

  // Any two can be compared by hand.
  await page.getByRole('button', { name: /^More about / }).click();
  await page.getByRole('menuitem', { name: 'Join with another record…' }).click();
  await pick(page, page.getByLabel('The other record'), 'Bev');
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Not likely' })).toBeVisible();
});
