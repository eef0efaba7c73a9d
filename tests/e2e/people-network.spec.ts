import { expectNothingSeriousInBothLights } from './accessibility';
import { room, tabTo } from './byHand';
import { expect, test } from './launch';
import { openSampleYear } from './sampleYear';

test.describe.configure({ timeout: 180_000 });

test('a circle shows who is tied to somebody and who stands behind those, as rings and as a table', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await openSampleYear(page);
  await room(page, 'People');
  // From the keyboard: find her, see the circle, walk it, open somebody.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('aisha rahman');
  await expect(page.getByRole('option', { name: /Aisha Rahman/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aisha Rahman' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'See the circle' }), 80);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aisha’s circle' })).toBeVisible();
  const picture = page.getByRole('group', { name: /^Aisha’s circle\. Arrow keys/ });
  await expectNothingSeriousInBothLights(page);

  const middle = picture.getByRole('button', { name: 'Aisha Rahman', exact: true });
  await tabTo(page, middle);
  await page.keyboard.press('ArrowDown');
  const first = picture.locator(':focus');
  const reads = (await first.getAttribute('aria-label')) ?? '';
  const [name = '', how = ''] = reads.split(/, (.*)/);
  expect(how).not.toBe('');
  await page.keyboard.press('ArrowRight');
  expect(await picture.locator(':focus').getAttribute('aria-label')).not.toBe(reads);
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-label', reads);

  // The table says the same: as many people one step away as the line of facts, and how each is tied.
  const facts = (await page.locator('.facts').textContent()) ?? '';
  const [, near = '', more = ''] = /^(\d+) people are tied to Aisha, (\d+) more/.exec(facts) ?? [];
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  const table = page.getByRole('grid', { name: 'Aisha’s circle' });
  await expect(table).toHaveAttribute('aria-rowcount', String(Number(near) + Number(more) + 1));
  await expect(table.getByRole('row', { name: new RegExp(name) }).first()).toContainText(how);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('radio', { name: 'Picture' }).check({ force: true });
  await tabTo(page, picture.locator('[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});
