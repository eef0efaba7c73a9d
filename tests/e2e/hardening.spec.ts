import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { ElectronApplication, Page } from '@playwright/test';
import { inRoot } from '../../build/paths.mjs';
import { expect, test } from './launch';
import { policyReports } from './policyReports';

/** Everything that the build put where app:// serves it. */
const builtFiles = () =>
  readdirSync(inRoot('dist', 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z0-9]+$/i.test(name))
    .map((name) => name.replaceAll('\\', '/'));

const headersOf = (page: Page, address: string) =>
  page.evaluate(async (asked) => {
    const response = await fetch(asked);
    return { status: response.status, headers: Object.fromEntries(response.headers) };
  }, address);

/** What a request through the preload is answered, or the refusal in words. */
const asks = (page: Page, name: string, input?: unknown) =>
  page.evaluate(
    ([asked, given]) =>
      (window.machine.ask as (name: string, input: unknown) => Promise<unknown>)(asked, given).then(
        (value) => ({ value }),
        (refusal: unknown) => ({ refused: String(refusal) }),
      ),
    [name, input] as const,
  );

test.describe('the page', () => {
  test('runs in a sandbox, away from Node and from the preload, with no dictionary to fetch', async ({
    sharedApp,
  }) => {
    const { app, page } = sharedApp;
    const opened = app.waitForEvent('window');
    await asks(page, 'presenter.open', { title: 'Turnout' });
    await (await opened).waitForURL(/^app:/);
    const preferences = await app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith('app:'))
        .map((contents) => {
          // The method is there in every version, and missing from the types.
          const read = contents as typeof contents & { getLastWebPreferences(): Electron.WebPreferences };
          return read.getLastWebPreferences();
        }),
    );
    expect(preferences).toHaveLength(2);
    for (const one of preferences) {
      expect(one).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
      });
      expect(one.nodeIntegrationInWorker ?? false).toBe(false);
    }
    expect(
      await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
    ).toEqual([]);
    expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  });

  test('finds nothing on window but the two ways to talk to the machine', async ({ sharedApp }) => {
    const { page } = sharedApp;
    expect(await page.evaluate(() => Object.keys(window.machine).toSorted())).toEqual(['ask', 'on']);
  });

  test('gets the policy with every file, for a worker takes its own from its script', async ({
    sharedApp,
  }) => {
    const { page } = sharedApp;
    const files = builtFiles();
    expect(files.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(1);
    for (const name of [...files, 'no-such-file.js', 'assets/']) {
      const { status, headers } = await headersOf(page, `app://wardbook/${name}`);
      expect(status, name).toBe(files.includes(name) ? 200 : 404);
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
      expect(headers['content-security-policy'], name).toBe(
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'none'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; frame-src 'none'`,
      );
      expect(headers['x-content-type-options'], name).toBe('nosniff');
    }
  });

  test('gets a fresh nonce at each load, and keeps it out of the document', async ({ sharedApp }) => {
    const { page } = sharedApp;
    const nonce = async () =>
      (await headersOf(page, 'app://wardbook/index.html')).headers['content-security-policy'];
    expect(await nonce()).not.toBe(await nonce());
    await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
    expect(await page.locator('meta[name="style-nonce"]').count()).toBe(0);
  });

  test('reaches no file outside of its folder', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    for (const path of [
      '../../etc/passwd',
      '..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      '..%5c..%5cpackage.json',
      'assets/..%2f..%2f..%2fpackage.json',
      '%252e%252e%252fpackage.json',
      '../electron/main.js',
      '..%2felectron%2fmain.js',
      'index.html%00.js',
    ]) {
      expect((await headersOf(page, `app://wardbook/${path}`)).status, path).toBe(404);
    }
    // Main asks without the page's policy and without Chromium's tidying of the page's own addresses.
    const statuses = await app.evaluate(async ({ net }) => {
      const asked = [
        'app://elsewhere/index.html',
        'app://wardbook/..%2f..%2fpackage.json',
        'app://wardbook/index.html',
      ];
      return Promise.all(asked.map(async (address) => (await net.fetch(address)).status));
    });
    expect(statuses).toEqual([404, 404, 200]);
  });
});

