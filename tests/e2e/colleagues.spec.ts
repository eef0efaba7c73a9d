import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, goTo } from './chooseFile';
import { expect, type RunningApp, test } from './launch';
import { exchange, paste } from './lists';
import { chooseRecords } from './packsMade';

async function toColleagues(page: Page): Promise<void> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Colleagues' }).click();
  await expect(page.getByRole('heading', { name: 'Colleagues' })).toBeVisible();
}

/** Saves the card of a book as a file; gives back its six words. */
async function saveCard({ app, page }: RunningApp, path: string): Promise<string> {
  await toColleagues(page);
  await expect(page.getByLabel('Your six words')).not.toHaveText('', { timeout: 30_000 });
  await chooseFile(app, path);
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  await expect(page.getByText('Saved as')).toBeVisible();
  return (await page.getByLabel('Your six words').textContent()) ?? '';
}

test('two laptops exchange cards, compare six words, and a pack goes from one to the other without a passphrase', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(240_000);
  const [theirCard, ourCard, pack] = ['theirs.txt', 'ours.txt', 'book.wardpack'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const theirs = await openBook();
  const theirWords = await saveCard(theirs, theirCard);
  expect(theirWords.split(' · ')).toHaveLength(6);
  await expectNothingSeriousInBothLights(theirs.page);

  const ours = await openBook();
  const ourWords = await saveCard(ours, ourCard);
  expect(ourWords).not.toBe(theirWords);
  await ours.page.getByRole('textbox', { name: /A colleague’s card/ }).fill(readFileSync(theirCard, 'utf8'));
  await ours.page.getByRole('button', { name: 'Take the card in' }).click();
  const listed = ours.page.getByRole('list', { name: 'Their cards' });
  await expect(listed.getByText(theirWords)).toBeVisible();

  await chooseFile(theirs.app, ourCard);
  await theirs.page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(theirs.page.getByText(ourWords)).toBeVisible();
  await paste(theirs.page, 'First name\tSurname\nAnneka\tOkoro');
  await theirs.page.getByRole('button', { name: /^Check/ }).click();
  await theirs.page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(theirs.page.getByRole('button', { name: 'See them in People' })).toBeVisible();
  await chooseFile(theirs.app, pack);
  await goTo(theirs.page, exchange);
  await theirs.page.getByRole('button', { name: 'Export a pack' }).click();
  await chooseRecords(theirs.page, 'The whole book');
  await theirs.page.getByRole('checkbox', { name: /whose card you have not checked/ }).check();
  await expect(theirs.page.getByLabel('The six words', { exact: true })).toHaveCount(0);
  await theirs.page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(theirs.page.getByText('It opens only for')).toBeVisible({ timeout: 30_000 });
  await theirs.close();

  await chooseFile(ours.app, pack);
  await goTo(ours.page, exchange);
  await ours.page.getByRole('button', { name: 'Open a pack' }).click();
  await ours.page.getByRole('button', { name: 'Choose the pack' }).click();
  await ours.page.getByRole('button', { name: 'Open the pack' }).click();
  await expect(ours.page.getByText('whose card you have not checked')).toBeVisible({ timeout: 30_000 });
  await expect(ours.page.getByText(theirWords)).toBeVisible();
  await ours.page.getByRole('button', { name: 'The words agree' }).click();
  await expect(ours.page.getByText('whose card you checked')).toBeVisible();
  await expectNothingSeriousInBothLights(ours.page);
  await ours.page.getByRole('button', { name: /^Import \d/ }).click();
  await goTo(ours.page, 'People');
  await expect(ours.page.getByText('Anneka Okoro').first()).toBeVisible({ timeout: 30_000 });
});
