import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from '../record/steadyFile';

const NAME = /^([0-9a-f]{64})(\.part)?$/;

/** Sealed items in one folder, a file each, named by a keyed hash: the second copy, and what lies beside backups. */
export class MediaFolder {
  constructor(readonly folder: string) {}

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a piece; behind the last one the file is flushed and gets its name. Beginning anew drops what was there. */
  async write(name: string, from: number, bytes: Uint8Array, last: boolean): Promise<void> {
    const half = `${this.path(name)}.part`;
    if (from === 0) await mkdir(this.folder, { recursive: true });
    const file = await open(half, from === 0 ? 'w' : 'r+', 0o600);
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, from + done);
        done += bytesWritten;
      }
      if (last) await file.sync();
    } finally {
      await file.close();
    }
    if (!last) return;
    await rename(half, this.path(name));
    await flushFolder(this.folder);
  }

  /** Up to `length` bytes from `from` on; null where there is no such file. */
  async read(name: string, from: number, length: number): Promise<Uint8Array | null> {
    const file = await open(this.path(name), 'r').catch(nullWhereAbsent);
    if (!file) return null;
    try {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, from + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.slice(0, filled);
    } finally {
      await file.close();
    }
  }

  /** Names of all items, half-written ones too. */
  async names(): Promise<string[]> {
    const found = (await readdir(this.folder).catch(nullWhereAbsent)) ?? [];
    return [...new Set(found.flatMap((name) => NAME.exec(name)?.[1] ?? []))];
  }

  /** Names of the items that were written to their end. */
  async wholeNames(): Promise<string[]> {
    const found = (await readdir(this.folder).catch(nullWhereAbsent)) ?? [];
    return found.filter((name) => /^[0-9a-f]{64}$/.test(name));
  }

  async remove(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const name of names) {
      await rm(this.path(name), { force: true });
      await rm(`${this.path(name)}.part`, { force: true });
    }
    await flushFolder(this.folder).catch(nullWhereAbsent);
  }
}

function nullWhereAbsent(fault: unknown): null {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
  throw fault;
}
