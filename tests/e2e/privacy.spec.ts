import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import {
  addPeopleByHand,
  chooseByKeys,
  chooseByTyping,
  expectToast,
  redo,
  room,
  tabTo,
  undo,
} from './byHand';
import { chooseFile } from './chooseFile';
import { expect, test } from './launch';
import { openPack, packWords, writePack } from './packsMade';
import { identitySealed } from './profile';

test.describe.configure({ timeout: 180_000 });

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
  await expect(page.getByRole('heading', { level: 1, name: 'Bev Clamp' })).toBeVisible();
  await room(page, 'People');
  await page.getByRole('row', { name: /Dean Sisson/ }).click();
  await page.getByRole('button', { name: 'More about Dean' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  const notes = page.getByRole('textbox', { name: /^Notes/ });
  await notes.fill('Bev Clamp says he drinks.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dean Sisson' })).toBeVisible();
  await page.getByRole('button', { name: 'More about Dean' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  await notes.fill('Told Bev Clamp of the damp; ring her on 07700 900733.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dean Sisson' })).toBeVisible();

  // From the palette, and from here on by keyboard: who answers for the book, and why people may be in it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>say who answers for the book');
  await expect(page.getByRole('option').first()).toContainText('Say who answers for the book');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Who answers for the book'));
  await page.keyboard.type('Mansfield Tenants’ Union');
  await chooseByTyping(page, 'Lawful basis', 'Legitimate interests');
  const condition = page.getByRole('combobox', { name: 'Condition for what is special' });
  await tabTo(page, condition);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option')).toHaveCount(3);
  await expect(page.getByRole('option', { name: /^Registered party/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await chooseByTyping(page, 'Condition for what is special', /^Not-for-profit body/);
  await expectNothingSeriousInBothLights(page);
  await tabTo(page, page.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expectToast(page, 'Noted who answers for the book, and why people may be in it');
  // What is undone leaves the form too, and it comes back with it.
  await undo(page);
  await expect(page.getByRole('textbox', { name: /^Who answers for the book/ })).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await redo(page);
  await expect(page.getByRole('textbox', { name: /^Who answers for the book/ })).toHaveValue(
    'Mansfield Tenants’ Union',
  );

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dean sisson');
  await expect(page.getByRole('option', { name: /Dean Sisson/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const grounds = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Why we hold this' }) });
  await expect(grounds).toContainText('Legitimate interests, as for everybody');
  await tabTo(page, grounds.getByRole('button', { name: 'Change' }));
  await page.keyboard.press('Enter');
  await chooseByTyping(page, 'Lawful basis', 'Their consent');
  await tabTo(page, page.getByRole('button', { name: 'Note it' }));
  await page.keyboard.press('Enter');
  await expectToast(page, 'Noted why Dean Sisson may be in the book');
  await expect(grounds).toContainText('Their consent');
  await undo(page);
  await expect(grounds).toContainText('Legitimate interests, as for everybody');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dean sisson');
  await expect(page.getByRole('option', { name: /Dean Sisson/ }).first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Answer a request to see what we hold' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What we hold about Dean Sisson' })).toBeVisible();
  const asked = page.getByRole('textbox', { name: 'They asked on' });
  await tabTo(page, asked);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('yesterday');
  await page.keyboard.press('Enter');
  await expectToast(page, 'Noted that Dean Sisson asked to see what we hold');
  await expect(page.getByText(/(29|30|27) days left, until/)).toBeVisible();

  const about = page.getByRole('list', { name: 'Details and notes' });
  await expect(about).toContainText(
    'Told [another person] of the damp; ring her on [another person’s contact].',
  );
  await expect(page.getByRole('list', { name: 'What stood there before' })).toContainText(
    '[another person] says he drinks.',
  );
  const mentions = page.getByRole('list', { name: 'What others wrote' });
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
    await tabTo(page, part.first(), 120);
    await page.keyboard.press('Enter');
    await expect(part).toHaveCount(left - 1);
  }
  await expect(page.getByRole('status').filter({ hasText: 'All looked at' })).toBeVisible();

  await chooseByKeys(page, /^Look through, or the answer/, 'The answer');
  const sheet = page.getByRole('region', { name: 'What will be printed' });
  await expect(sheet).toContainText('Told [another person] of the damp');
  await expect(sheet).toContainText('Dean Sisson gave Bev a lift.');
  await expect(sheet).toContainText(
    'Mansfield Tenants’ Union answers for it. The lawful basis: Legitimate interests.',
  );
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

  // It waits on Today with the days that are left, and on their page, until it is marked as answered.
  await room(page, 'Today');
  const waits = page.getByRole('listitem').filter({ hasText: /days left for the answer/ });
  await expect(waits).toContainText('Dean Sisson');
  await tabTo(page, waits.getByRole('button', { name: 'Go on with the answer' }), 80);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What we hold about Dean Sisson' })).toBeVisible();
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

test('who is owed a notice is marked as told, and of whom nothing was heard is kept with a reason or deleted, each with one undo', async ({
  openBook,
  folder,
}) => {
  const { app, page, userData } = await openBook();
  await identitySealed(userData);
  const base = `${Date.UTC(2020, 2, 1).toString(36).padStart(9, '0')}0000laptop09`;
  const id = (end: string) => `01957f3e-0000-7000-8000-0000000000${end}`;
  const damp = Array.from({ length: 160_000 }, (_, at) => `Damp ${(at * 7919) % 100_003}, again. `).join('');
  const owed = { kind: 'person', base, noticeDue: '2020-04-01' };
  // Of 2020; one without a name, and with a note that no form would take.
  await writePack(join(folder, 'old.wardpack'), [
    { ...owed, id: id('0b'), givenName: 'Bev', familyName: 'Clamp' },
    { ...owed, id: id('0c'), givenName: 'Dean', familyName: 'Sisson' },
    { ...owed, id: id('0d'), phones: [{ key: '+447700900142' }], notes: damp },
  ]);
  await chooseFile(app, join(folder, 'old.wardpack'));
  await openPack(page, packWords);
  await page.getByRole('button', { name: 'Import 3 changes' }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 60_000 });

  await page.keyboard.press('Control+k');
  await page.keyboard.type('>see to privacy');
  await expect(page.getByRole('option').first()).toContainText('See to privacy');
  await page.keyboard.press('Enter');
  const part = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Parts of privacy' }).getByRole('button', { name });
  await expect(part(/^To tell \(3\)/)).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  const told = page.getByRole('button', { name: 'Mark as told: Bev Clamp' });
  await told.focus();
  await page.keyboard.press('Enter');
  await expectToast(page, 'Noted that Bev Clamp was told');
  await expect(part(/^To tell \(2\)/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Select all/ }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Mark 2 people as told' }), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody has to be told this week.')).toBeVisible();
  await undo(page);
  await expect(part(/^To tell \(2\)/)).toBeVisible();
  await undo(page);
  await expect(part(/^To tell \(3\)/)).toBeVisible();

  await part(/^To answer/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody has asked to see what you hold.')).toBeVisible();
  await part(/^Still to keep/).focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('grid', { name: 'People of whom nothing was heard' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Keep Bev Clamp' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say why they are kept')).toBeVisible();
  await page.keyboard.type('Member of the branch');
  await page.keyboard.press('Enter');
  await expectToast(page, 'Kept Bev Clamp');
  await expect(rows).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^Select all/ }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Delete 2 people' }), 60);
  await page.keyboard.press('Enter');
  await expectToast(page, 'Deleted 2 people');
  await expect(page.getByText('Everybody here was heard of.')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await undo(page);
  await expect(rows).toHaveCount(3);
  await undo(page);
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: 'Erase Dean Sisson…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Erase Dean Sisson' })).toBeVisible();

  // Nobody's name, and two million characters: it is gathered all the same, and shown by its beginning.
  await room(page, 'People');
  await page.getByRole('row', { name: /7700 ?900142/ }).click();
  await page.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Answer a request to see what we hold…' }).click();
  await page.getByRole('button', { name: 'Begin the answer' }).click();
  await expect(
    page.getByRole('button', { name: `Show all ${damp.length.toLocaleString('en-GB')} characters` }),
  ).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: /^Take \d items as shown/ }).click();
  await page.getByRole('radio', { name: 'The answer' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/more characters: they stand in the JSON file/)).toBeVisible();
  const path = join(folder, 'long.json');
  await chooseFile(app, path);
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  await expectToast(page, 'Saved as long.json, and noted it');
  expect(readFileSync(path, 'utf8').match(/, again\. /g)).toHaveLength(160_000);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>see to privacy');
  await page.keyboard.press('Enter');
  await part(/^To answer \(1\)/).click();
  await expect(page.getByRole('list', { name: 'Requests to answer' })).toContainText(/days left, until/);
  await expectNothingSeriousInBothLights(page);
});
