import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BackedUpMedia, copyMissing } from '../../../../electron/media/backedUpMedia';
import { MediaFolder } from '../../../../electron/media/mediaFolder';

const [wall, window, gone] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const monday = 'wardbook-2026-11-23-210000.wardbackup';
const tuesday = 'wardbook-2026-11-24-210000.wardbackup';

async function laptop() {
  const root = await mkdtemp(join(tmpdir(), 'wardbook-media-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const record = new MediaFolder(join(root, 'record', 'media'));
  for (const name of [wall, window]) await record.write(name, 0, Buffer.from(`sealed ${name}`), true);
  const folder = join(root, 'backups');
  await mkdir(folder);
  const beside = new BackedUpMedia(folder);
  const backUp = async (backup: string, names: string[]) => {
    const missing = await beside.take(names, record);
    await writeFile(join(folder, backup), `sealed ${backup}`);
    await beside.note(backup, names);
    return missing;
  };
  return { record, folder, beside, backUp };
}

it('photos lie once beside the backups that need them, and what a record has lost is told', async () => {
  const { backUp, beside } = await laptop();
  expect(await backUp(monday, [wall])).toEqual([]);
  expect(await backUp(tuesday, [wall, window, gone])).toEqual([gone]);
  expect((await beside.media.wholeNames()).sort()).toEqual([wall, window]);
  expect(await readFile(beside.media.path(wall), 'utf8')).toBe(`sealed ${wall}`);
});

it('a photo goes when the last backup that needs it has been rotated out, and not before', async () => {
  const { backUp, beside, folder } = await laptop();
  await backUp(monday, [wall, window]);
  await backUp(tuesday, [window]);
  expect((await beside.media.wholeNames()).sort()).toEqual([wall, window]);
  await rm(join(folder, monday));
  await beside.note(tuesday, [window]);
  expect(await beside.media.wholeNames()).toEqual([window]);
  expect(await readdir(join(folder, 'media'))).toEqual([window, `${tuesday}.list`]);
});

it('a backup that was given another name keeps its photos, until it goes', async () => {
  const { backUp, beside, folder } = await laptop();
  await backUp(monday, [wall]);
  await rename(join(folder, monday), join(folder, 'before the election.wardbackup'));
  await backUp(tuesday, [window]);
  expect((await beside.media.wholeNames()).sort()).toEqual([wall, window]);
  await rename(join(folder, 'before the election.wardbackup'), join(folder, monday));
  // Written anew under its name, and then renamed.
  await writeFile(join(folder, monday), 'sealed without somebody');
  await beside.know(monday);
  await rename(join(folder, monday), join(folder, 'kept.wardbackup'));
  await beside.note(tuesday, [window]);
  expect((await beside.media.wholeNames()).sort()).toEqual([wall, window]);
  await rm(join(folder, 'kept.wardbackup'));
  await beside.note(tuesday, [window]);
  expect(await beside.media.wholeNames()).toEqual([window]);
});

it('a backup without photos gets no list by being written anew', async () => {
  const { backUp, beside, folder } = await laptop();
  await backUp(monday, []);
  await beside.know(monday);
  expect(await readdir(folder)).toEqual([monday]);
});

it('no folder is made for a workbook without photos', async () => {
  const { backUp, folder } = await laptop();
  await backUp(monday, []);
  expect(await readdir(folder)).toEqual([monday]);
});

it('photos come back from beside a backup, and what is not there is named', async () => {
  const { backUp, beside, record } = await laptop();
  await backUp(monday, [wall, window]);
  await record.remove([wall]);
  expect(await copyMissing([wall, gone], beside.media, record)).toEqual([gone]);
  expect(await readFile(record.path(wall), 'utf8')).toBe(`sealed ${wall}`);
});

it('half a photo counts as none', async () => {
  const { beside, record } = await laptop();
  await record.write(gone, 0, Buffer.from('the first half'), false);
  expect(await beside.take([gone], record)).toEqual([gone]);
  expect(await record.names()).toContain(gone);
  await record.remove([gone]);
  expect(await record.names()).not.toContain(gone);
});
