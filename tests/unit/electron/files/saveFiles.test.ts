import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notWritten, SaveFiles } from '../../../../electron/files/saveFiles';

const ours = 1;
const other = 2;
const text = (words: string) => new TextEncoder().encode(words);

describe('saving a file', () => {
  let folder: string;
  let path: string;
  let files: SaveFiles;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardbook-save-'));
    path = join(folder, 'list.csv');
    files = new SaveFiles();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('gives it its name only when it is whole', async () => {
    const token = await files.begin(ours, path);
    await files.write(ours, token, text('name\n'));
    expect(existsSync(path)).toBe(false);
    expect(await files.write(ours, token, text('Amira\n'))).toEqual({ outcome: 'written', size: 11 });
    expect(await files.finish(ours, token)).toEqual({ outcome: 'saved', name: 'list.csv', folder });
    expect(readFileSync(path, 'utf8')).toBe('name\nAmira\n');
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('leaves the file that was there before until the new one is whole, and when it is given up', async () => {
    writeFileSync(path, 'before');
    const token = await files.begin(ours, path);
    await files.write(ours, token, text('after'));
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(await files.abandon(ours, token)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('is open to the window that began it and to no other', async () => {
    const token = await files.begin(ours, path);
    expect(await files.write(other, token, text('x'))).toEqual({ outcome: 'gone' });
    expect(await files.finish(other, token)).toEqual({ outcome: 'gone' });
    expect(await files.abandon(other, token)).toBe(false);
    expect((await files.finish(ours, token)).outcome).toBe('saved');
    expect(await files.finish(ours, token)).toEqual({ outcome: 'gone' });
  });

  test('ends with its window, and leaves nothing half written', async () => {
    await files.begin(ours, path);
    await files.begin(ours, join(folder, 'second.csv'));
    const kept = await files.begin(other, join(folder, 'third.csv'));
    await files.letGo(ours);
    expect(readdirSync(folder)).toHaveLength(1);
    expect((await files.finish(other, kept)).outcome).toBe('saved');
    expect(readdirSync(folder)).toEqual(['third.csv']);
  });

  test('says why it cannot be, where the folder has gone', async () => {
    const token = await files.begin(ours, path);
    await files.write(ours, token, text('x'));
    rmSync(folder, { recursive: true });
    expect(await files.finish(ours, token)).toMatchObject({ outcome: 'cannot-write' });
    await expect(files.begin(ours, path)).rejects.toThrow();
    folder = mkdtempSync(join(tmpdir(), 'wardbook-save-'));
  });

  test.runIf(existsSync('/dev/full'))('says that the disk is full', () => {
    const fault = (() => {
      try {
        writeFileSync('/dev/full', 'x');
        return undefined;
      } catch (caught) {
        return caught;
      }
    })();
    expect(notWritten(fault)).toMatchObject({ outcome: 'disk-full' });
  });
});
