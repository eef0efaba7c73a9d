import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupAnswers } from '../../../../electron/backups/backupAnswers';
import { BackupFolder } from '../../../../electron/files/backupFolder';

const place = { userData: '' };
beforeEach(async () => {
  place.userData = await mkdtemp(join(tmpdir(), 'wardbook-user-data-'));
});
afterEach(() => rm(place.userData, { recursive: true }));

const asker = {} as never;
const bytes = () => new TextEncoder().encode('sealed').buffer as ArrayBuffer;
const at = '2026-11-24T21:30:05.000Z';

const answers = () => {
  const folder = new BackupFolder(place.userData);
  return { folder, answer: backupAnswers(place.userData, folder) };
};

describe('backups where no folder was chosen', () => {
  it('lie in the user data, are listed, and are read back', async () => {
    const { answer } = answers();
    expect(await answer['backup.list'](undefined, asker)).toEqual({
      folder: join(place.userData, 'backups'),
      chosen: false,
      there: true,
      backups: [],
    });
    expect(await answer['backup.keep']({ at, bytes: bytes() }, asker)).toMatchObject({
      outcome: 'kept',
      removed: 0,
    });
    const { backups } = await answer['backup.list'](undefined, asker);
    expect(backups.map(({ size }) => size)).toEqual([6]);
    const name = backups[0]?.name ?? '';
    const read = await answer['backup.read']({ name }, asker);
    expect(read.outcome === 'read' && new TextDecoder().decode(read.bytes)).toBe('sealed');
    expect(await answer['backup.read']({ name: 'wardbook-2000-01-01-000000.wardbackup' }, asker)).toEqual({
      outcome: 'gone',
    });
  });
});

describe('backups in a chosen folder', () => {
  it('go there and nowhere else', async () => {
    const { folder, answer } = answers();
    const stick = join(place.userData, 'stick');
    await mkdir(stick);
    await folder.choose(stick);
    await answer['backup.keep']({ at, bytes: bytes() }, asker);
    expect(await readdir(stick)).toHaveLength(1);
    expect(await readdir(place.userData)).not.toContain('backups');
  });

  it('are not written elsewhere when the stick was pulled out: that is said', async () => {
    const { folder, answer } = answers();
    const stick = join(place.userData, 'stick');
    await folder.choose(stick);
    expect(await answer['backup.keep']({ at, bytes: bytes() }, asker)).toEqual({
      outcome: 'no-folder',
      folder: stick,
    });
    expect(await answer['backup.list'](undefined, asker)).toMatchObject({
      chosen: true,
      there: false,
      backups: [],
    });
  });

  it('that cannot be written are said, and nothing half-written is left', async () => {
    const { answer } = answers();
    await writeFile(join(place.userData, 'backups'), 'a file where the folder should be');
    expect(await answer['backup.keep']({ at, bytes: bytes() }, asker)).toMatchObject({
      outcome: 'cannot-write',
    });
    expect(await readdir(place.userData)).toEqual(['backups']);
  });
});
