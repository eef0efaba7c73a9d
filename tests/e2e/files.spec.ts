import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './launch';

/** Answers the system's dialogs as a person would; no path at all is *Cancel*. */
const choose = (app: ElectronApplication, path: string | undefined) =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === undefined;
    dialog.showOpenDialog = (async () => ({
      canceled,
      filePaths: chosen ? [chosen] : [],
    })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({
      canceled,
      filePath: chosen ?? '',
    })) as typeof dialog.showSaveDialog;
  }, path);

/** Opens a file of a kind and reads what came as text, with everything else that was said of it. */
const open = (page: Page, kind: 'csv' | 'pack') =>
  page.evaluate(async (asked) => {
    const answer = await window.machine.ask('file.open', { kind: asked });
    return answer.outcome === 'opened'
      ? { ...answer, bytes: new TextDecoder().decode(answer.bytes) }
      : answer;
  }, kind);

const save = (page: Page, suggested: string, text: string) =>
  page.evaluate(
    ([name, words]) =>
      window.machine.ask('file.save', {
        kind: 'csv',
        suggested: name,
        bytes: new TextEncoder().encode(words).buffer,
      }),
    [suggested, text] as const,
  );

test.describe('opening a file', () => {
  test('gives its name and its bytes, and never its path', async ({ sharedApp, folder }) => {
    const { app, page } = sharedApp;
    writeFileSync(join(folder, 'contacts.csv'), 'name\nAmira Hussain\n');
    await choose(app, join(folder, 'contacts.csv'));
    const answer = await open(page, 'csv');
    expect(answer).toEqual({ outcome: 'opened', name: 'contacts.csv', bytes: 'name\nAmira Hussain\n' });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  test('may be cancelled', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await choose(app, undefined);
    expect(await open(page, 'csv')).toEqual({ outcome: 'cancelled' });
  });

  test('is refused for a file over the limit, by its size alone', async ({ launchApp, folder }) => {
    const { app, page } = await launchApp({ env: { WARDBOOK_FILE_LIMIT: '2000000' } });
    writeFileSync(join(folder, 'huge.csv'), Buffer.alloc(2_000_001, 'a'));
    await choose(app, join(folder, 'huge.csv'));
    expect(await open(page, 'csv')).toEqual({
      outcome: 'too-large',
      name: 'huge.csv',
      size: 2_000_001,
      limit: 2_000_000,
    });
    writeFileSync(join(folder, 'huge.csv'), Buffer.alloc(2_000_000, 'a'));
    expect((await open(page, 'csv')).outcome).toBe('opened');
  });

  test('says what is wrong with what is no file, or is not there', async ({ sharedApp, folder }) => {
    const { app, page } = sharedApp;
    await choose(app, folder);
    expect(await open(page, 'csv')).toMatchObject({ outcome: 'cannot-read', detail: 'this is not a file' });
    await choose(app, join(folder, 'missing.csv'));
    expect(await open(page, 'csv')).toMatchObject({ outcome: 'cannot-read', name: 'missing.csv' });
  });

  test('reads a large one in pieces', async ({ sharedApp, folder }) => {
    const { app, page } = sharedApp;
    writeFileSync(join(folder, 'ward.wardpack'), 'abcdefghij');
    await choose(app, join(folder, 'ward.wardpack'));
    const read = await page.evaluate(async () => {
      const file = await window.machine.ask('file.openHandle', { kind: 'pack' });
      if (file.outcome !== 'opened') throw new Error(file.outcome);
      const pieces: string[] = [];
      for (let from = 0; from < file.size; from += 4) {
        const piece = await window.machine.ask('file.read', { token: file.token, from, length: 4 });
        pieces.push(piece.outcome === 'read' ? new TextDecoder().decode(piece.bytes) : piece.outcome);
      }
      await window.machine.ask('file.close', { token: file.token });
      const after = await window.machine.ask('file.read', { token: file.token, from: 0, length: 4 });
      return [...pieces, after.outcome];
    });
    expect(read).toEqual(['abcd', 'efgh', 'ij', 'gone']);
  });
});

test.describe('saving a file', () => {
  test('puts it where the person said, whole, and leaves nothing beside it', async ({
    sharedApp,
    folder,
  }) => {
    const { app, page } = sharedApp;
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    await choose(app, join(desk, 'turnout.csv'));
    expect(await save(page, 'turnout.csv', 'meeting,came\n')).toEqual({
      outcome: 'saved',
      name: 'turnout.csv',
      folder: desk,
    });
    expect(readFileSync(join(desk, 'turnout.csv'), 'utf8')).toBe('meeting,came\n');
    expect(readdirSync(desk)).toEqual(['turnout.csv']);
  });

  test('suggests a name that every system takes', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (async (_window: unknown, options: Electron.SaveDialogOptions) => {
        Object.assign(globalThis, { suggested: options.defaultPath });
        return { canceled: true, filePath: '' };
      }) as typeof dialog.showSaveDialog;
    });
    expect(await save(page, '../../Who: pays?.csv', '')).toEqual({ outcome: 'cancelled' });
    const suggested = await app.evaluate(() => (globalThis as { suggested?: string }).suggested);
    expect(suggested).toMatch(/[\\/]Who- pays-\.csv$/);
    expect(suggested).not.toContain('..');
  });

  test('says why it could not be', async ({ sharedApp, folder }) => {
    const { app, page } = sharedApp;
    await choose(app, join(folder, 'no such folder', 'turnout.csv'));
    expect(await save(page, 'turnout.csv', 'x')).toMatchObject({ outcome: 'cannot-write' });
  });

  test('in pieces ends with its window, and half of it is kept nowhere', async ({ launchApp, folder }) => {
    const { app, page } = await launchApp();
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    await choose(app, join(desk, 'ward.wardpack'));
    const begin = (on: Page) =>
      on.evaluate(async () => {
        const file = await window.machine.ask('file.saveHandle', {
          kind: 'pack',
          suggested: 'ward.wardpack',
          where: 'ask',
        });
        if (file.outcome !== 'ready') throw new Error(file.outcome);
        await window.machine.ask('file.write', { token: file.token, bytes: new Uint8Array([1, 2]).buffer });
        return file.token;
      });
    await begin(page);
    expect(readdirSync(desk)).toHaveLength(1);
    expect(readdirSync(desk)).not.toContain('ward.wardpack');
    const next = app.waitForEvent('window');
    await page.evaluate(() => void window.machine.ask('window.lock'));
    const fresh = await next;
    await expect.poll(() => readdirSync(desk)).toEqual([]);
    const token = await begin(fresh);
    const ended = await fresh.evaluate(async (mine) => {
      await window.machine.ask('file.write', { token: mine, bytes: new Uint8Array([3]).buffer });
      return window.machine.ask('file.finish', { token: mine });
    }, token);
    expect(ended).toEqual({ outcome: 'saved', name: 'ward.wardpack', folder: desk });
    expect([...readFileSync(join(desk, 'ward.wardpack'))]).toEqual([1, 2, 3]);
  });
});

