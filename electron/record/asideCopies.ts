import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AsideCopy } from '../../shared/recordRequests';

/** How long the copies that a repair set aside are kept, at least. */
const SET_ASIDE_MS = 30 * 24 * 60 * 60 * 1000;

/** A folder is named by the instant at which it was set aside, with what a file system takes. */
export const asideName = (at: Date): string => at.toISOString().replaceAll(':', '-');

const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/;
const instantOf = (name: string): string | undefined => {
  const [, hour, minute, second] = NAME.exec(name) ?? [];
  return hour && `${hour}:${minute}:${second}`;
};

/** Damaged copies of the record, as they were before a repair or a restore took their place. Sealed as they lie. */
export class AsideCopies {
  constructor(private readonly userData: string) {}

  get folder(): string {
    return join(this.userData, 'set-aside');
  }

  /** The newest first. */
  async list(): Promise<AsideCopy[]> {
    const names = await readdir(this.folder).catch((fault: unknown) => {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
      throw fault;
    });
    const copies = await Promise.all(
      names.map(async (name) => {
        const at = instantOf(name);
        return at === undefined ? [] : [{ name, at, size: await sizeOf(join(this.folder, name)) }];
      }),
    );
    return copies.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** One of the list; anything else that lies there is not ours to remove. */
  async remove(name: string): Promise<void> {
    if (instantOf(name) === undefined) throw new Error(`${name} is no copy that was set aside`);
    await rm(join(this.folder, name), { recursive: true, force: true });
  }

  /** Removes those of over 30 days before: a backup was verified since, so nobody needs them. */
  async clear(now: Date): Promise<void> {
    for (const { name, at } of await this.list())
      if (Date.parse(at) < now.getTime() - SET_ASIDE_MS) await this.remove(name);
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
