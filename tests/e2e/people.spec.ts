import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, pick, redo, room, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { unlock } from './profile';

test.describe.configure({ timeout: 150_000 });

test('a person is added and edited: mistakes stand beside their field, and nothing half typed is lost', async ({
  openBook,
}) => {
  const { app, page } = await openBook();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('First name')).toBeFocused();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('First name')).toHaveAccessibleDescription(/A name is needed/);
  await page.getByLabel('First name').fill('Zoë');
  await page.getByLabel('Last name').fill('Sisson');
  await page.getByLabel('Phone').fill('07700 90014, 01623 555 0142');
  await page.getByLabel('Email').fill('zoe.sisson');
  await page.getByRole('button', { name: 'Save person' }).click();
  await expect(page.getByLabel('Phone')).toHaveAccessibleDescription(/One digit short/);
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/not an email address/);
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('Phone').fill('07700 900142, 0115 496 0123');

  await room(page, 'Events');
  await room(page, 'People');
  await expect(page.getByText('Every movement starts with one name.')).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByText('You were in the middle of this.')).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Zoë');

  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const again = await opening;
  await unlock(again);
  await room(again, 'People');
  await expect(again.getByText('Every movement starts with one name.')).toBeVisible();
  await again.keyboard.press('Control+n');
  await expect(again.getByLabel('Phone')).toHaveValue('07700 900142, 0115 496 0123');
  await again.getByLabel('Email').fill('zoe@example.org; zoe.s@example.org');
  await again.keyboard.press('Control+Enter');
  await expectToast(again, 'Added Zoë Sisson');

  const panel = again.getByRole('complementary', { name: 'Zoë Sisson' });
  await expect(panel.getByRole('button', { name: '07700 900142' })).toBeVisible();
  await panel.getByRole('button', { name: 'More about Zoë' }).click();
  await again.getByRole('menuitem', { name: 'Edit details' }).click();
  await expect(again.getByLabel('Email')).toHaveValue('zoe@example.org, zoe.s@example.org');
  await again.getByLabel('Last name').fill('Sisson-Okafor');
  await again.getByLabel('Postcode').fill('ng181ea');
  await again.getByRole('button', { name: 'Save changes' }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'Zoë Sisson-Okafor' })).toBeVisible();
  await expect(again.getByText('07700 900142, 0115 496 0123')).toBeVisible();
  await expect(again.getByText('zoe@example.org, zoe.s@example.org')).toBeVisible();
  await undo(again);
  await expect(again.getByRole('heading', { level: 1, name: 'Zoë Sisson', exact: true })).toBeVisible();
  await redo(again);
  await expect(again.getByRole('heading', { level: 1, name: 'Zoë Sisson-Okafor' })).toBeVisible();
});

test('a one-to-one is written down without a mouse, and what came of it stands everywhere it should', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await addPeopleByHand(page, 'Dean Sisson 07700 900142', 'Gary Whitlam');
  const rows = page.getByRole('grid', { name: 'People' }).getByRole('row');
  await page.keyboard.press('F6');
  await tabTo(page, page.getByLabel('Search people'));
  await page.keyboard.type('dean');
  await page.keyboard.press('ArrowDown');
  await expect(rows.filter({ hasText: 'Dean Sisson' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dean Sisson' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Log one-to-one' }));
  await page.keyboard.press('Enter');

  await expect(page.getByLabel('What moves Dean?')).toBeFocused();
  await page.keyboard.type('The damp in the back bedroom, and nobody answers the phone.');
  await tabTo(page, page.getByRole('button', { name: 'Repairs' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: /Leads/ }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /Supports/ })).toBeChecked();
  await tabTo(page, page.getByLabel('Dean will'));
  await page.keyboard.type('bring');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Dean will')).toHaveValue('Bring two neighbours');
  await tabTo(page, page.getByLabel('You will'));
  await page.keyboard.type('Take Dean the repairs leaflet');
  await tabTo(page, page.getByRole('textbox', { name: /^On/ }));
  await page.keyboard.type('today');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Control+Enter');

  const panel = page.getByRole('complementary', { name: 'Dean Sisson' });
  await expect(panel.getByRole('list', { name: 'Conversations' })).toContainText(
    'The damp in the back bedroom',
  );
  await expect(panel).toContainText('Bring two neighbours');
  await expect(panel.getByText('To confirm')).toBeVisible();
  await expect(panel.getByText(/^2/).first()).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  await panel.getByRole('button', { name: 'Open the page' }).click();
  const ledger = page.getByRole('list', { name: 'Everything so far' });
  await expect(ledger).toContainText('The damp in the back bedroom');
  await expect(ledger).toContainText('Assessed 2.');
  await expect(ledger).toContainText('To do: Take Dean the repairs leaflet');
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText(
    'Take Dean the repairs leaflet',
  );
  await expectNothingSeriousInBothLights(page);

  await page.keyboard.press('Alt+1');
  const today = page.getByRole('list', { name: 'What to do' });
  await expect(today).toContainText('Dean');
  await expect(today).toContainText('Take Dean the repairs leaflet');

  await undo(page);
  await expect(page.getByText('Take Dean the repairs leaflet')).toHaveCount(0);
  await redo(page);
  await expect(today).toContainText('Take Dean the repairs leaflet');
});