test.describe('the policy', () => {
  test.use({ mayHaveProblems: true });

  test('stops code made at run time, wherever it hides', async ({ sharedApp }) => {
    const { page } = sharedApp;
    // Inside a timer: what Playwright itself evaluates is exempt from the policy.
    const outcomes = await page.evaluate(() => {
      const tried = (run: () => unknown) =>
        new Promise<string>((settle) =>
          setTimeout(() => {
            try {
              run();
              settle('ran');
            } catch (fault) {
              settle(fault instanceof Error ? fault.name : 'threw');
            }
          }),
        );
      // biome-ignore lint/security/noGlobalEval: it is the thing that must not work
      return Promise.all([tried(() => eval('1')), tried(() => new Function('return 1')())]);
    });
    expect(outcomes).toEqual(['EvalError', 'EvalError']);
    expect((await policyReports(page)).filter((report) => report === 'script-src: eval')).toHaveLength(2);
  });

  test('stops scripts, styles, frames and forms that are written into the page', async ({ sharedApp }) => {
    const { page } = sharedApp;
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      );
      await new Promise<void>((settle) =>
        setTimeout(() => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          const style = document.createElement('style');
          style.textContent = 'body { color: red }';
          const frame = document.createElement('iframe');
          frame.src = 'data:text/html,hello';
          const image = document.createElement('img');
          image.src = 'https://example.invalid/pixel.png';
          const block = document.createElement('div');
          block.setAttribute('style', 'color: red');
          document.body.append(script, style, frame, image, block);
          const form = document.createElement('form');
          form.action = 'https://example.invalid/';
          document.body.append(form);
          form.submit();
          fetch('https://example.invalid/').catch(() => directives.push('fetch failed'));
          setTimeout(settle, 500);
        }),
      );
      return { directives, ran: 'ran' in window, windowCount: window.length };
    });
    expect(refused.ran).toBe(false);
    for (const directive of [
      'script-src-elem',
      'style-src-elem',
      'style-src-attr',
      'frame-src',
      'img-src',
      'form-action',
      'connect-src',
      'fetch failed',
    ]) {
      expect(refused.directives).toContain(directive);
    }
  });
});

test.describe('the window', () => {
  test('goes nowhere and opens nothing', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    const address = page.url();
    await page.evaluate(() => {
      // A mark that a new load of the page would not have.
      Object.assign(window, { sameLoad: true });
      const link = document.createElement('a');
      link.href = 'https://example.invalid/';
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      window.open('app://wardbook/index.html');
      window.open('https://example.invalid/');
      window.location.href = 'app://wardbook/presenter.html';
      window.location.assign('data:text/html,hello');
    });
    // A navigation that was let through would have begun by the time main answers.
    await asks(page, 'app.about');
    expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
    expect(page.url()).toBe(address);
    expect(app.windows()).toHaveLength(1);
  });

  test('may load its own page again, and holds no key then', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    await page.evaluate(async () => {
      Object.assign(window, { sameLoad: true });
      await window.machine.ask('window.state', { unlocked: true });
      window.location.reload();
    });
    await page.waitForFunction(() => !('sameLoad' in window));
    expect(await asks(page, 'app.about')).toMatchObject({ value: { opened: 'start' } });
    expect(
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.enabled),
    ).toBe(false);
  });

  test('lets no file out as a download', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    // Main listens before the page asks; what it hears is asked for afterwards.
    await app.evaluate(({ session }) => {
      const heard = globalThis as { downloadCancelled?: Promise<boolean> };
      heard.downloadCancelled = new Promise((settle) =>
        session.defaultSession.once('will-download', (event) => settle(event.defaultPrevented)),
      );
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'data:text/csv,name';
      link.download = 'people.csv';
      document.body.append(link);
      link.click();
    });
    expect(
      await app.evaluate(() => (globalThis as { downloadCancelled?: Promise<boolean> }).downloadCancelled),
    ).toBe(true);
  });

  test('reaches no server, not even when main is made to ask', async ({ sharedApp }) => {
    const { app } = sharedApp;
    const reached: string[] = [];
    const server = await listening((path) => reached.push(path));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const failures = await app.evaluate(async ({ BrowserWindow, session }, origin) => {
      const stray = new BrowserWindow({ show: false });
      const loaded = await stray.loadURL(`${origin}/page`).then(
        () => 'loaded',
        (fault: unknown) => String(fault),
      );
      stray.destroy();
      const fetched = await session.defaultSession.fetch(`${origin}/fetch`).then(
        () => 'fetched',
        (fault: unknown) => String(fault),
      );
      return [loaded, fetched];
    }, `http://127.0.0.1:${address.port}`);
    server.close();
    for (const failure of failures) expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(reached).toEqual([]);
  });
});