test('backups go to the folder that was chosen once, and a pulled stick is noticed', async ({
  launchApp,
  folder,
}) => {
  const { app, page, relaunch } = await launchApp();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  expect(await page.evaluate(() => window.machine.ask('folder.backups'))).toEqual({ outcome: 'no-folder' });
  await choose(app, stick);
  expect(await page.evaluate(() => window.machine.ask('folder.choose'))).toEqual({
    outcome: 'chosen',
    folder: stick,
  });
  const again = await relaunch();
  const backUp = (name: string) =>
    again.page.evaluate(async (suggested) => {
      const file = await window.machine.ask('file.saveHandle', {
        kind: 'backup',
        suggested,
        where: 'backups',
      });
      if (file.outcome !== 'ready') return file.outcome;
      await window.machine.ask('file.write', { token: file.token, bytes: new Uint8Array([7]).buffer });
      return (await window.machine.ask('file.finish', { token: file.token })).outcome;
    }, name);
  expect(await backUp('../Tuesday.wardbackup')).toBe('saved');
  expect(readdirSync(stick)).toEqual(['Tuesday.wardbackup']);
  rmSync(stick, { recursive: true });
  expect(await again.page.evaluate(() => window.machine.ask('folder.backups'))).toEqual({
    outcome: 'chosen',
    folder: stick,
    there: false,
  });
  expect(await backUp('Wednesday.wardbackup')).toBe('no-folder');
});
