import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OpenFiles } from '../../../../electron/files/openFiles';

const ours = 1;
const other = 2;

describe('a large file is read in pieces', () => {
  let folder: string;
  let files: OpenFiles;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardbook-open-'));
    writeFileSync(join(folder, 'ward.wardpack'), 'abcdefghij');
    files = new OpenFiles();
  });
  afterEach(async () => {
    await files.letGo(ours);
    rmSync(folder, { recursive: true });
  });

  const read = async (owner: number, token: string, from: number, length: number) => {
    const piece = await files.read(owner, token, from, length);
    return piece.outcome === 'read' ? new TextDecoder().decode(piece.bytes) : piece.outcome;
  };

  test('from any place, fewer bytes at its end, none behind it', async () => {
    const { token, name, size } = await files.open(ours, join(folder, 'ward.wardpack'));
    expect({ name, size }).toEqual({ name: 'ward.wardpack', size: 10 });
    expect(await read(ours, token, 0, 4)).toBe('abcd');
    expect(await read(ours, token, 8, 4)).toBe('ij');
    expect(await read(ours, token, 10, 4)).toBe('');
  });

  test('by the window that opened it and no other', async () => {
    const { token } = await files.open(ours, join(folder, 'ward.wardpack'));
    expect(await read(other, token, 0, 4)).toBe('gone');
    expect(await files.close(other, token)).toBe(false);
    expect(await read(ours, token, 0, 1)).toBe('a');
  });

  test('until it is closed, by the page or by the end of its window', async () => {
    const first = await files.open(ours, join(folder, 'ward.wardpack'));
    const second = await files.open(ours, join(folder, 'ward.wardpack'));
    expect(await files.close(ours, first.token)).toBe(true);
    expect(await read(ours, first.token, 0, 1)).toBe('gone');
    await files.letGo(ours);
    expect(await read(ours, second.token, 0, 1)).toBe('gone');
  });

  test('and one that is not there cannot be opened', async () => {
    await expect(files.open(ours, join(folder, 'missing.wardpack'))).rejects.toThrow(/ENOENT/);
  });

  test('of many one is opened when it is first read, and one that has gone meanwhile says so', async () => {
    const tokens = Array.from({ length: 20_000 }, () => files.openLater(ours, join(folder, 'ward.wardpack')));
    expect(await read(ours, tokens[19_999] ?? '', 2, 3)).toBe('cde');
    const gone = files.openLater(ours, join(folder, 'missing.wardpack'));
    expect(await files.read(ours, gone, 0, 1)).toMatchObject({
      outcome: 'cannot-read',
      name: 'missing.wardpack',
      detail: expect.stringContaining('ENOENT'),
    });
    expect(await files.close(ours, gone)).toBe(true);
    await files.letGo(ours);
    expect(await read(ours, tokens[19_999] ?? '', 2, 3)).toBe('gone');
  });
});
