import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSeriousInBothLights } from './accessibility';
import { expectToast, redo, room, undo } from './byHand';
import { chooseFile } from './chooseFile';
import { expect, test } from './launch';
import { lookForWords, mark, markedWords } from './marks';
import { phonePhoto, plainPhoto, recording } from './mediaFiles';
import { passphrase, unlock } from './profile';

test.describe.configure({ timeout: 300_000 });

const figures = (page: Page) => page.getByRole('region', { name: 'Photos and recordings' });

/** How wide and high a photo is shown; fails while it is not. */
const shownSize = (page: Page, name: string): Promise<string> =>
  figures(page)
    .getByRole('img', { name })
    .evaluate((image: HTMLImageElement) => `${image.naturalWidth}x${image.naturalHeight}`);

/** Asks for an address as the page itself would. */
const ask = (page: Page, address: string, range?: string) =>
  page.evaluate(
    async ([from, part]) => {
      const response = await fetch(from, part ? { headers: { Range: part } } : {});
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        status: response.status,
        stored: response.headers.get('Cache-Control'),
        range: response.headers.get('Content-Range'),
        length: bytes.length,
        bytes: response.ok ? [...bytes.subarray(0, 64)] : [],
        text: response.ok ? new TextDecoder('latin1').decode(bytes) : '',
      };
    },
    [address, range] as const,
  );

