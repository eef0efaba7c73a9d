import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startApplication } from './application';
import { expect, test } from './launch';
import { lookForWords, mark, markedPhone, markedWords } from './marks';
import { foreignCalls, watchedRuntime, whyNoTrace } from './networkTrace';
import { passphrase, unlock } from './profile';
import * as tour from './tour';

test.describe.configure({ retries: 0 });

// One long run of the application answers both questions: what lies readable on the disk, and who was called.
test.describe('a whole tour through the book', () => {
  test.describe.configure({ mode: 'serial' });
  const noTrace = whyNoTrace();
  let whole: string;
  let trace: string;
  test.beforeAll(() => {
    whole = mkdtempSync(join(tmpdir(), 'wardbook-tour-'));
    trace = join(whole, 'network.trace');
  });
  test.afterAll(() => rmSync(whole, { recursive: true, force: true, maxRetries: 5 }));

  test('leaves no word of it readable on the disk: not in the user-data folder, nor in a temporary one', async ({
    runtime,
    display,
  }) => {
    test.setTimeout(600_000);
    const [userData, temporary, home, desk] = ['user-data', 'temporary', 'home', 'desk'].map((name) => {
      mkdirSync(join(whole, name));
      return join(whole, name);
    }) as [string, string, string, string];
    const running = await startApplication(
      noTrace ? runtime : watchedRuntime(runtime, whole, trace),
      display,
      userData,
      // Everything that follows the usual places is led into folders that are searched.
      { env: { TMPDIR: temporary, HOME: home, XDG_CACHE_HOME: join(home, 'cache') } },
    );
    const kept = [userData, temporary, home];
    const { app } = running;
    let at: tour.Tour = { app, page: running.page, desk };
    try {
      at.page.setDefaultTimeout(60_000);
      await tour.firstRun(at);
      await tour.addPerson(at);
      await tour.recordConsent(at);
      await tour.logOneToOne(at);
      await tour.startCampaign(at);
      await tour.holdMeeting(at);
      await tour.recordWin(at);
      await tour.placeOnMap(at);
      await tour.tellStory(at);
      await tour.pasteList(at);
      await tour.exportContacts(at);
      const packWords = await tour.exportPack(at);
      await tour.openPack(at, packWords);
      await tour.search(at);
      await tour.chartAndPresent(at);
      await tour.everySetting(at);
      await tour.nameChoice(at);
      await tour.backUp(at);
      const code = await tour.printRecoverySheet(at);
      const words = markedWords([passphrase, code, packWords]);
      await tour.leaveHalfTyped(at);
      // The files that were saved on purpose tell that the book did hold the marks, and that they can be found.
      expect(readdirSync(desk).sort()).toEqual(
        ['campaign.wardpack', 'contacts.csv', 'sheet.pdf', 'turnout.csv', 'turnout.png'].sort(),
      );
      expect(lookForWords([desk], words).readable.map(({ file }) => basename(file))).toContain(
        'contacts.csv',
      );

      at = await tour.crashPage(at);
      expect(lookForWords(kept, words).readable).toEqual([]);
      await unlock(at.page);
      await tour.findHalfTyped(at);
      at = await tour.lock(at);
      await running.close();

      const looked = lookForWords(kept, words);
      expect(looked.readable).toEqual([]);
      const names = [...looked.files.keys()].map((file) => file.slice(whole.length + 1));
      expect(names).toContain(join('user-data', 'record', 'keys.json'));
      expect(names.filter((name) => name.includes('IndexedDB') && /\.(log|ldb)$/.test(name))).not.toEqual([]);
      expect(names.filter((name) => name.endsWith('.wardbackup'))).not.toEqual([]);
    } finally {
      await running.kill();
    }
  });

  test('looks up no name and opens no socket to anything but this machine, in any process', () => {
    test.skip(noTrace !== undefined, noTrace);
    const seen = readFileSync(trace, 'utf8');
    // Playwright talks to the application over the loopback: a trace without that saw nothing at all.
    expect(seen).toMatch(/sa_family=AF_INET, .*127\.0\.0\.1/);
    expect(foreignCalls(seen)).toEqual([]);
  });
});

test.describe('the search for marks', () => {
  const written: readonly [string, (text: string) => string | Buffer][] = [
    ['UTF-8', (text) => text],
    ['UTF-8', (text) => text.toUpperCase()],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
    ['base64', (text) => Buffer.from(`{"name":"${text}"}`).toString('base64')],
    ['base64', (text) => Buffer.from(`x{"name":"${text}"}`).toString('base64')],
    ['base64', (text) => Buffer.from(`xy{"name":"${text}"}`).toString('base64url')],
    ['base64 of UTF-16LE', (text) => Buffer.from(`to ${text}.`, 'utf16le').toString('base64')],
  ];

  test('finds one that was planted deep in a file, however it is written', ({ folder }) => {
    for (const [place, [how, write]] of written.entries()) {
      for (const word of [mark('Planted'), markedPhone, passphrase]) {
        const inside = mkdtempSync(join(folder, `planted-${place}-`));
        mkdirSync(join(inside, 'Cache', 'data'), { recursive: true });
        const noise = Buffer.alloc(100_000, 7);
        writeFileSync(
          join(inside, 'Cache', 'data', 'f_0001'),
          Buffer.concat([noise, Buffer.from(write(word)), noise]),
        );
        writeFileSync(join(inside, 'innocent'), 'nothing of anybody');
        const { files, readable } = lookForWords([inside], markedWords([passphrase]));
        expect(files.size).toBe(2);
        expect(readable).toMatchObject([{ file: join(inside, 'Cache', 'data', 'f_0001'), written: how }]);
      }
    }
  });

  test('finds one that Chromium itself keeps, wherever a page could have put it', async ({ launchApp }) => {
    const running = await launchApp();
    const { page, userData } = running;
    await expect(page.getByLabel('Your name')).toBeVisible();
    await page.evaluate(
      async ([local, key, value]) => {
        localStorage.setItem('planted', local);
        await new Promise<void>((settle, fail) => {
          const opening = indexedDB.open('planted');
          opening.onerror = () => fail(opening.error);
          opening.onupgradeneeded = () => opening.result.createObjectStore('plain');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('plain', 'readwrite', { durability: 'strict' });
            writing.objectStore('plain').put({ value }, key);
            writing.oncomplete = () => settle();
          };
        });
      },
      [mark('Local'), mark('Key'), mark('Value')] as const,
    );
    await running.close();
    const { readable } = lookForWords([userData], markedWords([]));
    const places = readable.map(
      ({ file, written }) => `${file.slice(userData.length + 1).split('/')[0]}, ${written}`,
    );
    expect([...new Set(places)].sort()).toEqual([
      'IndexedDB, UTF-16',
      'IndexedDB, UTF-8',
      'Local Storage, UTF-8',
    ]);
  });

  test('finds one in the name of a file', ({ folder }) => {
    writeFileSync(join(folder, `${mark('Named')}.tmp`), '');
    expect(lookForWords([folder], markedWords([])).readable).toHaveLength(1);
  });
});
