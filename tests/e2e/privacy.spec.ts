import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, room, tabTo, undo } from './byHand';
import { chooseFile } from './chooseFile';
import { expect, test } from './launch';

test.describe.configure({ timeout: 180_000 });

/** Moves to a choice of a group and makes it with the arrows, as somebody without a mouse does. */
async function chooseByKeys(page: Page, group: RegExp, choice: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio');
  const wanted = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice });
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await page.getByRole('radiogroup', { name: group }).locator(':focus').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  if (!(await wanted.isChecked())) await page.keyboard.press('Space');
  for (let presses = 0; presses < (await radios.count()) && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(150);
  }
  await expect(wanted).toBeChecked();
}

test('somebody who asks what we hold is answered within the month: looked through by keyboard, with others hidden, as PDF and JSON', async ({
  openBook,
  folder,
}) => {
  const { app, page } = await openBook();
  await addPeopleByHand(page, 'Bev Clamp 07700 900733', 'Dean Sisson 07700 900142');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  await expect(page.getByText('Write what you would be content for them to read.')).toBeVisible();
  await page
    .getByRole('textbox', { name: /^Notes/ })
    .fill('Her mother is ill.\nDean Sisson gave Bev a lift.');
  await page.getByRole('button', { name: 'Save' }).click();
  await room(page, 'People');
  await page.getByRole('row', { name: /Dean Sisson/ }).click();
  await page.getByRole('button', { name: 'More about Dean' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  await page
    .getByRole('textbox', { name: /^Notes/ })
    .fill('Told Bev Clamp of the damp; ring her on 07700 900733.');
  await page.getByRole('button', { name: 'Save' }).click();

  // From the palette, and from here on by keyboard.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dean sisson');
  await expect(page.getByRole('option', { name: /Dean Sisson/ }).first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Answer a request to see what we hold' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What we hold about Dean Sisson' })).toBeVisible();
  const asked = page.getByLabel('They asked on');
  await tabTo(page, asked);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('yesterday');
  await page.keyboard.press('Enter');
  await expectToast(page, 'Noted that Dean Sisson asked to see what we hold');
  await expect(page.getByText(/(29|30|27) days left, until/)).toBeVisible();

  const about = page.getByRole('list', { name: 'Who they are' });
  await expect(about).toContainText(
    'Told [another person] of the damp; ring her on [another person’s contact].',
  );
  const mentions = page.getByRole('list', { name: 'Where others wrote of them' });
  await expect(mentions).toContainText('Dean Sisson gave [another person] a lift.');
  await expect(mentions).not.toContainText('mother');
  await expectNothingSeriousInBothLights(page);

  await chooseByKeys(page, /^Look through, or the answer/, 'The answer');
  await expect(page.getByText(/that nobody has looked at/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Look through them' }));
  await page.keyboard.press('Enter');

  // One by itself, taken back and made again; then the rest of each part.
  await chooseByKeys(page, /^In somebody’s words/, 'Leave out');
  await expect(page.getByLabel('Why it is left out')).toHaveValue(/in confidence/);
  await undo(page);
  await expect(page.getByLabel('Why it is left out')).toHaveCount(0);
  await chooseByKeys(page, /^In somebody’s words/, 'With names');
  await expect(mentions).toContainText('Dean Sisson gave Bev a lift.');
  for (;;) {
    const part = page.getByRole('button', { name: 'Take this part as shown' });
    const left = await part.count();
    if (left === 0) break;
    await part.first().focus();
    await page.keyboard.press('Enter');
    await expect(part).toHaveCount(left - 1);
  }
  await expect(page.getByRole('status').filter({ hasText: 'All looked at' })).toBeVisible();

  await page.getByRole('radio', { name: 'The answer' }).focus();
  await page.keyboard.press('Space');
  const sheet = page.getByRole('region', { name: 'What will be printed' });
  await expect(sheet).toContainText('Told [another person] of the damp');
  await expect(sheet).toContainText('Dean Sisson gave Bev a lift.');
  await expectNothingSeriousInBothLights(page);
  await chooseByKeys(page, /^Look through, or the answer/, 'Look through');
  await chooseByKeys(page, /^In somebody’s words/, 'Names hidden');
  await chooseByKeys(page, /^Look through, or the answer/, 'The answer');

  const pdfPath = join(folder, 'answer.pdf');
  await chooseFile(app, pdfPath);
  await tabTo(page, page.getByRole('button', { name: 'Save as PDF' }));
  await page.keyboard.press('Enter');
  await expectToast(page, 'Saved as answer.pdf, and noted it');
  const pdf = readFileSync(pdfPath);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(1024);
  // What is printed is what stands on the sheet, and nothing of the window around it.
  await expect(sheet).not.toContainText(/Bev|Clamp|900733/);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  const jsonPath = join(folder, 'answer.json');
  await chooseFile(app, jsonPath);
  await tabTo(page, page.getByRole('button', { name: 'Save as JSON' }));
  await page.keyboard.press('Enter');
  await expectToast(page, 'Saved as answer.json, and noted it');
  expect(existsSync(jsonPath)).toBe(true);
  const text = readFileSync(jsonPath, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'wardbook-subject-access', name: 'Dean Sisson' });
  expect(text).toContain('gave [another person] a lift');
  expect(text).not.toMatch(/Bev|Clamp|900733/);

  // It waits on their page, also tomorrow, until it is marked as answered.
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').click();
  await expect(page.getByText(/Asked on .* to see what we hold/)).toBeVisible();
  await page.getByRole('button', { name: 'Go on with the answer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'All looked at' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Mark as answered' }), 80);
  await page.keyboard.press('Enter');
  await expectToast(page, 'Noted that Dean Sisson has their answer');
  await expect(page.getByText(/Asked on .* to see what we hold/)).toHaveCount(0);
  await undo(page);
  await expect(page.getByText(/Asked on .* to see what we hold/)).toBeVisible();

  await room(page, 'Settings');
  await page.getByRole('button', { name: /^What has left the book/ }).click();
  await expect(page.getByText('An answer to somebody who asked what we hold').first()).toBeVisible();
});
