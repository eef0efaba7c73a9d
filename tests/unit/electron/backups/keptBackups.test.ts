import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptBackups, nameOf, timeOf } from '../../../../electron/backups/keptBackups';

const place = { folder: '' };
beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), 'wardbook-backups-'));
});
afterEach(() => rm(place.folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the name of a backup', () => {
  it('says when it was made, and is read back', () => {
    expect(nameOf('2026-11-24T21:30:05.123Z')).toBe('wardbook-2026-11-24-213005.wardbackup');
    expect(timeOf('wardbook-2026-11-24-213005.wardbackup')).toBe('2026-11-24T21:30:05Z');
  });
  it('is nobody else’s', () => {
    for (const name of ['notes.txt', 'wardbook-2026-11-24-213005.wardbackup.part', 'my.wardbackup'])
      expect(timeOf(name)).toBeUndefined();
  });
});

describe('keeping a backup', () => {
  it('writes it whole under its own name, in a folder that is made if need be', async () => {
    const kept = new KeptBackups(join(place.folder, 'new', 'folder'));
    expect(await kept.list()).toEqual([]);
    expect(await kept.keep('2026-11-24T21:30:05Z', bytes('sealed'))).toEqual({
      name: 'wardbook-2026-11-24-213005.wardbackup',
      removed: 0,
    });
    expect(await readdir(kept.folder)).toEqual(['wardbook-2026-11-24-213005.wardbackup']);
    expect(await kept.list()).toEqual([
      { name: 'wardbook-2026-11-24-213005.wardbackup', at: '2026-11-24T21:30:05Z', size: 6 },
    ]);
  });

  it('takes away old ones after the new one is there, and touches nothing else', async () => {
    const kept = new KeptBackups(place.folder);
    await writeFile(join(place.folder, 'minutes.docx'), 'ours');
    for (let day = 1; day <= 20; day++)
      await kept.keep(`2026-11-${String(day).padStart(2, '0')}T18:00:00Z`, bytes(String(day)));
    const left = await kept.list();
    expect(left[0]?.at).toBe('2026-11-20T18:00:00Z');
    expect(left.length).toBeLessThan(12);
    expect(await readFile(join(place.folder, 'minutes.docx'), 'utf8')).toBe('ours');
  });

  it('takes away what a kill left half-written, and not what is being written', async () => {
    const kept = new KeptBackups(place.folder);
    const [old, young] = ['wardbook-2026-11-20-213005', 'wardbook-2026-11-24-213004'];
    for (const name of [`${old}.wardbackup.part`, `${young}.wardbackup.part`, 'film.part'])
      await writeFile(join(place.folder, name), 'half');
    const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(join(place.folder, `${old}.wardbackup.part`), before, before);
    await utimes(join(place.folder, 'film.part'), before, before);
    await kept.keep('2026-11-24T21:30:05Z', bytes('whole'));
    expect((await readdir(place.folder)).sort()).toEqual([
      'film.part',
      `${young}.wardbackup.part`,
      'wardbook-2026-11-24-213005.wardbackup',
    ]);
  });

  it('leaves nothing half-written where the folder cannot be written', async () => {
    await writeFile(join(place.folder, 'file'), '');
    const kept = new KeptBackups(join(place.folder, 'file'));
    await expect(kept.keep('2026-11-24T21:30:05Z', bytes('x'))).rejects.toThrow();
    expect(await readdir(place.folder)).toEqual(['file']);
  });
});

describe('reading a backup', () => {
  it('gives its bytes, and nothing for one that is not there', async () => {
    const kept = new KeptBackups(place.folder);
    await kept.keep('2026-11-24T21:30:05Z', bytes('sealed'));
    expect(new TextDecoder().decode(await kept.read('wardbook-2026-11-24-213005.wardbackup'))).toBe('sealed');
    expect(await kept.read('wardbook-2020-01-01-000000.wardbackup')).toBeUndefined();
    await expect(kept.read('../../etc/passwd')).rejects.toThrow();
  });
});
