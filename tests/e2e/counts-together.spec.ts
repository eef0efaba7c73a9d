import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { packTools } from '../../electron/sealing/packTools';
import { packLimits } from '../../shared/formats/pack/limits';
import type { ManifestFacts } from '../../shared/formats/pack/manifest';
import { sealPack } from '../../shared/formats/pack/packFile';
import type { StoredRecord } from '../../shared/workbook/entry';
import { linesPart } from '../fixtures/linesParts';
import { manyPatches } from '../unit/queries/counts/manyPatches';
import { expectNothingSeriousInBothLights } from './accessibility';
import { chooseFile, chooseFiles, goTo } from './chooseFile';
import { expect, type RunningApp, test } from './launch';
import { exchange } from './lists';

/** The recipient on the card of a book. */
async function recipientOf({ app, page }: RunningApp, path: string): Promise<string> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Colleagues' }).click();
  await expect(page.getByLabel('Your six words')).not.toHaveText('', { timeout: 30_000 });
  await chooseFile(app, path);
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  await expect(page.getByText('Saved as')).toBeVisible();
  return /age1[0-9a-z]+/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
}

/** A pack as an organiser’s laptop makes it for the region’s card. */
async function sealed(record: StoredRecord, to: string, says: Partial<ManifestFacts>): Promise<string> {
  const { kind } = record;
  const made = await sealPack(
    {
      purpose: 'pack',
      dataVersion: 1,
      id: '01957f3e-0000-7000-8000-000000000001',
      workbookId: String(record.workbookId ?? 'book'),
      madeBy: 'Wardbook 0.1.0',
      madeAt: '2026-11-24T19:00:00Z',
      from: String(record.from ?? 'Joyce Adebayo'),
      scope: { of: 'all' },
      scopeTitle: String(record.patch ?? 'Joyce’s book'),
      special: [],
      ...says,
    },
    [linesPart(kind, [record])],
    { recipients: [to] },
    packTools,
    packLimits,
  );
  if (!made.ok) throw new Error(made.problem.reason);
  return Buffer.from(made.bytes).toString('base64');
}

/** Lets files fall onto the window all at once. */
async function drop(page: Page, files: readonly (readonly [name: string, base64: string])[]): Promise<void> {
  const held = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const main = page.getByRole('main');
  await main.dispatchEvent('dragover', { dataTransfer: held });
  await main.dispatchEvent('drop', { dataTransfer: held });
}

test('fifty packs of counts fall onto the window at once: one table with what is wrong of each, one import, one undo', async ({
  openBook,
  folder,
}) => {
  test.setTimeout(300_000);
  const region = await openBook();
  const { page } = region;
  const ours = await recipientOf(region, join(folder, 'region.txt'));
  const packs: [string, string][] = [];
  for (const [number, record] of manyPatches(48).records.entries())
    packs.push([`patch-${number}.wardpack`, await sealed(record, ours, { level: 'counts' })]);
  const [first] = manyPatches(1).records;
  if (!first) throw new Error('no patch');
  const older = { ...first, madeAt: '2026-10-01T19:00:00Z' } as StoredRecord;
  packs.push(['older.wardpack', await sealed(older, ours, { level: 'counts' })]);
  const person = { id: 'p1', kind: 'person', base: '0m7uuu02o0000laptop01', givenName: 'Anneka' };
  packs.push(['people.wardpack', await sealed(person, ours, { level: 'names' })]);
  packs.push(['letter.wardpack', Buffer.from('Dear region').toString('base64')]);

  // Stopped half-way nothing has happened.
  await goTo(page, exchange);
  await drop(page, packs);
  await expect(page.getByRole('progressbar', { name: 'Opening the packs' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'Drop a file here' })).toBeVisible();

  await drop(page, packs);
  await expect(page.getByRole('heading', { name: 'Check the counts of 48 patches' })).toBeVisible({
    timeout: 120_000,
  });
  const out = page.getByRole('list', { name: 'Files that stay out' });
  await expect(out.getByRole('listitem')).toHaveCount(3);
  await expect(out).toContainText(
    '“older.wardpack” is an older count of the same patch as “patch-0.wardpack”',
  );
  await expect(out).toContainText('“people.wardpack” holds records, not counts.');
  await expect(out).toContainText(
    '“letter.wardpack” is not a Wardbook pack: it is a list, a text or a file of another program.',
  );
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('checkbox', { name: 'Patch 7', exact: true }).uncheck();
  await page.getByRole('button', { name: 'Import 47 patches' }).click();
  await expect(page.getByRole('heading', { name: 'Took in the counts of 47 patches' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'See all patches' }).click();
  await expect(page.getByText(/^47 patches, /).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No patch has sent its counts yet.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText(/^47 patches, /).first()).toBeVisible();

  // Two of them, chosen in the system's own dialog.
  const onDisk = packs.map(([name]) => join(folder, name));
  for (const [number, path] of onDisk.entries())
    writeFileSync(path, Buffer.from(packs[number]?.[1] ?? '', 'base64'));
  await goTo(page, exchange);
  await chooseFiles(region.app, onDisk.slice(0, 2));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('heading', { name: 'Check the counts of 2 patches' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('Nothing new')).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Import/ }).filter({ hasText: 'patch' })).toHaveCount(0);

  // Where none of them can come in together, that is said, and each by name.
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Open a pack' }).click();
  await chooseFiles(region.app, [...onDisk.slice(-2), folder]);
  await page.getByRole('button', { name: 'Choose the pack' }).click();
  await expect(page.getByRole('heading', { name: 'None of these holds counts for you' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(out.getByRole('listitem')).toHaveCount(3);
  await expect(out).toContainText('Open it by itself with Open a pack.');
  await expect(out).toContainText('could not be read (this is not a file). Nothing was changed.');
  await goTo(page, exchange);
  await drop(page, [
    ['members.csv', Buffer.from('Name').toString('base64')],
    ['cards.vcf', Buffer.from('BEGIN:VCARD').toString('base64')],
  ]);
  await expect(page.getByRole('alert')).toContainText(
    '2 files were dropped, none of them a pack. Nothing was changed.',
  );
  await chooseFiles(region.app, [join(folder, 'members.csv'), join(folder, 'cards.vcf')]);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Lists and cards come in one at a time: choose “members.csv” first',
  );
});
