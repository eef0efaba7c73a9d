import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { root } from '../../build/paths.mjs';
import { sandboxArguments } from '../../build/sandbox.mjs';
import { expect, test } from './launch';

/** Says to main that a key is held, as an open workbook does; what depends on it is main's. */
const holdKey = (page: Page) => page.evaluate(() => window.machine.ask('window.state', { unlocked: true }));

/** What the system tells of the machine; only once this has been answered, for it may end the page at once. */
const tell = (app: ElectronApplication, what: 'suspend' | 'lock-screen') =>
  app.evaluate(({ powerMonitor }, event) => void setImmediate(() => powerMonitor.emit(event)), what);

const opened = (page: Page) => page.evaluate(async () => (await window.machine.ask('app.about')).opened);

/** The process that draws a page. */
const processOf = (app: ElectronApplication, page: Page) =>
  app.evaluate(
    ({ webContents }, address) =>
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL() === address)
        ?.getOSProcessId() ?? 0,
    page.url(),
  );

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What is drawn in a page, so that a blank one is seen. */
const drawn = (page: Page) => page.waitForFunction(() => document.querySelector('#root')?.childElementCount);

test.describe('locking', () => {
  test('opens a new window where the old one stood, and ends the old one, the audience’s and the process that seals', async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp();
    await drawn(page);
    const place = { x: 40, y: 30, width: 1150, height: 640 };
    await app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      place,
    );
    const before = await processOf(app, page);
    expect(isAlive(before)).toBe(true);
    await page.evaluate(async () => {
      const port = new Promise<MessagePort>((settle) => {
        window.addEventListener('message', (event) => {
          if (event.ports[0] && event.data.machinePort === 'utility') settle(event.ports[0]);
        });
      });
      await window.machine.ask('utility.open');
      Object.assign(window, { kept: await port });
    });
    const sealing = () =>
      app.evaluate(({ app: main }) =>
        main
          .getAppMetrics()
          .filter(({ name }) => name === 'Wardbook sealing')
          .map(({ pid }) => pid),
      );
    await expect.poll(async () => (await sealing()).length).toBe(1);
    const [sealer = 0] = await sealing();
    expect(isAlive(sealer)).toBe(true);
    const audience = app.waitForEvent('window');
    await page.evaluate(() => window.machine.ask('presenter.open', { title: 'Turnout' }));
    const presenterGone = (await audience).waitForEvent('close');

    const next = app.waitForEvent('window');
    await page.evaluate(() => void window.machine.ask('window.lock'));
    const fresh = await next;
    await drawn(fresh);
    expect(await opened(fresh)).toBe('lock');
    await expect.poll(() => isAlive(before)).toBe(false);
    await expect.poll(() => isAlive(sealer)).toBe(false);
    await presenterGone;
    await expect.poll(() => app.windows()).toEqual([fresh]);
    expect(await processOf(app, fresh)).not.toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
      place,
    );
  });

  test('happens by itself when the machine goes to sleep, if a key is held', async ({ launchApp }) => {
    const { app, page } = await launchApp();
    await page.evaluate(() => window.machine.on('app.power', ({ event }) => document.body.append(event)));
    await tell(app, 'suspend');
    await expect(page.locator('body')).toContainText('suspend');
    expect(await opened(page)).toBe('start');
    await holdKey(page);
    const next = app.waitForEvent('window');
    await tell(app, 'lock-screen');
    expect(await opened(await next)).toBe('lock');
  });
});

test.describe('a page that ends by itself', () => {
  test.use({ mayHaveProblems: true });

  const crash = (app: ElectronApplication) =>
    app.evaluate(
      ({ BrowserWindow }) =>
        void setImmediate(() => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    );

  test('is followed by a fresh window, never a blank one; again and again is asked about', async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp();
    await drawn(page);
    await app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
        asked.push(options.message);
        // Closing is one of the answers.
        return { response: 0, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    });
    for (const _again of [1, 2, 3]) {
      const next = app.waitForEvent('window');
      await crash(app);
      const fresh = await next;
      await drawn(fresh);
      expect(await opened(fresh)).toBe('crash');
      expect(
        await app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.isVisible()),
        ),
      ).toEqual([true]);
    }
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
      .toEqual([expect.stringContaining('several times within a minute')]);
  });
});

test.describe('a fault in the main process', () => {
  test.use({ mayHaveProblems: true });

  test('is told once and stops nothing', async ({ launchApp }) => {
    const { app, page, problems } = await launchApp();
    await drawn(page);
    await app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
        asked.push(options.message);
        return new Promise(() => undefined);
      }) as typeof dialog.showMessageBox;
    });
    for (const fault of ['first', 'second']) {
      await app.evaluate((_electron, text) => {
        setImmediate(() => {
          throw new Error(`the ${text} fault`);
        });
      }, fault);
      await expect.poll(() => problems.map(({ text }) => text).join()).toContain(`the ${fault} fault`);
    }
    expect(await app.evaluate(() => (globalThis as { asked?: string[] }).asked)).toEqual([
      'Something in Wardbook went wrong.',
    ]);
    const next = app.waitForEvent('window');
    await page.evaluate(() => void window.machine.ask('window.lock'));
    expect(await opened(await next)).toBe('lock');
  });
});

