import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptBackups } from '../../../../electron/backups/keptBackups';

/** A stick that says it wrote everything, and keeps only so much of each file. */
const stick = vi.hoisted(() => ({ keeps: Number.POSITIVE_INFINITY }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open = async (...asked: Parameters<typeof real.open>): Promise<FileHandle> => {
    const file = await real.open(...asked);
    const write = file.writeFile.bind(file);
    file.writeFile = async (bytes) =>
      write(bytes instanceof Uint8Array ? bytes.subarray(0, stick.keeps) : bytes);
    return file;
  };
  return { ...real, open };
});

const place = { folder: '' };
beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), 'wardbook-stick-'));
});
afterEach(async () => {
  stick.keeps = Number.POSITIVE_INFINITY;
  await rm(place.folder, { recursive: true });
});

it('a backup cut short by its disk is noticed when it is written, and no older one makes room for it', async () => {
  const kept = new KeptBackups(place.folder);
  const bytes = new Uint8Array(5000).fill(7);
  for (let day = 1; day <= 9; day++) await kept.keep(`2026-11-0${day}T18:00:00Z`, bytes);
  const before = await readdir(place.folder);
  for (const keeps of [0, 1, 4096, 4999]) {
    stick.keeps = keeps;
    expect(await kept.keep('2026-11-24T18:00:00Z', bytes)).toBeUndefined();
    expect(await readdir(place.folder)).toEqual(before);
  }
  stick.keeps = Number.POSITIVE_INFINITY;
  expect(await kept.keep('2026-11-24T18:00:00Z', bytes)).toMatchObject({
    name: 'wardbook-2026-11-24-180000.wardbackup',
  });
});
