import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, choose, expectToast, pick, room, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { importAll, paste } from './lists';

test.describe.configure({ timeout: 120_000 });

test('a group has its page: who belongs and who leads, how many they are, and where nobody leads is seen among the leaders', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await addPeopleByHand(page, 'Aisha Rahman', 'Dean Sisson');
  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Views of people' }).getByRole('button', { name });
  await view('Groups').click();
  await expect(page.getByText('People already gather somewhere.')).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  // From the keyboard: Ctrl N, the form, Ctrl Enter.
  await page.keyboard.press('Control+n');
  const form = page.getByRole('form', { name: 'Add a group' });
  await page.keyboard.press('Control+Enter');
  await expect(form.getByLabel('Name')).toHaveAccessibleDescription(/A name is needed/);
  await form.getByLabel('Name').fill('Ash House');
  await choose(page, form.getByRole('combobox', { name: 'Type', exact: true }), 'Tenants’ group');
  await form.getByLabel(/^Place/).fill('Elm Close');
  await form.getByRole('textbox', { name: /^Members/ }).fill('14');
  await form.getByRole('textbox', { name: /^Address on the web/ }).fill('elmclose');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('textbox', { name: /^Address on the web/ })).toHaveAccessibleDescription(
    /not an address on the web/,
  );
  await form.getByRole('textbox', { name: /^Address on the web/ }).fill('https://elmclose.example');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ash House' })).toBeVisible();
  await expect(page.getByText('known to us, of 14')).toBeVisible();
  await expect(page.getByText('No leader', { exact: true })).toBeVisible();

  const members = page.getByRole('list', { name: 'Members of Ash House' });
  await page.getByRole('button', { name: 'Add a leader' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who belongs to Ash House?' });
  await pick(page, dialog.getByLabel('Who'), 'Aisha');
  await dialog.getByRole('button', { name: 'Add and choose another' }).click();
  await expectToast(page, 'Aisha Rahman leads Ash House');
  await dialog.getByRole('radio', { name: 'A member' }).check({ force: true });
  await pick(page, dialog.getByLabel('Who'), 'Dean');
  await dialog.getByRole('button', { name: 'Add the member' }).click();
  await expect(members.getByRole('listitem')).toHaveCount(2);
  await expect(members.getByRole('listitem').first()).toContainText('Aisha Rahman');
  await expect(members.getByRole('listitem').first()).toContainText('Leads');

  await members.getByRole('button', { name: 'Take Dean Sisson out of the group' }).click();
  await expect(members.getByRole('listitem')).toHaveCount(1);
  await undo(page);
  await expect(members.getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Note a count' }).click();
  const count = page.getByRole('dialog', { name: 'How many are they in Ash House?' });
  await count.getByLabel('Members').fill('20');
  await count.getByRole('button', { name: 'Note the count' }).click();
  await expect(page.getByText('known to us, of 20')).toBeVisible();
  await expect(page.getByText('20 members, 6 more')).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  await page.getByRole('button', { name: 'See them in the list' }).click();
  await expect(page.getByText('belong to Ash House')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);

  // A second group has no leader: the title says so, and the gap says what to do.
  await view('Groups').click();
  await page.getByRole('button', { name: 'Add a group' }).click();
  await form.getByLabel('Name').fill('Larch House');
  await choose(page, form.getByLabel(/^Place/), 'Elm Close');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Larch House' })).toBeVisible();
  // A third is whom we reach, and not asked for one.
  await page
    .getByRole('navigation', { name: 'Where you are' })
    .getByRole('button', { name: 'Groups' })
    .click();
  await page.getByRole('button', { name: 'Add a group' }).click();
  await form.getByLabel('Name').fill('Mansfield Chat');
  await choose(page, form.getByLabel(/^Type/), 'Online community');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mansfield Chat' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('who leads');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One of 2 groups has no leader' })).toBeVisible();
  await expect(page.getByText(/^1 group is not asked for a leader/)).toBeVisible();
  const close = page.getByRole('region', { name: 'Elm Close' });
  await expect(close.getByRole('listitem').filter({ hasText: 'Larch House' })).toContainText(
    'We know no one here',
  );
  await expect(page.getByRole('complementary').getByText('leads one person')).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  await view('Groups').click();
  await page.getByRole('row', { name: 'Larch House' }).click();
  await page.getByRole('button', { name: 'More about this group' }).click();
  await page.getByRole('menuitem', { name: 'Delete the group' }).click();
  await expect(page.getByRole('row', { name: 'Larch House' })).toHaveCount(0);
  await undo(page);
  await expect(page.getByRole('row', { name: 'Larch House' })).toBeVisible();
});

test('a place has its page and its postcodes: people get their place from them, and a place cannot contain itself', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(page, 'First name\tSurname\tPostcode\nDean\tSisson\tNG19 7AB\nBev\tClamp\tNG18 1EA');
  await importAll(page, '2 rows', '2 people');
  await room(page, 'People');
  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Views of people' }).getByRole('button', { name });
  await tabTo(page, view('Places'), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Where is your patch?')).toBeVisible();
  await page.keyboard.press('Control+n');
  const form = page.getByRole('form', { name: 'Add a place' });
  await form.getByLabel('Name').fill('Mansfield');
  const codes = form.getByLabel(/^Postcodes that lie here/);
  await codes.fill('Mansfield');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText(/does not begin a postcode/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await codes.fill('ng18');
  await page.keyboard.press('Enter');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mansfield' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a place in it' }).click();
  await form.getByLabel('Name').fill('Bull Farm');
  await expect(form.getByLabel(/^Part of/)).toHaveValue('Mansfield');
  await codes.fill('NG18');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText(/NG18 leads to Mansfield already/)).toBeVisible();
  await codes.press('Backspace');
  await codes.fill('ng19 7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bull Farm' })).toBeVisible();
  await expect(page.getByText('part of Mansfield')).toBeVisible();

  await view('Places').waitFor({ state: 'detached' });
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').click();
  await expect(
    page.getByText('The postcode of 2 people without a place tells where they live.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Give them their place' }).click();
  await expectToast(page, 'Gave 2 people their place');
  await expect(page.getByRole('row', { name: 'Mansfield' })).toContainText('2');
  await expectNothingSeriousInBothLights(page);
  await undo(page);
  await expect(page.getByRole('button', { name: 'Give them their place' })).toBeVisible();

  // A place that would contain itself.
  await page.getByRole('row', { name: 'Mansfield' }).click();
  await page.getByRole('button', { name: 'More about this place' }).click();
  await page.getByRole('menuitem', { name: 'Change the place' }).click();
  const change = page.getByRole('form', { name: 'Change Mansfield' });
  await choose(page, change.getByLabel(/^Part of/), 'Bull Farm');
  await page.keyboard.press('Control+Enter');
  await expect(change.getByText('Bull Farm lies in this place already.')).toBeVisible();
  await change.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('region', { name: 'Places in Mansfield' })).toContainText('Bull Farm');

  // Somebody new gets the place while their postcode is typed.
  await room(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('First name').fill('Gary');
  await page.getByRole('button', { name: 'More about this person' }).click();
  await page.getByLabel('Postcode').fill('ng19 7xx');
  await expect(page.getByText('Bull Farm, by the postcode, if left empty')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Gary' })).toContainText('Bull Farm');
});