test.describe('the window', () => {
  test('is never smaller than its pages need', async ({ sharedApp }) => {
    const { app } = sharedApp;
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize()),
    ).toEqual([1093, 614]);
  });

  test('opens where it stood when it was closed', async ({ launchApp }) => {
    const first = await launchApp();
    const place = { x: 50, y: 40, width: 1180, height: 650 };
    await first.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      place,
    );
    await first.close();
    const kept: unknown = JSON.parse(readFileSync(join(first.userData, 'window.json'), 'utf8'));
    expect(kept).toEqual({ bounds: place, maximised: false });
    const second = await first.relaunch();
    expect(
      await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
    ).toEqual(place);
  });

  test('opens on the screen that is there, not on one that has gone', async ({ launchApp, folder }) => {
    const away = { bounds: { x: 9000, y: 9000, width: 1200, height: 700 }, maximised: false };
    writeFileSync(join(folder, 'window.json'), JSON.stringify(away));
    const { app } = await launchApp({ userData: folder });
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds?.x).toBeLessThan(9000);
    expect(bounds?.y).toBeLessThan(9000);
  });

  test('waits for a page that holds a workbook to finish its writing before it closes', async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp();
    await holdKey(page);
    const written: string[] = [];
    await page.exposeFunction('write', (what: string) => written.push(what));
    await page.evaluate(() => {
      const { write } = window as typeof window & { write(what: string): Promise<void> };
      window.machine.on('app.closing', () => void write('the last change'));
    });
    const closed = page.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    expect(written).toEqual(['the last change']);
  });

  test('closes all the same where its page does not answer', async ({ launchApp }) => {
    const { app, page } = await launchApp();
    await holdKey(page);
    const ended = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
  });
});

test('a second start in the same folder shows the first window and ends', async ({
  sharedApp,
  runtime,
  display,
}) => {
  const { app, page, userData } = sharedApp;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const shown = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((settle) => BrowserWindow.getAllWindows()[0]?.once('show', () => settle('shown'))),
  );
  await promisify(execFile)(
    runtime.executable,
    [...sandboxArguments(), root, `--user-data-dir=${userData}`],
    { env: { ...process.env, ...display.env }, timeout: 30_000 },
  );
  expect(await shown).toBe('shown');
  expect(app.windows()).toEqual([page]);
});

test.describe('the window for an audience', () => {
  test('gets finished figures over a port, and closes with Escape', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    const audience = app.waitForEvent('window');
    const where = await page.evaluate(async () => {
      const port = new Promise<MessagePort>((settle) => {
        window.addEventListener('message', (event) => {
          if (event.ports[0] && event.data.machinePort === 'presenter') settle(event.ports[0]);
        });
      });
      const answer = await window.machine.ask('presenter.open', { title: 'Turnout' });
      const chart = {
        id: 'turnout',
        shape: 'stacked',
        finding: 'Turnout has nearly doubled since March',
        measures: 'People at each mass meeting',
        pointNoun: 'Meeting',
        series: [{ key: 'came', label: 'Came' }],
        points: [
          { key: 'march', label: '19 Mar', values: { came: 46 } },
          { key: 'november', label: '19 Nov', values: { came: 88 } },
        ],
        basis: '2 meetings',
        howCounted: 'Everyone at the door.',
      };
      (await port).postMessage({ show: 'figure', chart });
      return answer;
    });
    expect(where).toEqual({ shown: 'full-screen' });
    const presenter = await audience;
    await expect(presenter.getByText('Turnout has nearly doubled since March')).toBeVisible();
    await page.evaluate(() =>
      window.machine.on('presenter.closed', () => document.body.append('presenter closed')),
    );
    const gone = presenter.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('presenter'),
      );
      // As the keyboard sends it: Playwright's own keys go past the main process.
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    });
    await gone;
    await expect(page.locator('body')).toContainText('presenter closed');
  });

  test('stands on the other display where there is one, which the page hears of, and closes with the workbook’s window', async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp();
    await page.evaluate(() =>
      window.machine.on('presenter.displays', ({ displays }) =>
        document.body.append(`displays: ${displays}`),
      ),
    );
    expect(await page.evaluate(() => window.machine.ask('presenter.displays'))).toBe(1);
    await app.evaluate(({ screen }) => {
      const [laptop] = screen.getAllDisplays();
      if (!laptop) throw new Error('there is no display');
      const projector = { ...laptop, id: laptop.id + 1, bounds: { x: 200, y: 100, width: 640, height: 480 } };
      screen.getAllDisplays = () => [laptop, projector];
      screen.emit('display-added', {}, projector);
    });
    await expect(page.locator('body')).toContainText('displays: 2');
    const audience = app.waitForEvent('window');
    expect(await page.evaluate(() => window.machine.ask('presenter.open', { title: 'Turnout' }))).toEqual({
      shown: 'other-display',
    });
    await audience;
    const ended = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().includes('index'))
        ?.close(),
    );
    await ended;
  });
});
