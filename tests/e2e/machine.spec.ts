import { statfsSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './launch';

test('the page is told about the machine', async ({ sharedApp }) => {
  const { page, userData } = sharedApp;
  const about = await page.evaluate(() => window.machine.ask('app.about'));
  expect(about).toMatchObject({ packaged: false, opened: 'start', userData, platform: process.platform });
  expect(about.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the page is told how much room the disk has', async ({ sharedApp }) => {
  const { page, userData } = sharedApp;
  const { free, total } = await page.evaluate(() => window.machine.ask('disk.free'));
  const { blocks, bsize } = statfsSync(userData);
  expect(total).toBe(blocks * bsize);
  expect(free).toBeGreaterThan(0);
  expect(free).toBeLessThanOrEqual(total);
});

test('idle time is counted in seconds', async ({ sharedApp }) => {
  const { page } = sharedApp;
  expect(await page.evaluate(() => window.machine.ask('window.idleSeconds'))).toBeGreaterThanOrEqual(0);
});

test.describe('the menu', () => {
  const menu = (app: ElectronApplication) =>
    app.evaluate(({ Menu }) =>
      Object.fromEntries(
        ['undo', 'lock', 'go-people', 'show-keys'].map((id) => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(id);
          return [id, { label: item?.label, enabled: item?.enabled }];
        }),
      ),
    );

  test('follows what the page says it can do', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    expect(await menu(app)).toMatchObject({ lock: { enabled: false }, 'show-keys': { enabled: true } });
    await page.evaluate(() =>
      window.machine.ask('window.state', { unlocked: true, undo: 'Add Amira Hussain' }),
    );
    expect(await menu(app)).toEqual({
      undo: { label: 'Undo: Add Amira Hussain', enabled: true },
      lock: { label: 'Lock', enabled: true },
      'go-people': { label: 'People', enabled: true },
      'show-keys': { label: 'Keys', enabled: true },
    });
  });

  test('is closed again by a lock', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await page.evaluate(() =>
      window.machine.ask('window.state', { unlocked: true, undo: 'Add Amira Hussain' }),
    );
    const next = app.waitForEvent('window');
    await page.evaluate(() => void window.machine.ask('window.lock'));
    await next;
    await expect
      .poll(() => menu(app))
      .toMatchObject({ undo: { label: 'Undo', enabled: false }, lock: { enabled: false } });
  });

  test('asks the page for the deed that was chosen', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await page.evaluate(async () => {
      window.machine.on('app.deed', ({ deed }) => document.body.append(`chosen: ${deed}`));
      await window.machine.ask('window.state', { unlocked: true });
    });
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('find')?.click());
    await expect(page.locator('body')).toContainText('chosen: find');
  });
});

test.describe('an address', () => {
  test('goes to the system if it is of a kind that may', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (address) => void opened.push(address);
    });
    const open = (address: string) =>
      page.evaluate(
        (asked) =>
          window.machine.ask('link.open', { address: asked }).then(
            ({ outcome }) => outcome,
            () => 'refused',
          ),
        address,
      );
    expect(await open('mailto:nadia@example.org')).toBe('opened');
    expect(await open('tel:+441632960001')).toBe('opened');
    expect(await open('https://www.gov.uk/register-to-vote')).toBe('opened');
    expect(await open('http://example.org/')).toBe('refused');
    expect(await open('file:///etc/passwd')).toBe('refused');
    expect(await open('smb://server/share')).toBe('refused');
    expect(await app.evaluate(() => (globalThis as { opened?: string[] }).opened)).toEqual([
      'mailto:nadia@example.org',
      'tel:+441632960001',
      'https://www.gov.uk/register-to-vote',
    ]);
  });
});

test.describe('the keychain', () => {
  test('gives a key back to whoever wraps it, or says that there is none', async ({ sharedApp }) => {
    const { page } = sharedApp;
    const outcome = await page.evaluate(async () => {
      const wrapped = await window.machine.ask('keychain.wrap', { key: new Uint8Array([1, 2, 3]).buffer });
      const available = await window.machine.ask('keychain.available');
      if (wrapped.outcome !== 'wrapped') return { available, wrapped };
      const back = await window.machine.ask('keychain.unwrap', { wrapped: wrapped.wrapped });
      return { available, back: back.outcome === 'unwrapped' ? [...new Uint8Array(back.key)] : back };
    });
    if (outcome.available.outcome === 'available') expect(outcome.back).toEqual([1, 2, 3]);
    else expect(outcome.wrapped).toEqual(outcome.available);
  });

  test('is refused where it only obscures', async ({ launchApp }) => {
    test.skip(process.platform !== 'linux', 'only Linux has such a keychain');
    const { page } = await launchApp({ args: ['--password-store=basic'] });
    expect(await page.evaluate(() => window.machine.ask('keychain.available'))).toEqual({
      outcome: 'unavailable',
      reason: 'basic-text',
    });
    expect(
      await page.evaluate(() => window.machine.ask('keychain.unwrap', { wrapped: new ArrayBuffer(8) })),
    ).toEqual({ outcome: 'unavailable', reason: 'basic-text' });
  });
});

test.describe('printing', () => {
  test('makes a PDF of the window, as bytes', async ({ sharedApp }) => {
    const { page } = sharedApp;
    const start = await page.evaluate(async () => {
      const made = await window.machine.ask('print.pdf', { landscape: false });
      return made.outcome === 'made' ? new TextDecoder('latin1').decode(made.bytes.slice(0, 5)) : made;
    });
    expect(start).toBe('%PDF-');
  });

  test('says that there is no printer, instead of waiting for one', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window) window.webContents.getPrintersAsync = async () => [];
    });
    expect(await page.evaluate(() => window.machine.ask('print.window', { landscape: false }))).toEqual({
      outcome: 'no-printer',
    });
  });
});
