import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, choose, expectToast, redo, room, tabTo, undo } from './byHand';
import { backupsIn } from './keptBackups';
import { expect, test } from './launch';
import { importAll, paste } from './lists';
import { identitySealed, organiser, unlock } from './profile';
import { openSampleYear } from './sampleYear';

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

test('What the program noticed by itself is seen to, put off or given with one key, and comes back', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await openSampleYear(page);
  await page.keyboard.press('Alt+1');
  const lines = page.getByRole('list', { name: 'What to do' }).locator('[data-line]');
  const line = (name: string | RegExp) => page.getByRole('region', { name, exact: true });
  const goTo = async (name: string) => {
    await tabTo(page, lines.and(page.locator('[tabindex="0"]')));
    await page.keyboard.press('Home');
    for (let at = 0; at < 40 && !(await isFocused(line(name))); at += 1)
      await page.keyboard.press('ArrowDown');
    await expect(line(name)).toBeFocused();
  };
  await expect(line('27 commitments to chase')).toBeVisible();
  // The next event stands on its card; the two after it are lines with their day and what they lack.
  const later = page.getByRole('main').locator('section', { hasText: 'After that' }).getByRole('listitem');
  await expect(later).toHaveCount(2);

  // D: seen to, until there is more of it; the focus goes on to the line that took its place.
  await goTo('27 commitments to chase');
  await page.keyboard.press('d');
  await expectToast(page, '27 commitments to chase: seen to');
  await expect(line('27 commitments to chase')).toHaveCount(0);
  await expect(lines.and(page.locator(':focus'))).toHaveCount(1);
  await undo(page);
  await expect(line('27 commitments to chase')).toBeVisible();
  await redo(page);
  await expect(line('27 commitments to chase')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '1 put away: show it' })).toBeVisible();

  // S: until tomorrow.
  const cold = '19 going cold in Northumberland Park';
  await goTo(cold);
  await page.keyboard.press('s');
  await expectToast(page, `${cold}: put off to tomorrow`);

  // The way back, from the keyboard.
  const away = page.getByRole('button', { name: /^2 put away/ });
  await tabTo(page, away);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Back on Wednesday 25 November, sooner if there is more of it')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await tabTo(page, page.getByRole('button', { name: `Bring back: ${cold}` }));
  await page.keyboard.press('Enter');
  await expect(line(cold)).toBeVisible();
  await expect(away.or(page.getByRole('button', { name: '1 put away: hide it' }))).toBeFocused();

  // G: a follow-up of somebody else's for a week.
  await goTo(cold);
  await page.keyboard.press('g');
  const give = page.getByRole('dialog', { name: 'Give it to someone' });
  await expect(give.getByText('It becomes a follow-up for a week from today')).toBeVisible();
  await page.keyboard.type('precious');
  await expect(page.getByRole('option', { name: /Precious Okafor/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, give.getByRole('button', { name: 'Give the follow-up' }));
  await page.keyboard.press('Enter');
  await expectToast(page, `${cold}: given to Precious Okafor`);
  await expect(line(cold)).toContainText('Precious Okafor has it');
  await expect(lines.and(page.locator(':focus'))).toHaveCount(1);
  await expect(line(cold).getByRole('button', { name: 'See who' })).toBeVisible();

  // The rule is read where its people are named, and changed there.
  await goTo('15 going cold in Tottenham Hale');
  await tabTo(
    page,
    line('15 going cold in Tottenham Hale').getByRole('button', { name: /^Change the rule/ }),
  );
  await page.keyboard.press('Enter');
  const rule = page.getByRole('dialog', { name: 'When is somebody going cold?' });
  await expect(rule).toContainText('Supporter and up: not spoken to, and at no event, for 60 days.');
  await expectNothingSeriousInBothLights(page);
  await rule.getByLabel('Days without a word').fill('');
  await rule.getByRole('button', { name: 'Keep this rule' }).click();
  await expect(rule).toContainText('Say after how many days, from 1 to 730.');
  await rule.getByLabel('Days without a word').fill('90');
  await choose(page, rule.getByRole('combobox', { name: 'From this rung up' }), 'Volunteer');
  await rule.getByRole('button', { name: 'Keep this rule' }).click();
  await expectToast(page, 'Changed when people count as going cold');
  await expect(
    lines.filter({ hasText: 'Volunteer and up: not spoken to, and at no event, for 90 days.' }).first(),
  ).toBeVisible();

  // See who: these people and nobody else, until the filter is taken off.
  const first = lines
    .filter({ hasText: 'Volunteer and up: not spoken to, and at no event, for 90 days.' })
    .first();
  const [count = ''] = ((await first.locator('b').textContent()) ?? '').split(' ');
  await first.getByRole('button', { name: 'See who' }).click();
  await expect(page.getByRole('main', { name: 'People' }).locator('.list-line .count')).toContainText(
    new RegExp(`^${count} of `),
  );
  await page.getByRole('button', { name: /^Take off the filter \d+ going cold/ }).click();
  await expect(page.locator('.list-line .count')).not.toContainText(' of ');
});