test.describe('permissions', () => {
  test('are denied but for three, and the page is told', async ({ sharedApp }) => {
    const { page } = sharedApp;
    const answers = await page.evaluate(async () => {
      const denied: string[] = [];
      window.machine.on('app.denied', ({ permission }) => denied.push(permission));
      const outcomes = {
        notification: await Notification.requestPermission(),
        place: await new Promise<string>((settle) =>
          navigator.geolocation.getCurrentPosition(
            () => settle('granted'),
            ({ code, PERMISSION_DENIED }) => settle(code === PERMISSION_DENIED ? 'denied' : String(code)),
          ),
        ),
        clipboard: await navigator.clipboard.readText().then(
          () => 'granted',
          (fault: DOMException) => fault.name,
        ),
      };
      const states = await Promise.all(
        (['camera', 'microphone', 'midi', 'geolocation', 'notifications', 'screen-wake-lock'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      );
      return { outcomes, denied, states };
    });
    expect(answers.outcomes).toEqual({
      notification: 'denied',
      place: 'denied',
      clipboard: 'NotAllowedError',
    });
    expect(answers.denied).toEqual(expect.arrayContaining(['notifications', 'geolocation']));
    expect(new Set(answers.states)).toEqual(new Set(['denied']));
  });

  test('for full screen, copying and lasting storage are given to our own main frame', async ({
    sharedApp,
  }) => {
    const { page } = sharedApp;
    // A click each: both use up what a click allows.
    const afterClick = async (deed: 'full screen' | 'copy') => {
      await page.evaluate((asked) => {
        const button = document.createElement('button');
        button.id = 'try';
        button.textContent = 'Try';
        button.addEventListener('click', () => {
          const done =
            asked === 'copy' ? navigator.clipboard.writeText('12') : document.body.requestFullscreen();
          void done.then(() => button.setAttribute('data-done', 'yes'));
        });
        document.body.replaceChildren(button);
      }, deed);
      await page.click('#try');
      await expect(page.locator('#try')).toHaveAttribute('data-done', 'yes');
    };
    await afterClick('copy');
    await afterClick('full screen');
    expect(await page.evaluate(() => document.fullscreenElement === document.body)).toBe(true);
    expect(
      await page.evaluate(
        async () => (await navigator.permissions.query({ name: 'persistent-storage' })).state,
      ),
    ).toBe('granted');
  });
});

test.describe('main answers', () => {
  test('what is in the table, and nothing else', async ({ sharedApp }) => {
    const { page } = sharedApp;
    expect(await asks(page, 'app.about')).toMatchObject({ value: { opened: 'start', packaged: false } });
    for (const name of ['app.quit', 'toString', '__proto__', 'constructor', '']) {
      expect(await asks(page, name), name).toEqual({ refused: expect.stringContaining('unknown-request') });
    }
  });

  test('no request with a bad argument', async ({ sharedApp }) => {
    const { page } = sharedApp;
    for (const [name, input] of [
      ['app.about', { verbose: true }],
      ['file.open', { kind: 'shadow' }],
      ['file.open', undefined],
      ['file.read', { token: '../../etc/passwd', from: 0, length: 10 }],
      ['file.read', { token: crypto.randomUUID(), from: -1, length: 10 }],
      ['file.read', { token: crypto.randomUUID(), from: 0, length: 1e12 }],
      ['link.open', { address: 'file:///etc/passwd' }],
      ['link.open', { address: 'javascript:alert(1)' }],
      ['keychain.wrap', { key: 'text' }],
      ['window.state', { unlocked: 'yes' }],
      ['presenter.open', { title: 'x'.repeat(1000) }],
    ] as const) {
      expect(await asks(page, name, input), name).toEqual({
        refused: expect.stringContaining('bad-argument'),
      });
    }
  });

  test('no page of another origin in a window of ours', async ({ launchApp }) => {
    const { app, page } = await launchApp();
    await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
    await loadForeign(app);
    await page.waitForURL(/^data:/);
    expect(await asks(page, 'app.about')).toEqual({ refused: expect.stringContaining('foreign-frame') });
  });

  test('the window for an audience nothing of the record, its files or its keys', async ({ sharedApp }) => {
    const { app, page } = sharedApp;
    const opened = app.waitForEvent('window');
    await asks(page, 'presenter.open', { title: 'Turnout' });
    const presenter = await opened;
    await presenter.waitForLoadState();
    for (const name of [
      'record.open',
      'file.open',
      'keychain.unwrap',
      'utility.open',
      'window.lock',
      'link.open',
    ]) {
      expect(await asks(presenter, name, {}), name).toEqual({
        refused: expect.stringContaining('unknown-request'),
      });
    }
  });
});

test.describe('main answers a stray window:', () => {
  // The page in the stray window finds that it may ask nothing, and says so.
  test.use({ mayHaveProblems: true });

  test('nothing, though it shows our page', async ({ launchApp }) => {
    const { app } = await launchApp();
    const stray = app.waitForEvent('window');
    await app.evaluate(
      ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        void window.loadURL('app://wardbook/index.html');
      },
      inRoot('dist', 'electron', 'preload.cjs'),
    );
    const page = await stray;
    await page.waitForFunction(() => 'machine' in window);
    expect(await asks(page, 'app.about')).toEqual({ refused: expect.stringContaining('foreign-frame') });
  });
});

/** Main loads a page of another origin into our own window, as a fault of ours might. */
async function loadForeign(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.loadURL('data:text/html,<title>elsewhere</title>');
  });
}

/** A server on this machine that notes what it is asked for. */
function listening(heard: (path: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    heard(request.url ?? '');
    response.end('hello');
  });
  return new Promise((settle) => server.listen(0, '127.0.0.1', () => settle(server)));
}
