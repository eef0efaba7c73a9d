import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BackupFolder } from '../../../../electron/files/backupFolder';

let userData: string;
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'wardbook-backups-'));
});
afterEach(() => rmSync(userData, { recursive: true }));

test('no folder for backups is chosen at first', async () => {
  expect(await new BackupFolder(userData).chosen()).toBeUndefined();
});

test('the chosen folder is remembered at the next start', async () => {
  const stick = join(userData, 'stick');
  mkdirSync(stick);
  await new BackupFolder(userData).choose(stick);
  expect(await new BackupFolder(userData).chosen()).toEqual({ folder: stick, there: true });
});

test('a stick that was pulled out is remembered, and known not to be there', async () => {
  const stick = join(userData, 'stick');
  await new BackupFolder(userData).choose(stick);
  expect(await new BackupFolder(userData).chosen()).toEqual({ folder: stick, there: false });
});

test.each(['', '{', '{"folder":""}', '[]'])('a note that cannot be read is no choice: %s', async (text) => {
  writeFileSync(join(userData, 'backup-folder.json'), text);
  expect(await new BackupFolder(userData).chosen()).toBeUndefined();
});
