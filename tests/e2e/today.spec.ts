import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, redo, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { organiser, unlock } from './profile';

test.describe.configure({ timeout: 150_000 });

test('Today greets by name, reminds of the recovery sheet, and each line is done, put off or given with one key', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  const [first] = organiser.split(' ');
  await expect(page.getByRole('heading', { level: 1, name: `Welcome, ${first}` })).toBeVisible();
  await expect(page.getByText('Your recovery sheet is still to do')).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  await addPeopleByHand(page, 'Dean Sisson', 'Bev Clamp 07700 900143');
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    new RegExp(`^Good (morning|afternoon|evening), ${first}$`),
  );
  await expect(page.getByText('Nothing is due.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the recovery sheet' })).toBeVisible();

  // Three follow-ups, each agreed in a one-to-one that is begun from here with Ctrl N.
  for (const [follow, due] of [
    ['Ring Dean about the van', 'yesterday'],
    ['Lend Dean the megaphone', 'today'],
    ['Book the hall', 'today'],
  ] as const) {
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('heading', { level: 1, name: /^Good/ })).toBeVisible();
    await page.keyboard.press('Control+n');
    await expect(page.getByLabel('Whom did you talk with?')).toBeFocused();
    await page.keyboard.type('de');
    await expect(page.getByRole('option', { name: /Dean Sisson/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('What moves Dean?')).toBeFocused();
    await tabTo(page, page.getByLabel('You will'));
    await page.keyboard.type(follow);
    await tabTo(page, page.getByRole('textbox', { name: /^On/ }));
    await page.keyboard.type(due);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('complementary', { name: 'Dean Sisson' })).toBeVisible();
  }

  await page.keyboard.press('Alt+1');
  const list = page.getByRole('list', { name: 'What to do' });
  const lines = list.locator('[data-line]');
  await expect(lines).toHaveCount(3);
  await expect(page.getByText('three things to do')).toBeVisible();
  await expect(list.getByText('Yesterday', { exact: true })).toBeVisible();
  await expect(lines.first()).toContainText('Ring Dean about the van');
  await expectNothingSeriousInBothLights(page);

  await tabTo(page, lines.first());
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('d');
  await expect(page.getByText('Ring Dean about the van', { exact: true })).toHaveCount(0);
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press('s');
  await expect(list.getByText('Tomorrow')).toBeVisible();
  await undo(page);
  await expect(list.getByText('Tomorrow')).toHaveCount(0);
  await redo(page);
  await expect(list.getByText('Tomorrow')).toBeVisible();

  await tabTo(page, lines.first());
  await page.keyboard.press('g');
  const give = page.getByRole('dialog', { name: 'Give it to someone' });
  await expect(give.getByLabel('Who will do it?')).toBeFocused();
  await page.keyboard.type('bev');
  await expect(page.getByRole('option', { name: /Bev Clamp/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await give.getByRole('button', { name: 'Give the follow-up' }).click();
  await expectToast(page, 'given to Bev Clamp');

  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: 'Make the recovery sheet' }).click();
  await expect(page.getByText(/AGE-SECRET-KEY|recovery sheet/i).first()).toBeVisible();

  const { page: later } = await running.relaunch();
  await unlock(later);
  await expect(later.getByRole('list', { name: 'What to do' })).toContainText('Tomorrow');
  await expect(later.getByText('Ring Dean about the van')).toHaveCount(0);
});
