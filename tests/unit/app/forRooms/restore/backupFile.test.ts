import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { OpenFiles } from '../../../../../electron/files/openFiles';
import { chooseBackupFile } from '../../../../../renderer/app/forRooms/restore/backupFile';
import { PIECE_BYTES } from '../../../../../shared/fileRequests';

afterEach(() => vi.unstubAllGlobals());

const window1 = 1;

/** Main's part of reading in pieces over a real file, with what happens between the pieces. */
async function machineWith(path: string, between: (piece: number, files: OpenFiles) => Promise<void>) {
  const files = new OpenFiles();
  onTestFinished(() => files.letGo(window1));
  const asked: [from: number, length: number][] = [];
  const closed: string[] = [];
  const ask = async (name: string, input: { token: string; from: number; length: number }) => {
    if (name === 'file.openHandle') return { outcome: 'opened', ...(await files.open(window1, path)) };
    if (name === 'file.close') {
      closed.push(input.token);
      return files.close(window1, input.token);
    }
    await between(asked.length, files);
    asked.push([input.from, input.length]);
    return files.read(window1, input.token, input.from, input.length);
  };
  vi.stubGlobal('window', { machine: { ask } });
  return { asked, closed };
}

async function backupOf(bytes: number): Promise<{ path: string; content: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'wardbook-pieces-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // A length that no piece divides, and bytes that tell where they stood.
  const content = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 4096) content.writeUInt32LE(at, at);
  const path = join(folder, 'tuesday.wardbackup');
  await writeFile(path, content);
  return { path, content };
}

const nothing = async () => undefined;

it('a backup larger than two pieces comes whole, piece after piece, and its file is closed', async () => {
  const { path, content } = await backupOf(2 * PIECE_BYTES + 4100);
  const { asked, closed } = await machineWith(path, nothing);
  const chosen = await chooseBackupFile();
  if (!('file' in chosen)) throw new Error(JSON.stringify(chosen));
  expect(chosen.file.name).toBe('tuesday.wardbackup');
  expect(Buffer.compare(chosen.file.bytes, content)).toBe(0);
  expect(asked).toEqual([
    [0, PIECE_BYTES],
    [PIECE_BYTES, PIECE_BYTES],
    [2 * PIECE_BYTES, 4100],
  ]);
  expect(closed).toHaveLength(1);
});

it('a backup that becomes shorter while it is read is refused in words, and its file is closed', async () => {
  const { path } = await backupOf(2 * PIECE_BYTES + 4100);
  const { closed } = await machineWith(path, async (piece) => {
    if (piece === 1) await truncate(path, PIECE_BYTES);
  });
  expect(await chooseBackupFile()).toEqual({
    problem:
      'tuesday.wardbackup could not be read (it became shorter meanwhile). Nothing was changed. If it lies on a stick, copy it to this laptop first.',
  });
  expect(closed).toHaveLength(1);
});

it('a backup whose file went with the window that chose it says that it was closed', async () => {
  const { path } = await backupOf(PIECE_BYTES + 4100);
  await machineWith(path, async (piece, files) => {
    if (piece === 1) await files.letGo(window1);
  });
  expect(await chooseBackupFile()).toMatchObject({
    problem: expect.stringContaining('(it was closed). Nothing was changed.'),
  });
});

it('an empty file is a backup of no bytes, for the reader to refuse', async () => {
  const { path } = await backupOf(0);
  const { asked } = await machineWith(path, nothing);
  expect(await chooseBackupFile()).toMatchObject({ file: { bytes: new Uint8Array(0) } });
  expect(asked).toEqual([]);
});
