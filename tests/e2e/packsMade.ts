import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Encrypter } from 'age-encryption';
import { unzipSync, zipSync } from 'fflate';
import { packTools } from '../../electron/sealing/packTools';
import { packLimits } from '../../shared/formats/pack/limits';
import type { PackManifest } from '../../shared/formats/pack/manifest';
import { sealPack } from '../../shared/formats/pack/packFile';
import type { Closer, PackTools } from '../../shared/formats/pack/tools';
import { linesPart } from '../fixtures/linesParts';
import { chooseFile, goTo } from './chooseFile';
import type { RunningApp } from './launch';
import { exchange } from './lists';

/** What opens every pack of this file. */
export const packWords = 'maple lantern ferry cobalt willow ember';

/** Ours but for the work that guessing the words takes, which is known from packs of our own making. */
const quickTools = (beside: Readonly<Record<string, Uint8Array>>): PackTools => ({
  ...packTools,
  encrypt(plain) {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(8);
    encrypter.setPassphrase(packWords);
    const zip = Object.keys(beside).length > 0 ? zipSync({ ...unzipSync(plain), ...beside }) : plain;
    return encrypter.encrypt(zip);
  },
});

interface PackedBesides {
  erasures?: readonly Record<string, unknown>[];
  /** Photos and recordings, with what their records say of them. */
  media?: readonly { record: { id: string } & Record<string, unknown>; bytes: Uint8Array }[];
  /** What somebody put into its zip afterwards, by name. */
  beside?: Readonly<Record<string, Uint8Array>>;
  to?: Closer;
}

/**
 * Writes a pack as another laptop could have made it, with people of these fields; what its manifest says of
 * itself can be put otherwise, to be a pack of a later Wardbook or of a wrong clock. It opens with `packWords`, or `to` a card.
 */
export async function writePack(
  path: string,
  people: readonly Record<string, unknown>[],
  says: Partial<PackManifest> = {},
  { erasures = [], media = [], beside = {}, to }: PackedBesides = {},
): Promise<void> {
  const made = await sealPack(
    {
      purpose: 'pack',
      dataVersion: 1,
      id: '01957f3e-0000-7000-8000-000000000001',
      workbookId: '01957f3e-0000-7000-8000-000000000002',
      madeBy: 'Wardbook 0.1.0',
      madeAt: '2026-11-20T19:00:00Z',
      from: 'Joyce Adebayo',
      scope: { of: 'all' },
      scopeTitle: 'Joyce’s book',
      level: 'everything',
      special: [],
      ...says,
    },
    [
      linesPart('person', people),
      ...(erasures.length > 0 ? [linesPart('erasure', erasures)] : []),
      ...(media.length > 0
        ? [
            linesPart(
              'media',
              media.map(({ record }) => record),
            ),
          ]
        : []),
    ],
    to ?? { passphrase: packWords },
    to ? packTools : quickTools(beside),
    packLimits,
    undefined,
    media.map(({ record, bytes }) => ({ id: record.id, bytes })),
  );
  if (!made.ok) throw new Error(made.problem.reason);
  writeFileSync(path, made.bytes);
}

/** Says on the page that makes a pack which records go. */
export async function chooseRecords(page: Page, which: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Which records?' }).click();
  await page.getByRole('option', { name: which }).click();
}

/** Saves the pack that the page shows, for whoever has its six words: gives them back. */
export async function savePack(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  path: string,
): Promise<string> {
  await chooseFile(app, path);
  const words = (await page.getByLabel('The six words').textContent()) ?? '';
  await page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(page.getByText(`Saved as ${basename(path)}`)).toBeVisible({ timeout: 60_000 });
  return words;
}

/** Opens the pack that the next dialog chooses, as far as its preview or the sentence why not. */
export async function openPack(page: Page, words: string): Promise<void> {
  await goTo(page, exchange);
  await page.getByRole('button', { name: 'Open a pack' }).click();
  await page.getByRole('button', { name: 'Choose the pack' }).click();
  await page.getByRole('textbox', { name: /^The six words/ }).fill(words);
  await page.keyboard.press('Enter');
}
