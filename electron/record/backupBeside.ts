import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type VerifiedBackup, verifiedBackup } from '../../shared/recordRequests';
import { fileText, flushFolder, replaceFile } from './steadyFile';

const NOTE = 'beside.json';
const BACKUP = /\.wardbackup(\.part)?$/;

/**
 * The one backup that lies beside the journal file for good: what the file does not hold any more is in it. The
 * backups in the user's own folder may be on a stick, or be thrown away; this one is nobody's to lose.
 */
export class BackupBeside {
  constructor(readonly folder: string) {}

  /** The backup and its note, if both are there. */
  async held(): Promise<VerifiedBackup | null> {
    const note = await noteIn(join(this.folder, NOTE));
    if (!note) return null;
    const names = await readdir(this.folder).catch(() => []);
    return names.some((name) => name === note.name) ? note : null;
  }

  async read(name: string): Promise<Uint8Array | null> {
    const held = await this.held();
    return held?.name === name ? readFile(join(this.folder, name)) : null;
  }

  /**
   * Copies a verified backup here and reads the copy back; only then is it noted. The one that was here before stays
   * until `clear`, for until the journal file is cut it may still be needed.
   */
  async take(backup: VerifiedBackup): Promise<boolean> {
    const from = join(backup.folder ?? this.folder, backup.name);
    const path = join(this.folder, backup.name);
    if (from !== path) {
      await mkdir(this.folder, { recursive: true });
      const part = `${path}.part`;
      await copyFile(from, part);
      const file = await open(part, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      if ((await digestOf(part)) !== (await digestOf(from))) {
        await rm(part, { force: true });
        return false;
      }
      await rename(part, path);
      await flushFolder(this.folder);
    }
    const { folder: _, ...here } = backup;
    await replaceFile(join(this.folder, NOTE), JSON.stringify(here));
    return true;
  }

  /** Removes every other backup that lies here. */
  async clear(keep: readonly string[]): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names)
      if (BACKUP.test(name) && !keep.includes(name)) await rm(join(this.folder, name), { force: true });
  }
}

/** A note of a verified backup; null where there is none, or it is none of ours. */
export async function noteIn(path: string): Promise<VerifiedBackup | null> {
  const text = await fileText(path);
  if (text === null) return null;
  const parsed = verifiedBackup.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
