import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, pick, redo, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { unlock } from './profile';

test.describe.configure({ timeout: 150_000 });

test('a mass meeting goes round the loop: planned, invited, signed in at the door, committed and followed through', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await addPeopleByHand(
    page,
    'Stuart Pym 07700 900142',
    'Bev Clamp 07700 900143',
    'Gary Whitlam 07700 900144',
  );
  await page.keyboard.press('Alt+4');
  await expect(page.getByText('What would you change first')).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Name', { exact: true }).fill('Warm homes');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Started the campaign Warm homes');

  await page.keyboard.press('Alt+3');
  await expect(page.getByText('Nobody has come to anything yet.')).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/A title is needed/);
  await page.getByLabel('Title').fill('Warm homes mass meeting');
  await page.getByRole('textbox', { name: /^Day/ }).fill('today');
  await page.getByLabel('From').fill('half past');
  await page.getByRole('button', { name: 'Save event' }).click();
  await expect(page.getByLabel('From')).toHaveAccessibleDescription(/Write a time like 7 pm/);
  await expectNothingSeriousInBothLights(page);
  await page.getByLabel('From').fill('7 pm');
  await page.getByRole('textbox', { name: /^To/ }).fill('8.30pm');
  await page.getByLabel('Venue').fill('Oak Tree Lane centre');
  await page.getByRole('combobox', { name: /^Campaign/ }).click();
  await page.getByRole('option', { name: 'Warm homes' }).click();
  await page.getByLabel('Commitments to aim for').fill('6');
  await page.getByRole('button', { name: 'Save event' }).click();
  await expectToast(page, 'Planned Warm homes mass meeting');
  await expect(page.getByRole('heading', { level: 1, name: 'Warm homes mass meeting' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Warm homes', exact: true })).toBeVisible();
  await expect(page.getByText('7 pm to 8.30 pm')).toBeVisible();

  const stage = (name: string) => page.getByRole('tab', { name });
  await stage('Sign-in').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(stage('Plan')).toBeFocused();
  await pick(page, page.getByLabel('Invite someone'), 'stu');
  await expectToast(page, 'Invited Stuart Pym to Warm homes mass meeting');
  await pick(page, page.getByLabel('Invite someone'), 'bev');
  await expectToast(page, 'Invited Bev Clamp');
  await page.getByRole('radiogroup', { name: 'What Bev Clamp said' }).getByText('Yes').click();
  await expect(stage('Plan')).toContainText('1');
  await expect(stage('Plan')).toContainText('of 2 invited');
  await expectNothingSeriousInBothLights(page);

  await page.getByRole('button', { name: 'Open the door' }).click();
  const door = page.getByLabel('Type a name');
  await expect(door).toBeFocused();
  const side = page.getByRole('complementary');
  await page.keyboard.type('be');
  await expect(page.getByRole('option', { name: /Bev Clamp/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(side).toContainText('Bev Clamp');
  await expect(door).toHaveValue('');
  await page.keyboard.type('st');
  await page.keyboard.press('Enter');
  await expect(side).toContainText('Stuart Pym');
  await page.keyboard.type('Morag Reid');
  await page.keyboard.press('Enter');
  await expect(side).toContainText('Morag Reid, first time');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.type('ga');
  await page.keyboard.press('Enter');
  await expect(side).toContainText('Gary Whitlam');
  await side.getByRole('button', { name: 'Undo' }).click();
  await expect(side).not.toContainText('Gary Whitlam');
  await expect(door).toBeFocused();
  await page.keyboard.press('Escape');

  await expect(stage('Sign-in')).toContainText('3');
  await expect(stage('Sign-in')).toContainText('3 for the first time');
  await stage('Sign-in').click();
  await page.getByLabel('In the room').fill('21');
  await page.getByRole('button', { name: 'Save headcount' }).click();
  await expect(stage('Sign-in')).toContainText('21');
  await undo(page);
  await expect(stage('Sign-in')).not.toContainText('21');
  await redo(page);
  await expect(stage('Sign-in')).toContainText('21');

  await stage('Commitments').click();
  await page.getByRole('button', { name: 'Enter commitments' }).click();
  const whose = page.getByLabel(/Whose card/);
  await expect(whose).toBeFocused();
  await page.keyboard.type('bev');
  await expect(page.getByRole('option', { name: /Bev Clamp/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Door-knock/ })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await expect(page.getByRole('radio', { name: 'No (N)' })).toBeChecked();
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Card 2' })).toBeVisible();
  await expect(whose).toBeFocused();
  await page.keyboard.type('stuart');
  await expect(page.getByRole('option', { name: /Stuart Pym/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Door-knock/ })).toBeFocused();
  await page.keyboard.press('2');
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Card 3' })).toBeVisible();
  await expect(side).toContainText('3 more to reach our 6');
  await page.getByRole('button', { name: 'Stop' }).click();

  await stage('Follow-through').click();
  await expect(stage('Commitments')).toContainText('from 2 people');
  await expect(stage('Follow-through')).toContainText('3 to chase');
  const rows = page.getByRole('list', { name: 'Commitments' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await tabTo(page, rows.first());
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('c');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByText('Nobody is left to chase here.')).toBeVisible();
  await expect(stage('Follow-through')).toContainText('1kept so far');
  await undo(page);
  await expect(rows).toHaveCount(1);
  await expect(stage('Follow-through')).toContainText('1 to chase');

  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('list', { name: 'What to do' })).toContainText('Warm homes mass meeting');
  const { page: later } = await running.relaunch();
  await unlock(later);
  await later.keyboard.press('Alt+3');
  await later.getByRole('row', { name: 'Warm homes mass meeting' }).click();
  await expect(later.getByRole('tab', { name: 'Commitments' })).toContainText('goal was 6');
  await later.getByRole('tab', { name: 'Commitments' }).click();
  await expect(later.getByText('Bring two neighbours').first()).toBeVisible();
  await later.keyboard.press('Alt+2');
  await later.getByRole('row', { name: 'Bev Clamp' }).click();
  await expect(later.getByRole('complementary').getByText('Phone refused')).toBeVisible();
});
