import { expectNothingSerious } from './accessibility';
import { addPeopleByHand, choose, expectToast, room, tabTo, undo } from './byHand';
import { goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange } from './lists';
import { chooseRecords } from './packsMade';

test('people are narrowed down by nested questions from the keyboard, counted as one chooses, kept under a name and used again', async ({
  openBook,
}) => {
  test.setTimeout(120_000);
  const { page } = await openBook();
  await addPeopleByHand(
    page,
    'Aisha Rahman 07700 900142',
    'Bev Clamp 07700 900143',
    'Carl Dodd',
    'Zoë Marsh 07700 900777',
  );
  const tag = async (name: string, words: string) => {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check({ force: true });
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByLabel('Tags to add').fill(words);
    await page.keyboard.press('Enter');
    // The tags that are known do not cover the button.
    await page.getByRole('button', { name: 'Tag 1 person' }).click({ timeout: 5000 });
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await tag('Aisha Rahman', 'choir');
  await tag('Carl Dodd', 'drive');

  // From here on without a mouse: the first pill of a new line has the focus.
  const builder = page.getByRole('region', { name: 'Narrow the list' });
  const count = builder.getByRole('status');
  const row = (name: string) => page.getByRole('row', { name, exact: true });
  await tabTo(page, page.getByRole('button', { name: 'Filter', exact: true }));
  await page.keyboard.press('Enter');
  await expect(builder.getByLabel('What is asked')).toBeFocused();
  await expect(count).toHaveText('0');
  await choose(page, builder.getByLabel('What is asked'), 'may be');
  await expect(count).toHaveText('3');
  await tabTo(page, builder.getByRole('button', { name: 'Either, or' }));
  await page.keyboard.press('Enter');
  await expect(builder.getByLabel('What is asked').nth(1)).toBeFocused();
  await choose(page, builder.getByLabel('What is asked').nth(1), 'are tagged');
  await choose(page, builder.getByLabel('What is asked').nth(2), 'have on record');
  await choose(page, builder.getByLabel('Field'), 'first name');
  await choose(page, builder.getByLabel('How it reads'), 'that contains');
  await builder.getByLabel('Words to look for').fill('zoe');
  await expect(count).toHaveText('2');
  await tabTo(page, builder.getByRole('button', { name: 'And not', exact: true }));
  await page.keyboard.press('Enter');
  await choose(page, builder.getByLabel('What is asked').last(), 'are tagged');
  await expect(count).toHaveText('1');
  await expect(builder.getByText('3 left')).toBeVisible();
  await expect(builder.getByText('2 left')).toBeVisible();
  await expect(builder.getByText('1 left')).toBeVisible();
  await expect(
    builder.getByText(
      'People who may be phoned, and either are tagged “choir”, or have a first name that contains “zoe”, and are not tagged “choir”.',
    ),
  ).toBeVisible();
  await expectNothingSerious(page);
  await expect(row('Zoë Marsh')).toBeVisible();
  await expect(row('Aisha Rahman')).toHaveCount(0);

  await tabTo(page, builder.getByRole('button', { name: 'Save this search' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.keyboard.type('To ring');
  await page.keyboard.press('Enter');
  await expectToast(page, 'Saved the search “To ring”');
  await page.keyboard.press('Escape');
  await expect(builder).toHaveCount(0);
  await expect(page.getByText('1 of 4 people')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();

  // It is asked anew: whoever answers it now is in it, searched within or not.
  await page.getByRole('button', { name: 'Take off the filter Saved search: To ring' }).click();
  await tag('Bev Clamp', 'choir');
  await room(page, 'Today');
  await room(page, 'People');
  await page.getByRole('button', { name: 'Saved searches' }).click();
  await page.getByRole('menuitem', { name: /^To ring/ }).click();
  await expect(page.getByText('1 of 4 people')).toBeVisible();
  await page.getByLabel('Search people').fill('marsh');
  await expect(row('Zoë Marsh')).toBeVisible();
  await page.getByLabel('Search people').fill('aisha');
  await expect(page.getByText('No people match “aisha”.')).toBeVisible();
  await page.getByLabel('Search people').fill('');

  // A search within a search, a name that is taken, a change that is saved, a search that is deleted and comes back.
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await builder.getByRole('button', { name: 'Take off this question' }).last().click();
  await expect(count).toHaveText('3');
  await builder.getByRole('button', { name: 'Save the change' }).click();
  await expectToast(page, 'Changed the search “To ring”');
  await choose(page, builder.getByLabel('What is asked').first(), 'are in the saved search');
  await expect(count).toHaveText('3');
  await builder.getByRole('button', { name: 'Save under another name' }).click();
  await page.getByLabel('Name', { exact: true }).fill('to  ring');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is a saved search of that name. Choose another.')).toBeVisible();
  await page.keyboard.press('Escape');
  await builder.getByRole('button', { name: 'Save the change' }).click();
  await expect(builder.getByText('This search ends in itself (“To ring” asks “To ring”).')).toBeVisible();
  await expect(count).toHaveText('3');
  await builder.getByRole('button', { name: 'Delete this search' }).click();
  await expect(builder.getByText(/asks for another saved search that was deleted/)).toBeVisible();
  await undo(page);
  await expect(count).toHaveText('3');

  // Whom it finds goes as a pack, named after it.
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(page, 'People in a saved search');
  await expect(page.getByRole('combobox', { name: 'Which saved search' })).toHaveValue('To ring');
  const inside = page.getByRole('table', { name: 'What goes, counted' });
  await expect(inside.getByRole('row', { name: /^People.* 3$/ })).toBeVisible();
});

test('what was said, told and noted of people can be asked for too: consent, notices, grounds, birthdays', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await addPeopleByHand(page, 'Aisha Rahman 07700 900142', 'Carl Dodd');
  await page.getByRole('checkbox', { name: 'Select Carl Dodd' }).check({ force: true });
  await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Note why they may be in the book' }).click();
  await choose(page, page.getByRole('combobox', { name: 'Lawful basis' }), 'Their consent');
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();

  const builder = page.getByRole('region', { name: 'Narrow the list' });
  const count = builder.getByRole('status');
  const asks = async (what: string, slots: readonly (readonly [string, string])[], found: string) => {
    await choose(page, builder.getByLabel('What is asked'), what);
    for (const [slot, choice] of slots) await choose(page, builder.getByLabel(slot, { exact: true }), choice);
    await expect(count).toHaveText(found);
  };
  await asks('have a birthday', [['Month', 'in March']], '0');
  await expect(page.getByText('No people answer what is asked.')).toBeVisible();
  await asks('said about being', [['How', 'emailed']], '0');
  await choose(page, builder.getByLabel('What they said'), 'nothing yet');
  await expect(count).toHaveText('2');
  await asks('have a photo', [], '0');
  await asks('were given the privacy notice', [], '0');
  await asks('were kept after a review', [], '0');
  await asks('are held on', [['Which', 'Their consent']], '1');
  await expect(page.getByRole('row', { name: 'Carl Dodd', exact: true })).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('have “Their consent” as lawful basis')).toBeVisible();
});
