import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, pick, redo, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { unlock } from './profile';

test.describe.configure({ timeout: 150_000 });

test('a campaign says what is wanted, from whom, what was pledged in public and what was won', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await addPeopleByHand(page, 'Councillor Hargreaves', 'Precious Moyo');
  await page.keyboard.press('Alt+4');
  await expect(page.getByText('What would you change first, and who can say yes?')).toBeVisible();
  await expectNothingSerious(page);

  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/A name is needed/);
  await page.keyboard.type('Warm homes at Meden Vale');
  await tabTo(page, page.getByLabel('What it is about'));
  await page.keyboard.type('Damp in 214 homes');
  await tabTo(page, page.getByLabel('What we want, line 1'));
  await page.keyboard.type('Repair every damp bedroom by March');
  await tabTo(page, page.getByRole('button', { name: 'Add a demand' }));
  await page.keyboard.press('Enter');
  await page.getByLabel('What we want, line 2').focus();
  await page.keyboard.type('Publish the survey');
  await tabTo(page, page.getByLabel('From whom, line 1'));
  await page.keyboard.type('Meden Vale Homes');
  await tabTo(page, page.getByLabel('Office, line 1'));
  await page.keyboard.type('chief executive');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Started the campaign Warm homes at Meden Vale');
  await expect(page.getByRole('heading', { level: 1, name: 'Warm homes at Meden Vale' })).toBeVisible();
  await expect(page.getByText('from Meden Vale Homes, chief executive')).toBeVisible();
  const demands = page.locator('ol').getByRole('listitem');
  await expect(demands).toHaveCount(2);

  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('Title').fill('Deputation to the head office');
  await page.getByRole('textbox', { name: /^Day/ }).fill('tomorrow');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Planned Deputation to the head office');
  await page.getByRole('button', { name: 'Warm homes at Meden Vale' }).click();
  await expect(page.getByRole('list', { name: 'Actions' })).toContainText('Deputation to the head office');

  await page.getByRole('button', { name: 'More about demand 1' }).click();
  await page.getByRole('menuitem', { name: 'Record a pledge' }).click();
  const pledge = page.getByRole('dialog', { name: 'Record a pledge' });
  await pledge.getByText('Partly', { exact: true }).click();
  await pledge.getByLabel('Word for word').fill('We will start with the worst thirty.');
  await pledge.getByLabel('In front of').click();
  await page.getByRole('option', { name: 'Deputation to the head office' }).click();
  await expectNothingSeriousInBothLights(page);
  await pledge.getByRole('button', { name: 'Record the answer' }).click();
  await expect(demands.first()).toContainText('“We will start with the worst thirty.”');
  await expect(demands.first()).toContainText('at Deputation to the head office');
  await expect(demands.first()).toContainText('Partly pledged');
  await undo(page);
  await expect(demands.first()).toContainText('Not yet answered in public');
  await redo(page);
  await expect(demands.first()).toContainText('Partly pledged');

  await page.getByRole('button', { name: 'More about demand 2' }).click();
  await page.getByRole('menuitem', { name: 'It is: said no' }).click();
  await expect(demands.nth(1)).toContainText('Said no');

  await page.getByRole('button', { name: 'Place someone' }).click();
  const stance = page.getByRole('dialog', { name: 'Place someone on the power map' });
  await pick(page, stance.getByLabel('Who'), 'harg');
  await expect(stance.getByLabel('Who')).toHaveValue('Councillor Hargreaves');
  await tabTo(page, stance.getByRole('slider', { name: 'Support for our demand' }));
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
  await expect(stance.getByText('opposed')).toBeVisible();
  await expectNothingSerious(page);
  await stance.getByRole('button', { name: 'Place on the map' }).click();
  const map = page.getByRole('img', { name: /Councillor Hargreaves: support -2 of 5, influence 5 of 10/ });
  await expect(map).toBeVisible();

  await page.getByRole('button', { name: 'Record a win' }).click();
  const win = page.getByRole('dialog', { name: 'Record a win' });
  await win.getByRole('button', { name: 'Record the win' }).click();
  await expect(win.getByText('Say what was won')).toBeVisible();
  await win.getByLabel('What was won').fill('Thirty homes repaired');
  await win.getByLabel('People it helps').fill('96');
  await win.getByLabel('Which demand it answers').click();
  await page.getByRole('option', { name: 'Repair every damp bedroom by March' }).click();
  await win.getByRole('button', { name: 'Record the win' }).click();
  const won = page.getByRole('region', { name: 'Won so far' });
  await expect(won).toContainText('96');
  await expect(won).toContainText('Thirty homes repaired');
  await expect(demands.first()).toContainText('Won');
  await expectNothingSeriousInBothLights(page);
  await undo(page);
  await expect(page.getByText('Nothing won yet')).toBeVisible();
  await redo(page);
  await expect(won).toContainText('96');

  const { page: later } = await running.relaunch();
  await unlock(later);
  await later.keyboard.press('Alt+4');
  await expect(later.getByRole('row', { name: 'Warm homes at Meden Vale' })).toContainText('1 of 2');
  await later.getByRole('row', { name: 'Warm homes at Meden Vale' }).click();
  await expect(later.getByRole('region', { name: 'Won so far' })).toContainText('Thirty homes repaired');
  await expect(later.getByRole('img', { name: /Councillor Hargreaves/ })).toBeVisible();
});
