import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './launch';
import { mark, markedPhone } from './marks';
import { passphrase } from './profile';

// What an organiser does in her first weeks, as steps in the real window. Each step types its own marks into the
// fields and waits until the book shows what it should. Steps that need a record say so by coming later.

/** Where a tour is: the application, its window at present, and the folder outside it for files saved on purpose. */
export interface Tour {
  app: ElectronApplication;
  page: Page;
  desk: string;
}

const given = mark('Given');
const campaign = mark('Campaign');
const meeting = mark('Meeting');

export async function goTo(page: Page, name: string): Promise<void> {
  const room = page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name });
  await room.click();
  await expect(room).toHaveAttribute('aria-current', 'page');
}

/** Types into the field whose label begins so: a hint may follow the label, a calendar's button may share it. */
const write = (within: Page | Locator, label: string, text: string) =>
  within.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);

const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();

/** Chooses by the first letters, as people do. */
async function choosePerson(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await field.press('Enter');
}

export async function firstRun({ page }: Tour): Promise<void> {
  await write(page, 'Your name', mark('Owner'));
  await press(page, 'Go on');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type it once more', { exact: true }).fill(passphrase);
  await press(page, 'Go on');
  await press(page, 'Later');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

export async function addPerson({ page }: Tour): Promise<void> {
  await goTo(page, 'People');
  await press(page, 'Add a person');
  const form = page.getByRole('form', { name: 'Add a person' });
  await write(form, 'First name', given);
  await write(form, 'Last name', mark('Family'));
  await write(form, 'Phone', markedPhone);
  await write(form, 'Email', `${mark('email').toLowerCase()}@example.org`);
  await write(form, 'Place', mark('Place'));
  await write(form, 'How we met', mark('Source'));
  await press(form, 'More about this person');
  for (const label of ['Known as', 'Pronouns', 'Work', 'Street', 'Town', 'Notes']) {
    await write(form, label, mark(label.replace(' ', '')));
  }
  await form.getByLabel('Tags').fill(mark('Tag'));
  await form.getByLabel('Tags').press('Enter');
  await press(form, 'Save person');
  await expect(page.getByRole('complementary').getByText(mark('Knownas')).first()).toBeVisible();
}

export async function recordConsent({ page }: Tour): Promise<void> {
  await page.getByRole('button', { name: /^More about / }).click();
  await page.getByRole('menuitem', { name: 'Record consent' }).click();
  const dialog = page.getByRole('dialog', { name: /^May we be in touch/ });
  await dialog.getByRole('group', { name: 'By email' }).getByText('Yes', { exact: true }).click();
  await dialog.getByRole('textbox', { name: /own words/ }).fill(mark('ConsentWords'));
  await dialog.getByRole('button', { name: /^Record what/ }).click();
  await expect(dialog).toHaveCount(0);
}

export async function logOneToOne({ page }: Tour): Promise<void> {
  await press(page, 'Log one-to-one');
  await page.getByRole('textbox', { name: /^What moves/ }).fill(mark('Moves'));
  await write(page, 'You will', mark('FollowUp'));
  await write(page, 'On', 'today');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('form', { name: 'One-to-one' })).toHaveCount(0);
  await expect(page.getByText(mark('Moves')).first()).toBeVisible();
}

export async function startCampaign({ page }: Tour): Promise<void> {
  await goTo(page, 'Campaigns');
  await press(page, 'Start a campaign');
  const form = page.getByRole('form', { name: 'Start a campaign' });
  await write(form, 'Name', campaign);
  await write(form, 'What it is about', mark('Summary'));
  for (const adds of ['Add a demand', 'Add a target']) await press(form, adds);
  await form.getByLabel('What we want, line 1').fill(mark('Demand'));
  await form.getByLabel('From whom, line 1').fill(mark('Target'));
  await form.getByLabel('Office, line 1').fill(mark('Office'));
  await press(form, 'Save campaign');
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
}