test('a list is searched, filtered, walked and changed in bulk, and what was agreed is plain to see', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await addPeopleByHand(
    page,
    'Aisha Rahman 07700 900142',
    'Bev Clamp 07700 900143',
    'Zoë Marsh 07700 900777',
  );
  const search = page.getByLabel('Search people');
  const row = (name: string) => page.getByRole('row', { name, exact: true });

  await search.fill('900777');
  await expect(row('Zoë Marsh')).toBeVisible();
  await expect(page.getByText('1 of 3 people')).toBeVisible();
  await search.fill('zoe');
  await expect(row('Zoë Marsh')).toBeVisible();
  await search.fill('nobody at all');
  await expect(page.getByText('No people match “nobody at all”.')).toBeVisible();
  await page.keyboard.press('Escape');

  await row('Bev Clamp').click();
  await expect(page.getByRole('complementary', { name: 'Bev Clamp' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('complementary', { name: 'Zoë Marsh' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary');

  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByLabel('Tags to add').fill('Oak Tree Lane');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tag 2 people' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await undo(page);
  await redo(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const builder = page.getByRole('region', { name: 'Narrow the list' });
  await builder.getByLabel('What is asked').click();
  await page.getByRole('option', { name: 'are tagged' }).click();
  await expect(builder.getByLabel('Tag', { exact: true })).toHaveValue('Oak Tree Lane');
  await builder.getByRole('button', { name: 'Show 2 people' }).click();
  await expect(page.getByText('2 of 3 people')).toBeVisible();
  await page.getByRole('button', { name: 'Take off the filter Are tagged “Oak Tree Lane”' }).click();
  await expect(page.getByText('3 people')).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  await row('Aisha Rahman').click();
  const more = async (deed: string) => {
    await panel.getByRole('button', { name: 'More about Aisha' }).click();
    await page.getByRole('menuitem', { name: deed }).click();
  };
  await more('Record consent');
  const consent = page.getByRole('dialog', { name: 'May we be in touch with Aisha?' });
  await consent.getByRole('group', { name: 'By text' }).getByText('Yes').click();
  await consent.getByRole('group', { name: 'By phone' }).getByText('No', { exact: true }).click();
  await consent.getByLabel('Aisha’s own words').fill('Text me, do not ring.');
  await expectNothingSerious(page);
  await consent.getByRole('button', { name: 'Record what Aisha said' }).click();
  await expect(panel.getByText('Text agreed')).toBeVisible();
  await expect(panel.getByText('Phone refused')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'May not be phoned' })).toBeDisabled();

  await more('Move on the ladder');
  await page.getByRole('button', { name: 'Move to supporter' }).click();
  await expect(panel.getByText('was contact')).toBeVisible();

  await more('Add a relationship');
  const tie = page.getByRole('dialog', { name: 'How is Aisha related?' });
  await tie.getByLabel('Aisha is or does').click();
  await page.getByRole('option', { name: 'Leads', exact: true }).click();
  await pick(page, tie.getByLabel('Whom'), 'bev');
  await tie.getByRole('button', { name: 'Add the relationship' }).click();
  await expect(panel.getByRole('button', { name: 'Bev Clamp' })).toBeVisible();

  await more('Mark do not contact');
  await page.getByRole('button', { name: 'Mark do not contact' }).click();
  await expect(panel.getByText('Do not contact')).toBeVisible();
  await undo(page);
  await expect(panel.getByText('Text agreed')).toBeVisible();

  await row('Bev Clamp').click();
  await panel.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: 'Delete Bev' }).click();
  await expect(row('Bev Clamp')).toHaveCount(0);
  await undo(page);
  await expect(row('Bev Clamp')).toBeVisible();

  const { page: later } = await running.relaunch();
  await unlock(later);
  await later.keyboard.press('Alt+2');
  await expect(later.getByText('3 people')).toBeVisible();
  await later.getByRole('row', { name: 'Aisha Rahman' }).click();
  const kept = later.getByRole('complementary', { name: 'Aisha Rahman' });
  for (const words of ['Phone refused', 'Text agreed', 'Supporter', 'Bev Clamp'])
    await expect(kept.getByText(words).first()).toBeVisible();
});
