import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, replaceFile } from '../record/steadyFile';
import { MediaFolder } from './mediaFolder';

const LIST = /^(wardbook-[0-9-]+\.wardbackup)\.list$/;

/**
 * Photos and recordings beside the backups of one folder: each once in `media/`, sealed as in the record and named by
 * its keyed hash. A list a backup says which it needs; what no list names is removed.
 */
export class BackedUpMedia {
  readonly media: MediaFolder;

  constructor(private readonly backups: string) {
    this.media = new MediaFolder(join(backups, 'media'));
  }

  /** Brings in what is not there yet. Gives the names that are not to be had. */
  async take(names: readonly string[], from: MediaFolder): Promise<readonly string[]> {
    const held = new Set(await this.media.wholeNames());
    return copyMissing(
      names.filter((name) => !held.has(name)),
      from,
      this.media,
    );
  }

  /** Notes what a backup needs, and removes what none does any more. */
  async note(backup: string, names: readonly string[]): Promise<void> {
    const { folder } = this.media;
    // Nothing was ever added to this workbook: no folder is made for nothing.
    const there = await readdir(folder).catch(() => undefined);
    if (names.length === 0 && !there) return;
    await replaceFile(join(folder, `${backup}.list`), `${names.join('\n')}\n`);
    const backups = new Set(await readdir(this.backups));
    const needed = new Set<string>();
    for (const file of await readdir(folder)) {
      const listed = LIST.exec(file)?.[1];
      if (!listed) continue;
      if (!backups.has(listed)) await rm(join(folder, file), { force: true });
      else for (const name of (await readFile(join(folder, file), 'utf8')).split('\n')) needed.add(name);
    }
    await this.media.remove((await this.media.names()).filter((name) => !needed.has(name)));
  }
}

/** Copies sealed items from one folder to another. Gives the names that the first does not have. */
export async function copyMissing(
  names: readonly string[],
  from: MediaFolder,
  to: MediaFolder,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const held = new Set(await from.wholeNames());
  await mkdir(to.folder, { recursive: true });
  for (const name of names) if (held.has(name)) await copyOne(from.path(name), to.path(name));
  await flushFolder(to.folder);
  return names.filter((name) => !held.has(name));
}

/** A file of sealed bytes is never written to once it has its name: on one disk two names may share it. */
async function copyOne(from: string, to: string): Promise<void> {
  const linked = await link(from, to).then(
    () => true,
    // Another disk, or one that knows no links; what is at fault otherwise shows as it is copied.
    () => false,
  );
  if (linked) return;
  await copyFile(from, `${to}.part`, constants.COPYFILE_FICLONE);
  const file = await open(`${to}.part`, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${to}.part`, to);
}
