import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName, type KeptBackup } from '../../shared/backupRequests';
import { backupsToRemove } from '../../shared/formats/pack/backupRotation';
import { flushFolder } from '../record/steadyFile';

const NAME = /^wardbook-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.wardbackup$/;

/** Nothing takes as long to be written. */
const CUT_SHORT_MS = 60 * 60 * 1000;

/** `wardbook-2026-11-24-213005.wardbackup`: sorts by time, and every file system takes it. */
export function nameOf(at: string): string {
  const [day = '', time = ''] = at.split('T');
  return `wardbook-${day}-${time.slice(0, 8).replaceAll(':', '')}.wardbackup`;
}

/** When the backup of this name was made, ISO UTC; undefined for any other file. */
export function timeOf(name: string): string | undefined {
  const match = NAME.exec(name);
  return match ? `${match[1]}T${match[2]}:${match[3]}:${match[4]}Z` : undefined;
}

/** The backups in one folder. Every other file in it is left alone. */
export class KeptBackups {
  constructor(readonly folder: string) {}

  async list(): Promise<KeptBackup[]> {
    const names = await readdir(this.folder).catch((fault: unknown) => {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
      throw fault;
    });
    const kept: KeptBackup[] = [];
    for (const name of names) {
      const at = timeOf(name);
      if (at) kept.push({ name, at, size: (await stat(join(this.folder, name))).size });
    }
    return kept.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /**
   * Writes a backup under another name, flushes and renames it, and reads it back from the disk; only then
   * do older ones go. Gives how many went, or undefined where the disk gave back something else.
   */
  async keep(at: string, bytes: Uint8Array): Promise<{ name: string; removed: number } | undefined> {
    await mkdir(this.folder, { recursive: true });
    const name = nameOf(at);
    const path = join(this.folder, name);
    const beside = `${path}.part`;
    try {
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      if (digest(await readFile(beside)) !== digest(bytes)) return undefined;
      await rename(beside, path);
    } finally {
      // Gone already where it was renamed.
      await rm(beside, { force: true });
    }
    await flushFolder(this.folder);
    return { name, removed: await this.rotate() };
  }

  /** The bytes of a backup, or undefined where it is not there (any more). */
  async read(name: string): Promise<Uint8Array | undefined> {
    const known = (await this.list()).some((kept) => kept.name === backupName.parse(name));
    return known ? readFile(join(this.folder, name)) : undefined;
  }

  private async rotate(): Promise<number> {
    const old = backupsToRemove((await this.list()).map(({ at }) => at));
    const halves = await this.cutShort();
    for (const name of [...old.map(nameOf), ...halves]) await rm(join(this.folder, name), { force: true });
    if (old.length + halves.length > 0) await flushFolder(this.folder);
    return old.length;
  }

  /** What a kill left half-written; one that is being written now is younger. */
  private async cutShort(): Promise<string[]> {
    const halves: string[] = [];
    for (const name of await readdir(this.folder)) {
      if (!name.endsWith('.part') || !timeOf(name.slice(0, -'.part'.length))) continue;
      const written = await stat(join(this.folder, name)).catch(() => undefined);
      if (written && Date.now() - written.mtimeMs > CUT_SHORT_MS) halves.push(name);
    }
    return halves;
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