test('Today names birthdays where that is asked for, possible doubles, and a backup that failed', async ({
  openBook,
  folder,
}) => {
  const running = await openBook();
  const { page, app } = running;
  await addPeopleByHand(page, 'Dean Sisson 07700 900142', 'Deano Sisson 07700 900142', 'Bev Clamp');
  const lines = page.getByRole('list', { name: 'What to do' }).locator('[data-line]');
  const line = (name: string | RegExp) => page.getByRole('region', { name, exact: true });
  const toToday = async () => {
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('heading', { level: 1, name: /^Good/ })).toBeVisible();
  };

  // Two who share a phone and a name wait to be looked at; Enter on the line opens them.
  await toToday();
  await expect(lines).toHaveCount(1);
  await tabTo(page, line('Two people may be the same'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Possible doubles' })).toBeVisible();
  await toToday();
  await tabTo(page, line('Two people may be the same'));
  await page.keyboard.press('d');
  await expectToast(page, 'Two people may be the same: seen to');
  await expect(page.getByText('Nothing is due.')).toBeVisible();

  // A birthday is a day and a month, and shows only once somebody asks for it.
  await room(page, 'People');
  await page.getByRole('main').getByText('Bev Clamp').first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bev Clamp' })).toBeVisible();
  await page.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: 'Edit details' }).click();
  const birthday = page.getByLabel('Birthday');
  await birthday.fill('31/02');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('“31/02” is not a day and a month.')).toBeVisible();
  const tomorrow = new Date(Date.now() + 86_400_000);
  await birthday.fill(`${tomorrow.getDate()}/${tomorrow.getMonth() + 1}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bev Clamp' })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${tomorrow.getDate()} [A-Z][a-z]+$`))).toBeVisible();
  await toToday();
  await expect(page.getByText('Nothing is due.')).toBeVisible();
  await room(page, 'Settings');
  await expect(page.getByRole('heading', { name: 'What Today tells you' })).toBeVisible();
  await tabTo(
    page,
    page.getByRole('radiogroup', { name: 'Birthdays on Today' }).getByRole('radio', { name: 'Off' }),
  );
  await page.keyboard.press('ArrowRight');
  await expectToast(page, 'Today names birthdays');
  await page.getByRole('button', { name: 'Change the rule' }).click();
  await expect(page.getByRole('dialog', { name: 'When is somebody going cold?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectNothingSeriousInBothLights(page);
  await toToday();
  await expect(line('Bev Clamp')).toContainText('Birthday. A word from you may be welcome.');
  await expect(
    page.getByRole('list', { name: 'What to do' }).getByText('Tomorrow', { exact: true }),
  ).toBeVisible();

  // A backup that cannot be written is said on Today, and the tab counts it; one that is made takes it away.
  await identitySealed(running.userData);
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [chosen],
    })) as typeof dialog.showOpenDialog;
  }, stick);
  await page.keyboard.press('Alt+1');
  await room(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(stick)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeEnabled();
  rmSync(stick, { recursive: true, force: true });
  writeFileSync(stick, 'no folder any more');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('not backed up')).toBeVisible();
  await toToday();
  await expect(lines.first()).toContainText('The last backup failed');
  await expect(page.getByRole('button', { name: /^Today/ })).toContainText('1 to do');
  await expectNothingSeriousInBothLights(page);
  await tabTo(page, line('The last backup failed'));
  await page.keyboard.press('s');
  await expect(line('The last backup failed')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Today/ })).not.toContainText('to do');
  // What was put off is a change, after which the book backs itself up again: it may be done before the button is.
  rmSync(stick);
  mkdirSync(stick);
  await room(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened again and read back')).toBeVisible({ timeout: 30_000 });
  await toToday();
  await expect(line('The last backup failed')).toHaveCount(0);
});

const isFocused = (locator: Locator): Promise<boolean> =>
  locator
    .first()
    .evaluate((element) => element === document.activeElement)
    .catch(() => false);

test('Today says that there is no backup, or none for a week, and makes one when told to', async ({
  openBook,
}) => {
  const running = await openBook();
  const { userData } = running;
  await identitySealed(userData);
  const folder = join(userData, 'backups');
  const people = Array.from({ length: 21 }, (_, at) => `Ann\tNumber${String.fromCharCode(65 + at)}`);
  await paste(running.page, ['First name\tSurname', ...people].join('\n'));
  await importAll(running.page, '21 rows', '21 people');
  await expect(running.page.getByText('Saved and sealed · backed up today')).toBeVisible({ timeout: 30_000 });
  let now = running;
  const reopened = async (): Promise<Page> => {
    now = await now.relaunch();
    await unlock(now.page);
    await room(now.page, 'Today');
    return now.page;
  };
  const backsUp = async (page: Page, said: RegExp) => {
    const line = page.getByRole('listitem').filter({ hasText: said });
    await expect(line).toBeVisible();
    await expectNothingSerious(page);
    await tabTo(page, line.getByRole('button', { name: 'Back up now' }));
    await page.keyboard.press('Enter');
    await expectToast(page, 'Backed up, opened again and read back');
    await expect(line).toHaveCount(0);
  };
  // Somebody took them away by hand; after a week of nothing the last one is old.
  for (const name of backupsIn(userData)) rmSync(join(folder, name));
  await backsUp(await reopened(), /No backup yet.*21 people stand in this book and nowhere else/);
  const [made = '', ...others] = backupsIn(userData);
  expect(others).toEqual([]);
  renameSync(join(folder, made), join(folder, 'wardbook-2026-11-01-120000.wardbackup'));
  await backsUp(await reopened(), /The last backup is \d+ days old/);
  expect(backupsIn(userData)).toHaveLength(2);
});