export async function recordWin({ page }: Tour): Promise<void> {
  await goTo(page, 'Campaigns');
  await page.getByRole('row', { name: campaign }).click();
  await page.getByRole('button', { name: 'Record a win' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Record a win' });
  await write(dialog, 'What was won', mark('Win'));
  await write(dialog, 'How it was won', mark('HowWon'));
  await press(dialog, 'Record the win');
  await expect(page.getByRole('region', { name: 'Won so far' }).getByText(mark('Win'))).toBeVisible();
}

export async function placeOnMap({ page }: Tour): Promise<void> {
  await press(page, 'Place someone');
  const dialog = page.getByRole('dialog', { name: 'Place someone on the power map' });
  const who = dialog.getByRole('textbox', { name: 'Who' });
  await who.fill(mark('Councillor'));
  await page.getByRole('option', { name: `Add ${mark('Councillor')}` }).click();
  await press(dialog, 'Place on the map');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(mark('Councillor')).first()).toBeVisible();
}

/** A meeting of the campaign, with somebody known and a new face at the door, and a card of each. */
export async function holdMeeting({ page }: Tour): Promise<void> {
  await goTo(page, 'Events');
  await press(page, 'Plan your first event');
  const form = page.getByRole('form', { name: 'Plan an event' });
  await write(form, 'Title', meeting);
  await write(form, 'Day', 'today');
  await write(form, 'Venue', mark('Venue'));
  await form.getByLabel('Campaign').click();
  await page.getByRole('option', { name: campaign }).click();
  await press(form, 'Save event');
  await expect(page.getByRole('heading', { level: 1, name: meeting })).toBeVisible();

  await press(page, 'Open the door');
  const door = page.getByRole('combobox', { name: 'Type a name' });
  await door.fill(given);
  await expect(page.getByRole('listbox', { name: 'People found' }).getByRole('option')).toHaveCount(1);
  await door.press('Enter');
  await expect(door).toHaveValue('');
  await door.fill(`${mark('Face')} ${mark('Surname')}`);
  await page.getByRole('button', { name: /^Nobody by that name/ }).click();
  await expect(door).toHaveValue('');
  await door.press('Escape');

  await page.getByRole('tab', { name: /Commitments/ }).click();
  await press(page, 'Enter commitments');
  for (const name of [given, mark('Face')]) {
    await choosePerson(page, page.getByRole('textbox', { name: /Whose card/ }), name);
    await page.keyboard.press('1');
    await page.keyboard.press('y');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /Whose card/ })).toHaveValue('');
  }
  await press(page, 'Stop');
  await page.getByRole('tab', { name: /Follow-through/ }).click();
  await page.getByRole('button', { name: /^Kept/ }).first().click();
  await expect(page.getByRole('tab', { name: /Follow-through 1/ })).toBeVisible();
}

export async function tellStory({ page }: Tour): Promise<void> {
  await goTo(page, 'Stories');
  await press(page, 'Add a story');
  await write(page, 'Title', mark('StoryTitle'));
  await write(page, 'The story', mark('StoryBody'));
  await choosePerson(page, page.getByRole('textbox', { name: /^Told by/ }), given);
  await page.getByText('Public, unnamed').click();
  await write(page, 'In the teller’s words', mark('StoryConsent'));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: mark('StoryTitle') })).toBeVisible();
}

/** People out of a spreadsheet: the clipboard, the columns, the preview, the import. */
export async function pasteList({ app, page }: Tour): Promise<void> {
  await goTo(page, 'Import & export');
  await press(page, 'Paste cells');
  const cells = `First name\tSurname\tNotes\n${mark('Listed')}\t${mark('ListedSurname')}\t${mark('ListedNotes')}`;
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), cells);
  await page.getByLabel('Cells').press('Control+v');
  await press(page, 'Read the cells');
  await page.getByRole('button', { name: /^Check 1 / }).click();
  await page.getByRole('button', { name: /^Import 1 / }).click();
  await expect(page.getByRole('heading', { name: /^Imported 1 / })).toBeVisible();
}

/** Answers the next save dialogs with a file on the desk, as a person would. */
const saveAs = ({ app, desk }: Tour, name: string) =>
  app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    },
    join(desk, name),
  );

export async function exportContacts(tour: Tour): Promise<void> {
  const { page } = tour;
  await goTo(page, 'Import & export');
  await press(page, 'Export contacts');
  await write(page, 'What for', mark('ExportFor'));
  await saveAs(tour, 'contacts.csv');
  await press(page, 'Export 1 person');
  await expect(page.getByText('1 person saved as contacts.csv')).toBeVisible();
}

/** A campaign as a pack; gives the words that open it. */
export async function exportPack(tour: Tour): Promise<string> {
  const { page } = tour;
  await goTo(page, 'Import & export');
  await press(page, 'Export a pack');
  await page.getByText('Everything that they may see').click();
  await write(page, 'Who is it for', mark('PackFor'));
  await saveAs(tour, 'campaign.wardpack');
  await press(page, 'Save the pack');
  await expect(page.getByText('campaign.wardpack')).toBeVisible({ timeout: 120_000 });
  const words = ((await page.getByRole('status', { name: 'The six words' }).textContent()) ?? '').trim();
  expect(words.split(' ')).toHaveLength(6);
  return words;
}

/** The pack from the desk, opened again: it changes nothing here, and is read as any other is. */
export async function openPack({ app, page, desk }: Tour, words: string): Promise<void> {
  await goTo(page, 'Import & export');
  await press(page, 'Open a pack');
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    },
    join(desk, 'campaign.wardpack'),
  );
  await press(page, 'Choose the pack');
  await page.getByLabel(/^The six words/).fill(words);
  await press(page, 'Open the pack');
  await expect(page.getByRole('heading', { level: 1, name: `Check “${campaign}”` })).toBeVisible({
    timeout: 120_000,
  });
}