test('photos and recordings of a story are shown and played from the sealed record, and from nowhere else', async ({
  openBook,
  launchApp,
  folder,
}) => {
  const [temporary, desk] = ['temporary', 'desk'].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  }) as [string, string];
  const running = await openBook({ env: { TMPDIR: temporary } });
  const { app, page, userData } = running;
  await page.keyboard.press('Alt+5');
  await expect(page.getByText('Somebody told you something worth repeating.')).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title').fill('I bleach that wall every Sunday');
  await page.keyboard.press('Control+Enter');
  const media = figures(page);
  await expect(media.getByText('Where a photo was taken, and by whom, is left out of it.')).toBeVisible();

  const photo = join(desk, 'wall.jpg');
  writeFileSync(photo, phonePhoto(await plainPhoto(page, 600, 400), mark('Photo')));
  await chooseFile(app, photo);
  await media.getByRole('button', { name: 'Add a photo or recording' }).click();
  await expectToast(page, 'Added wall.jpg to the story “I bleach that wall every Sunday”');
  await expect(media.getByRole('img', { name: 'wall.jpg' })).toBeVisible();
  await expect.poll(() => shownSize(page, 'wall.jpg')).toBe('400x600');
  const address = await media
    .getByRole('img', { name: 'wall.jpg' })
    .evaluate((image: HTMLImageElement) => image.src);
  expect(address).toMatch(/^app:\/\/wardbook\/media\/[0-9a-f-]{36}$/);
  const whole = await ask(page, address);
  expect(whole).toMatchObject({ status: 200, stored: 'no-store' });
  expect(whole.text).not.toContain('Exif');
  expect(whole.text).not.toContain(mark('Photo'));

  await media.getByRole('button', { name: 'More about wall.jpg' }).click();
  await page.getByRole('menuitem', { name: 'Write a caption' }).click();
  await page.getByRole('dialog').getByLabel('Caption').fill('The wall, on a Thursday');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save the caption' }).click();
  await expect(media.getByRole('img', { name: 'The wall, on a Thursday' })).toBeVisible();

  const sound = recording(15, mark('Sound'));
  const audio = join(desk, 'maureen.wav');
  writeFileSync(audio, sound);
  await chooseFile(app, audio);
  await media.getByRole('button', { name: 'Add a photo or recording' }).click();
  const player = media.getByLabel('maureen.wav', { exact: true });
  await expect
    .poll(() => player.evaluate((one: HTMLAudioElement) => Math.round(one.duration)), { timeout: 20_000 })
    .toBe(15);
  await player.evaluate(
    (one: HTMLAudioElement) =>
      new Promise((settle) => {
        one.onseeked = settle;
        one.currentTime = 12;
      }),
  );
  const from = await player.evaluate((one: HTMLAudioElement) => one.src);
  const near = 1024 * 1024 - 4;
  const part = await ask(page, from, `bytes=${near}-${near + 63}`);
  expect(part).toMatchObject({
    status: 206,
    length: 64,
    range: `bytes ${near}-${near + 63}/${sound.length}`,
  });
  expect(part.bytes).toEqual([...sound.subarray(near, near + 64)]);
  expect(await ask(page, from, `bytes=${sound.length}-`)).toMatchObject({
    status: 416,
    range: `bytes */${sound.length}`,
  });
  for (const hostile of ['nobody', '%2e%2e%2findex.html', '..%5cindex.html', `${'x'.repeat(80)}`])
    expect(await ask(page, `app://wardbook/media/${hostile}`)).toMatchObject({ status: 404 });
  await expectNothingSeriousInBothLights(page);

  const drawing = join(desk, 'logo.jpg');
  writeFileSync(drawing, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await chooseFile(app, drawing);
  await media.getByRole('button', { name: 'Add a photo or recording' }).click();
  await expect(media.getByRole('alert')).toHaveText(
    '“logo.jpg” is a drawing in SVG, which can hold a program. Nothing was added. Save it as PNG or JPEG, and add that.',
  );
  const dropped = [...(await plainPhoto(page, 300, 200))];
  await media.evaluate((target, bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], 'dropped.jpg', { type: 'image/jpeg' }));
    target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, dropped);
  await expect.poll(() => shownSize(page, 'dropped.jpg')).toBe('300x200');
  await expect(media.getByRole('alert')).toHaveCount(0);
  if (process.env.WARDBOOK_PICTURES)
    await page.screenshot({ path: join(process.env.WARDBOOK_PICTURES, 'media.png') });
  await media.getByRole('button', { name: 'More about dropped.jpg' }).click();
  await page.getByRole('menuitem', { name: 'Remove it' }).click();
  await expect(media.getByRole('img', { name: 'dropped.jpg' })).toHaveCount(0);
  await undo(page);
  await expect.poll(() => shownSize(page, 'dropped.jpg')).toBe('300x200');
  await redo(page);
  await expect(media.getByRole('img', { name: 'dropped.jpg' })).toHaveCount(0);

  const locked = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const later = await locked;
  await expect(later.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await ask(later, address)).toMatchObject({ status: 403 });
  await unlock(later);
  await later.keyboard.press('Alt+5');
  await expect.poll(() => shownSize(later, 'The wall, on a Thursday')).toBe('400x600');
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await chooseFile(app, stick);
  await room(later, 'Settings');
  await later
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
  await later.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(later.getByText(stick)).toBeVisible();
  await later.getByRole('button', { name: 'Back up now' }).click();
  await expect(later.getByText('Backed up, opened again and read back')).toBeVisible({ timeout: 60_000 });
  await running.close();
  // The removed one lies in Recently deleted still, so the backup needs it too.
  const beside = readdirSync(join(stick, 'media'));
  expect(beside.filter((file) => /^[0-9a-f]{64}$/.test(file))).toHaveLength(3);
  const looked = lookForWords([userData, temporary, stick], markedWords([]));
  expect(looked.readable).toEqual([]);
  expect([...looked.files.keys()].filter((file) => /record\/media\/[0-9a-f]{64}$/.test(file))).toHaveLength(
    3,
  );

  const second = await launchApp();
  await second.page.getByRole('button', { name: 'Restore a backup' }).click();
  const [backup = ''] = readdirSync(stick).filter((file) => file.endsWith('.wardbackup'));
  await chooseFile(second.app, join(stick, backup));
  await second.page.getByRole('button', { name: 'Choose the backup file' }).click();
  await second.page.getByRole('textbox', { name: /^The passphrase of that day/ }).fill(passphrase);
  await second.page.keyboard.press('Enter');
  await second.page.getByRole('button', { name: 'Restore this book' }).click({ timeout: 60_000 });
  await expect(second.page.getByRole('navigation', { name: 'Rooms' })).toBeVisible({ timeout: 60_000 });
  await second.page.keyboard.press('Alt+5');
  await expect.poll(() => shownSize(second.page, 'The wall, on a Thursday')).toBe('400x600');
});
