import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { choose, expectToast, pick, room, undo } from './byHand';
import { expect, type RunningApp, test } from './launch';
import { importAll, paste } from './lists';

test.describe.configure({ timeout: 120_000 });

const copied = ({ app }: Pick<RunningApp, 'app'>): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

async function selectAll(page: Page): Promise<void> {
  await room(page, 'People');
  await page.getByRole('checkbox', { name: /^Select all/ }).check({ force: true });
}

test('from people picked, addresses and messages are copied, without those who may not be reached, and each is noted', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await paste(
    page,
    [
      'First name\tSurname\tPhone\tEmail\tEmail consent\tText consent',
      'Dean\tSisson\t07700 900142\tdean@example.org\tyes\tyes',
      'Bev\tClamp\t07700 900143\tbev@example.org\tno\tyes',
      'Gary\tWhitlam\t\tgary@example.org\tyes\t',
      'Aisha\tRahman\t07700 900144\t\t\t',
    ].join('\n'),
  );
  await importAll(page, '4 rows', '4 people');
  await selectAll(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Reach' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reach 4 people' });
  await expect(dialog.getByRole('status')).toContainText('2 people may be reached this way.');
  await expect(dialog.getByText('1 person said no to it')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await dialog.getByRole('button', { name: 'Copy 2 emails' }).click();
  await expectToast(page, 'Copied 2 emails, and noted it');
  expect((await copied(running)).split('; ').sort()).toEqual(['dean@example.org', 'gary@example.org']);

  // Opening the mail program is noted once a program has taken it: not where one stays here, nor where none does.
  const mail = dialog.getByRole('button', { name: 'Open the mail program' });
  const outside = page.getByRole('dialog', { name: 'Open outside of Wardbook?' });
  await mail.click();
  await expect(outside).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outside).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await expect(mail).toBeFocused();
  await running.app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no program for it'));
  });
  await mail.click();
  await outside.getByRole('button', { name: 'Write an email' }).click();
  await expect(outside.getByRole('alert')).toContainText('No program on this laptop took it');
  await outside.getByRole('button', { name: 'Stay here' }).click();
  await running.app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve();
  });
  await mail.click();
  await outside.getByRole('button', { name: 'Write an email' }).click();
  await expectToast(page, 'The mail program has them, and it is noted');

  await dialog.getByRole('radio', { name: 'Phone' }).check({ force: true });
  await expect(dialog.getByText(/screen them \(TPS\) before you ring/)).toBeVisible();
  await dialog.getByRole('radio', { name: 'Text or WhatsApp' }).check({ force: true });
  const message = dialog.getByLabel(/^Message/);
  await message.fill('Hi {fist-name}');
  await expect(dialog.getByText('{fist-name} stands for nothing')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy, and on to the next' })).toBeDisabled();
  await message.fill('Hi {known-as}, see you at seven.');
  // Looking at another way meanwhile loses nothing of it.
  await dialog.getByRole('radio', { name: 'Phone' }).check({ force: true });
  await expect(message).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'Text or WhatsApp' }).check({ force: true });
  await expect(message).toHaveValue('Hi {known-as}, see you at seven.');
  await expectNothingSeriousInBothLights(page);
  // One key a person: the button keeps the focus.
  const next = dialog.getByRole('button', { name: 'Copy, and on to the next' });
  await next.focus();
  const said: string[] = [];
  for (const at of [1, 2]) {
    await expect(dialog.getByText(`${at} of 2`)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(`${at} of 2`)).toHaveCount(0);
    said.push(await copied(running));
  }
  expect(said.sort()).toEqual(['Hi Bev, see you at seven.', 'Hi Dean, see you at seven.']);
  await expect(dialog.getByText('Everybody has had theirs.')).toBeVisible();
  await page.keyboard.press('Escape');

  await room(page, 'Settings');
  await page.getByRole('button', { name: /^What has left the book/ }).click();
  await expect(page.getByText('Copied email addresses')).toBeVisible();
  await expect(page.getByText(/mail program/)).toHaveCount(1);
  await expect(page.getByText('Copied a message to one person')).toHaveCount(2);
});

test('people picked are invited to an event, given to an organiser and put into a group, each one deed to undo', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(page, 'First name\tSurname\tGroup\nDean\tSisson\tAsh House\nBev\tClamp\t');
  await importAll(page, '2 rows', '2 people');
  await room(page, 'Events');
  await page.getByRole('button', { name: 'Plan your first event' }).click();
  await page.getByLabel('Title').fill('Winter rally');
  await page.getByRole('textbox', { name: /^Day/ }).fill('tomorrow');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Winter rally' })).toBeVisible();

  const more = async (item: string) => {
    await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await selectAll(page);
  await more('Invite to an event');
  await choose(page, page.getByLabel('To which event'), /^Winter rally/);
  await page.getByRole('button', { name: 'Invite 2 people' }).click();
  await expectToast(page, 'Invited 2 people to Winter rally');
  await undo(page);
  await selectAll(page);
  await more('Add to a group');
  await choose(page, page.getByLabel('Group', { exact: true }), 'Ash House');
  await page.getByRole('button', { name: 'Add them to the group' }).click();
  await expectToast(page, '2 people added to Ash House');
  await selectAll(page);
  await more('Assign an organiser');
  await pick(page, page.getByLabel('Organiser'), 'Dean');
  await page.getByRole('button', { name: 'Assign the organiser' }).click();
  await expectToast(page, 'Changed 2 people');
  await undo(page);
});
