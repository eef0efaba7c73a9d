import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, tabTo } from './byHand';
import { expect, test } from './launch';

test.describe.configure({ timeout: 120_000 });

test('Ctrl K finds a person, an event and a word inside a talk, and does any deed', async ({ openBook }) => {
  const { page } = await openBook();
  await addPeopleByHand(page, 'Dean Sisson 07700 900142', 'Zoë Marsh');
  const palette = page.getByRole('dialog', { name: 'Find a person, place or anything' });
  const box = palette.getByRole('combobox');
  const options = palette.getByRole('option');
  const find = async (words: string) => {
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type(words);
  };

  await find('>plan');
  await expect(options).toHaveCount(1);
  await expect(options.first()).toContainText('Plan an event');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Bus campaign launch');
  await tabTo(page, page.getByRole('textbox', { name: /^Day/ }));
  await page.keyboard.type('+3');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Planned Bus campaign launch');

  await find('@dean');
  await expect(options.first()).toContainText('Dean Sisson');
  await expect(palette.getByText('Do', { exact: true })).toHaveCount(0);
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Tab');
  await expect(palette.getByRole('button', { name: 'Log a one-to-one' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What moves Dean?')).toBeFocused();
  await page.keyboard.type('The number 42 stopped running on Sundays and his mother misses chapel.');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'with Dean Sisson');

  await find('900142');
  await expect(options.first()).toContainText('Dean Sisson');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await find('zoe');
  await expect(options.first()).toContainText('Zoë Marsh');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Marsh' })).toBeVisible();

  await find('bus launch');
  await expect(options.filter({ hasText: 'Bus campaign launch' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bus campaign launch' })).toBeVisible();

  await find('>sign people');
  await expect(options.first()).toContainText('Bus campaign launch');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Type a name')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Bus campaign launch' })).toBeVisible();

  await find('chapel');
  await expect(options.first()).toContainText('misses chapel');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dean Sisson' })).toBeVisible();

  await find('nothing like it');
  await expect(palette.getByText('Nothing in the record answers to “nothing like it”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});
