import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asideName } from '../../../../electron/record/asideCopies';
import { RecordFolder } from '../../../../electron/record/recordFolder';

it('a copy that a repair set aside goes 30 days later, once there is a verified backup, and nothing else does', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'wardbook-aside-'));
  onTestFinished(() => rm(userData, { recursive: true }));
  const folder = new RecordFolder(userData, 'workbook');
  const at = (instant: string) => new Date(instant);
  await folder.aside.clear(at('2026-05-01T00:00:00.000Z'));
  await mkdir(folder.folder);
  await writeFile(join(folder.folder, 'keys.json'), 'sealed');
  await folder.setAside('2026-03-04T19-00-00.000Z');
  await folder.setAside('2026-04-20T19-00-00.000Z');
  await mkdir(join(userData, 'set-aside', 'my own notes'));
  await folder.aside.clear(at('2026-04-03T18:59:00.000Z'));
  expect(await readdir(join(userData, 'set-aside'))).toHaveLength(3);
  await folder.aside.clear(at('2026-04-21T00:00:00.000Z'));
  expect((await readdir(join(userData, 'set-aside'))).sort()).toEqual([
    '2026-04-20T19-00-00.000Z',
    'my own notes',
  ]);
});

it('copies that were set aside are told with their size, the newest first, and go one by one; other folders never', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'wardbook-aside-'));
  onTestFinished(() => rm(userData, { recursive: true }));
  const folder = new RecordFolder(userData, 'workbook');
  const { aside } = folder;
  expect(await aside.list()).toEqual([]);
  await mkdir(folder.folder);
  await writeFile(join(folder.folder, 'keys.json'), 'sealed');
  await folder.setAside(asideName(new Date('2026-03-04T19:05:00.000Z')));
  await mkdir(join(userData, 'IndexedDB', 'below'), { recursive: true });
  await writeFile(join(userData, 'IndexedDB', 'below', '1.log'), '12345');
  await folder.setAside(asideName(new Date('2026-04-20T19:05:00.000Z')));
  await mkdir(join(aside.folder, 'my own notes'));
  expect(await aside.list()).toEqual([
    { name: '2026-04-20T19-05-00.000Z', at: '2026-04-20T19:05:00.000Z', size: 11 },
    { name: '2026-03-04T19-05-00.000Z', at: '2026-03-04T19:05:00.000Z', size: 6 },
  ]);
  for (const name of ['my own notes', '..', '../record', '2026-03-04T19-05-00.000Z/../../record'])
    await expect(aside.remove(name), name).rejects.toThrow();
  await aside.remove('2026-03-04T19-05-00.000Z');
  expect((await readdir(aside.folder)).sort()).toEqual(['2026-04-20T19-05-00.000Z', 'my own notes']);
  expect(await readdir(join(userData, 'record'))).toEqual(['keys.json']);
});
