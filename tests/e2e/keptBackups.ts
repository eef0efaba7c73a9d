import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packTools } from '../../electron/sealing/packTools';
import { openBackup } from '../../shared/formats/pack/backupFile';
import { packLimits } from '../../shared/formats/pack/limits';
import type { Opener } from '../../shared/formats/pack/tools';
import { plainLines } from '../fixtures/linesParts';

/** Names of the backups that a user-data folder holds, the oldest first. */
export const backupsIn = (userData: string): readonly string[] =>
  readdirSync(join(userData, 'backups'))
    .filter((name) => name.endsWith('.wardbackup'))
    .sort();

/** Everything that a backup holds, as text; fails the test where none of these opens it, or where it is not whole. */
export async function insideBackup(userData: string, name: string, ways: readonly Opener[]): Promise<string> {
  const file = new Uint8Array(readFileSync(join(userData, 'backups', name)));
  const reasons: string[] = [];
  for (const way of ways) {
    const opened = await openBackup(file, way, packTools, packLimits);
    if (opened.ok) return opened.parts.map((part) => new TextDecoder().decode(plainLines(part))).join('');
    reasons.push(opened.problem.reason);
  }
  throw new Error(`${name} does not open: ${reasons.join(', ')}`);
}
