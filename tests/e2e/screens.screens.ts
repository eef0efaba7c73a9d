import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '../../build/paths.mjs';
import { addPeopleByHand } from './byHand';
import { expect, type RunningApp, test } from './launch';
import { openList, paste } from './lists';
import { passphrase } from './profile';
import { openSampleYear } from './sampleYear';

// Takes every screen with the sample year open, at the sizes that laptops in use have, light and dark.
// `WARDBOOK_LONG=1` takes all six; a quick run takes the three sizes in light and one in dark.

const sizes = [
  { width: 1093, height: 614 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
type Light = 'light' | 'dark';

const folder = inRoot('tests', 'screens');
const readme = `${folder}/readme`;
mkdirSync(readme, { recursive: true });
/** The pictures that the README shows; the others are ignored by git. */
const shown = new Set(['today-1280-light', 'people-1280-light', 'event-1280-light', 'charts-1280-dark']);

async function take(running: RunningApp, name: string): Promise<void> {
  const { page, app } = running;
  for (const light of ['light', 'dark'] as const satisfies readonly Light[]) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    for (const size of sizes) {
      if (light === 'dark' && size.width !== 1280 && process.env.WARDBOOK_LONG !== '1') continue;
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await page.waitForFunction((width) => window.innerWidth === width, size.width);
      const picture = `${name}-${size.width}-${light}`;
      const path = `${folder}/${picture}.png`;
      await page.screenshot({ path, animations: 'disabled', timeout: 60_000 });
      if (shown.has(picture)) copyFileSync(path, `${readme}/${picture}.png`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function room(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name }).click();
  await expect(page.getByRole('main', { name }).getByRole('heading', { level: 1 })).toBeVisible();
}

test('first run, lock and an empty book', async ({ launchApp }) => {
  const running = await launchApp();
  await expect(running.page.getByLabel('Your name')).toBeVisible();
  await take(running, 'first-run-name');
  await running.page.getByLabel('Your name').fill('Ruth Adeyemi');
  await running.page.keyboard.press('Enter');
  await running.page.getByRole('button', { name: 'Propose four words' }).click();
  await take(running, 'first-run-passphrase');

  const ready = await launchApp({ profile: 'ready' });
  await expect(ready.page.getByRole('heading', { name: 'Open the book' })).toBeVisible();
  await take(ready, 'lock');
});

test('every room of an empty book', async ({ openBook }) => {
  const running = await openBook();
  for (const name of [
    'Today',
    'People',
    'Events',
    'Campaigns',
    'Stories',
    'Charts',
    'Import & export',
    'Settings',
  ]) {
    const tab = running.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name });
    if ((await tab.count()) === 0) continue;
    await tab.click();
    await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible();
    await take(running, `empty-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`);
  }
});

test('every screen of the sample year', async ({ launchApp }) => {
  const running = await launchApp();
  const { page } = running;
  await openSampleYear(page);
  await take(running, 'today');

  await room(page, 'People');
  await page.getByLabel('Search people').fill('aisha rahman');
  await page
    .getByRole('row', { name: /Aisha Rahman/ })
    .first()
    .click();
  await page.getByLabel('Search people').fill('');
  await take(running, 'people');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const builder = page.getByRole('region', { name: 'Narrow the list' });
  await builder.getByRole('button', { name: 'Either, or' }).click();
  await builder.getByRole('button', { name: 'And not', exact: true }).click();
  await take(running, 'people-search');
  for (const question of [3, 2, 1, 0])
    await builder.getByRole('button', { name: 'Take off this question' }).nth(question).click();
  await builder.getByRole('button', { name: /^Show/ }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Open the page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aisha Rahman' })).toBeVisible();
  await take(running, 'person');
  await page.getByRole('button', { name: 'More about Aisha' }).click();
  await page.getByRole('menuitem', { name: 'Answer a request to see what we hold…' }).click();
  await page.getByRole('button', { name: 'Begin the answer' }).click();
  await expect(page.getByRole('list', { name: 'Details and notes' })).toBeVisible({ timeout: 60_000 });
  await take(running, 'access');
  const part = page.getByRole('button', { name: 'Take this part as shown' });
  for (let left = await part.count(); left > 0; left -= 1) {
    await part.first().click();
    await expect(part).toHaveCount(left - 1);
  }
  await page.getByRole('radio', { name: 'The answer' }).check({ force: true });
  await take(running, 'access-answer');
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').click();
  await page.getByRole('button', { name: 'See the circle' }).click();
  await expect(page.getByRole('group', { name: /circle\. Arrow keys/ })).toBeVisible();
  await take(running, 'circle');
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Log one-to-one' }).click();
  await take(running, 'one-to-one');
  await room(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await take(running, 'person-form');
  await page.getByRole('button', { name: 'Cancel' }).click();

  const bulk = page.getByRole('toolbar', { name: 'With the selected' });
  for (const at of [1, 2, 3, 4, 5, 6])
    await page.getByRole('row').nth(at).getByRole('checkbox').check({ force: true });
  await take(running, 'people-bulk');
  await bulk.getByRole('button', { name: 'Reach' }).click();
  await take(running, 'reach');
  await page.getByRole('radio', { name: 'Text or WhatsApp' }).check({ force: true });
  await take(running, 'reach-message');
  await page.keyboard.press('Escape');
  await bulk.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Print sheets or labels' }).click();
  await take(running, 'print');
  await page.getByRole('radio', { name: 'Sign-in sheet' }).check({ force: true });
  await take(running, 'print-sign-in');
  await room(page, 'People');

  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Views of people' }).getByRole('button', { name });
  await view('Groups').click();
  await take(running, 'groups');
  await page.getByLabel('Search groups').fill('elm close tenants');
  await page.getByRole('row', { name: 'Elm Close tenants' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Elm Close tenants' })).toBeVisible();
  await take(running, 'group');
  await room(page, 'People');
  await view('Places').click();
  await take(running, 'places');
  await page.getByLabel('Search places').fill('mansfield');
  await page.getByRole('row', { name: 'Mansfield', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Places in Mansfield' })).toBeVisible();
  await take(running, 'place');
  await page.getByRole('button', { name: 'More about this place' }).click();
  await page.getByRole('menuitem', { name: 'Change the place' }).click();
  await take(running, 'place-form');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await room(page, 'People');
  await view('Leaders').click();
  await take(running, 'leaders');
  await page.getByRole('button', { name: 'See the snowflake' }).click();
  await expect(page.getByRole('group', { name: /snowflake\. Arrow keys/ })).toBeVisible();
  await take(running, 'snowflake');
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('button').click();
  await view('Network').click();
  await expect(page.getByRole('application', { name: /who is tied to whom/ })).toBeVisible({
    timeout: 60_000,
  });
  await take(running, 'network');
  await page.getByRole('list', { name: 'Bridges' }).getByRole('button').first().click();
  await page.getByRole('radio', { name: 'Ladder' }).check({ force: true });
  await take(running, 'network-chosen');
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await take(running, 'network-table');
  await view('Ladder').click();
  await expect(page.getByText('look ready for the next rung')).toBeVisible();
  await page.getByRole('region', { name: 'Activist' }).getByRole('group').first().focus();
  await take(running, 'ladder');
  await page.getByRole('radio', { name: 'Flow' }).check({ force: true });
  await take(running, 'ladder-flow');
  await page.getByRole('button', { name: 'Change the rules' }).click();
  await take(running, 'ladder-rules');
  await page.keyboard.press('Escape');
  await view('Doubles').click();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await take(running, 'doubles');
  const pair = page.getByRole('row').nth(1);
  if ((await pair.count()) > 0) {
    await pair.click();
    await take(running, 'compare');
  }

  await room(page, 'Events');
  await take(running, 'events');
  await page.getByLabel('Search events').fill('warm homes mass meeting');
  await page
    .getByRole('row', { name: /Warm homes/ })
    .first()
    .click();
  await take(running, 'event');
  await page.getByRole('tab', { name: /Plan/ }).click();
  await take(running, 'event-plan');
  await page.getByRole('button', { name: 'Open the door' }).click();
  await page.getByLabel('Type a name').fill('ma');
  await take(running, 'door');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /Commitments/ }).click();
  await page.getByRole('button', { name: 'Enter commitments' }).click();
  await take(running, 'cards');

  await room(page, 'Campaigns');
  await take(running, 'campaigns');
  await page
    .getByRole('row', { name: /Meden Vale/ })
    .first()
    .click();
  await take(running, 'campaign');

  await room(page, 'Stories');
  await take(running, 'stories');

  for (const name of ['Charts', 'Import & export', 'Settings']) {
    const tab = page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name });
    if ((await tab.count()) === 0) continue;
    await tab.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await take(running, name.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
  }
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: /export/ })
    .click();
  await page.getByRole('button', { name: 'Export a list' }).click();
  await take(running, 'export-list');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pre');
  await take(running, 'palette');
});

test('the pages of Settings in a book of one’s own', async ({ openBook }) => {
  const running = await openBook();
  const { page } = running;
  const section = async (name: RegExp, picture: string) => {
    await room(page, 'Settings');
    await page.getByRole('main').getByRole('button', { name }).click();
    await take(running, picture);
  };
  await room(page, 'Settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await take(running, 'settings-home');
  await section(/^Passphrase and lock/, 'settings-security');
  await section(/^Recovery sheet/, 'settings-recovery-sheet');
  await section(/^Lists of choices/, 'settings-lists');
  await page.getByRole('button', { name: /^Types of event/ }).click();
  await take(running, 'settings-list');
  await section(/^Fields of your own/, 'settings-fields-none');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('radio', { name: 'One of a few' }).check({ force: true });
  await take(running, 'settings-field');
  await page.keyboard.press('Escape');
  await section(/^Recently deleted/, 'settings-deleted');
  await section(/^What has left the book/, 'settings-exports');
  await section(/^Privacy/, 'settings-privacy-none');
  await page.getByRole('button', { name: 'Why we may' }).click();
  await take(running, 'settings-privacy-grounds');
  await section(/^Erased at their request/, 'settings-erasures-none');
  await section(/^Backups/, 'settings-backups-none');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened again and read back')).toBeVisible({ timeout: 30_000 });
  await take(running, 'settings-backups');
  await page.getByRole('button', { name: 'Move to a new computer' }).click();
  await take(running, 'settings-move');
  await section(/^Backups/, 'settings-backups');
  await page.getByRole('button', { name: /^Restore the backup of/ }).click();
  await take(running, 'settings-restore');
  await page.getByRole('textbox', { name: /^The passphrase of that day/ }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible({ timeout: 30_000 });
  await take(running, 'settings-restore-inside');
});

test('lists on their way in, packs on their way out, and what was changed and erased', async ({
  openBook,
  folder,
}) => {
  const running = await openBook();
  const { page } = running;
  await addPeopleByHand(page, 'Bev Clamp 07700 900733', 'Sheila Bowler', 'Tom Lyth 07700 900111');
  const list =
    'First name;Surname;Mobile;Town;Born\r\nZoë;Müller;07700 900142;Mansfield;03/04/1988\r\nBev;Clamp;07700 900733;Kirkby;05/06/1971\r\nTom;;07700 900111;Blyth;\r\n;;;Crewe;\r\n';
  await openList(running, join(folder, 'from excel.csv'), Buffer.from(list, 'latin1'));
  await expect(page.getByText('Read as Windows-1252.')).toBeVisible();
  await take(running, 'import-columns');
  await page.getByRole('button', { name: /^Check 4 rows/ }).click();
  await expect(page.getByRole('heading', { name: 'Check before it goes in' })).toBeVisible();
  await take(running, 'import-check');
  await page.getByText('Problems to settle').click();
  await take(running, 'import-problems');
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible({ timeout: 30_000 });
  await take(running, 'import-done');

  await paste(
    page,
    'Event\tDate\tStarts\tVenue\nAssembly for the 28 bus\t3/4/2026\t19:00\tTown Hall\nDoor knocking\t12/4/2026\t10:00\tOak Tree\n',
  );
  await page.getByRole('combobox', { name: 'It holds' }).click();
  await page.getByRole('option', { name: 'Events' }).click();
  await take(running, 'import-records');

  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: /export/ })
    .click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await page.getByRole('button', { name: 'Export a pack' }).click();
  await take(running, 'pack-build');

  await room(page, 'People');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('list', { name: 'History' })).toBeVisible();
  await take(running, 'history');
  await room(page, 'People');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: /Erase Bev/ }).click();
  await expect(page.getByRole('heading', { name: 'Erase Bev Clamp' })).toBeVisible();
  await take(running, 'erase');
  await page.getByLabel('Type Bev Clamp to confirm').fill('bev clamp');
  await page.getByRole('button', { name: 'Erase Bev Clamp' }).click();
  await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible({ timeout: 60_000 });
  await take(running, 'erased');
  await room(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Erased at their request/ })
    .click();
  await take(running, 'settings-erasures');
  await page.getByRole('button', { name: 'They have asked again' }).click();
  await take(running, 'erasure-lifting');
});