/** Finds by a list's box and by the palette. */
export async function search({ page }: Tour): Promise<void> {
  await goTo(page, 'People');
  await page.getByLabel('Search people').fill(mark('Listed'));
  await expect(page.getByRole('row', { name: mark('Listed') })).toBeVisible();
  await page.getByLabel('Search people').fill(mark('SearchedOnly'));
  await expect(page.getByText(`No people match “${mark('SearchedOnly')}”.`)).toBeVisible();
  await page.getByLabel('Search people').fill('');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: /^Find a person/ });
  await palette.fill(campaign);
  await expect(page.getByRole('option', { name: campaign }).first()).toBeVisible();
  await palette.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
}

/** The charts, a table and a picture of one out as files, and one before an audience. */
export async function chartAndPresent(tour: Tour): Promise<void> {
  const { app, page } = tour;
  await goTo(page, 'Charts');
  for (const [item, name] of [
    ['Table, CSV', 'turnout.csv'],
    ['Picture, PNG', 'turnout.png'],
  ] as const) {
    await saveAs(tour, name);
    await press(page, 'Save');
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(`Saved ${name}`)).toBeVisible();
  }
  const opening = app.waitForEvent('window');
  await press(page, 'Present');
  const audience = await opening;
  await expect(audience.getByRole('heading', { level: 1 })).toBeVisible();
  await press(page, 'Stop presenting');
  await expect.poll(() => app.windows().length).toBe(1);
}

export async function backUp({ page }: Tour): Promise<void> {
  await openSettings(page, /^Backups/);
  await press(page, 'Back up now');
  await expect(page.getByText(/Made a backup|Backed up|backup was made/i).first()).toBeVisible({
    timeout: 120_000,
  });
}

/** Prints the recovery sheet and saves it as a PDF on the desk; gives what it says. */
export async function printRecoverySheet(tour: Tour): Promise<string> {
  const { app, page } = tour;
  await openSettings(page, /^Recovery sheet/);
  await press(page, 'Show the recovery sheet');
  const code = ((await page.locator('.recovery-code').textContent()) ?? '').replaceAll(/\s/g, '');
  expect(code).toMatch(/^AGE-SECRET-KEY-1/);
  // A machine with a printer would open the system's dialog and wait for a person.
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (_options, printed) => printed?.(true, '');
    }
  });
  await press(page, 'Print the sheet');
  await expect(page.getByText(/^No printer is set up here|^Sent to the printer/)).toBeVisible();
  await saveAs(tour, 'sheet.pdf');
  await press(page, 'Save the sheet');
  await expect(page.getByText('Saved as sheet.pdf.')).toBeVisible();
  return code;
}

export async function everySetting({ page }: Tour): Promise<void> {
  for (const section of [
    /^Passphrase and lock/,
    /^Lists of choices/,
    /^Recently deleted/,
    /^What has left/,
  ]) {
    await openSettings(page, section);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(page.getByText(mark('ExportFor')).first()).toBeVisible();
}

/** A choice in the organiser's own words, taken back and brought back. */
export async function nameChoice({ page }: Tour): Promise<void> {
  await openSettings(page, /^Lists of choices/);
  const list = page.getByRole('list', { name: 'Lists' }).getByRole('button').first();
  const before = (await list.textContent()) ?? '';
  await list.click();
  await press(page, 'Add a choice');
  await page.keyboard.type(mark('Choice'));
  await press(page, 'Save the list');
  await expect(list).not.toHaveText(before);
  await page.keyboard.press('Control+z');
  await expect(list).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(list).not.toHaveText(before);
  await list.click();
  const last = page.getByRole('list', { name: 'Choices' }).getByRole('textbox').last();
  await expect(last).toHaveValue(mark('Choice'));
}

async function openSettings(page: Page, section: RegExp): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('main').getByRole('button', { name: section }).click();
}

/** A form left half typed, until the draft of it lies sealed on the disk. */
export async function leaveHalfTyped({ page }: Tour): Promise<void> {
  await goTo(page, 'People');
  await press(page, 'Add a person');
  await write(page, 'First name', mark('Draft'));
  await page.waitForTimeout(2_000);
}

/** The half-typed form, as it was left. */
export async function findHalfTyped({ page }: Tour): Promise<void> {
  await goTo(page, 'People');
  await press(page, 'Add a person');
  await expect(page.getByRole('textbox', { name: /^First name/ })).toHaveValue(mark('Draft'));
}

/** Ends the page's process at once; gives the tour with the window that opens instead. */
export async function crashPage(tour: Tour): Promise<Tour> {
  const next = tour.app.waitForEvent('window');
  await tour.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  return { ...tour, page: await next };
}

export async function lock(tour: Tour): Promise<Tour> {
  const next = tour.app.waitForEvent('window');
  await press(tour.page, 'Lock');
  const page = await next;
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  return { ...tour, page };
}
