import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, replaceFile } from '../record/steadyFile';
import { MediaFolder } from './mediaFolder';

const LIST = /^(wardbook-[0-9-]+\.wardbackup)\.list$/;
/** The first line of a list: by it a backup is known that somebody gave another name. */
const OF = 'of ';
/** Within as much of a backup stands what no other has: the key of its sealed records. */
const BEGINNING = 64 * 1024;

/**
 * Photos and recordings beside the backups of one folder: each once in `media/`, sealed as in the record and named by
 * its keyed hash. A list a backup says which it needs; what no list names is removed. A backup that was given another
 * name in this folder keeps its list, and whatever that names.
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
    await this.writeList(backup, names);
    const backups = (await readdir(this.backups)).filter((name) => name.endsWith('.wardbackup'));
    const lists = (await readdir(folder)).flatMap<string>((file) => LIST.exec(file)?.[1] ?? []);
    const renamed = await this.marks(backups.filter((name) => !lists.includes(name)));
    const needed = new Set<string>();
    for (const listed of lists) {
      const { of, names: listedNames } = await this.readList(listed);
      if (backups.includes(listed) || renamed.has(of)) for (const name of listedNames) needed.add(name);
      else await rm(join(folder, `${listed}.list`), { force: true });
    }
    await this.media.remove((await this.media.names()).filter((name) => !needed.has(name)));
  }

  /** Once a backup was written anew under its name: its list, if it has one, is to know it again. */
  async know(backup: string): Promise<void> {
    const files = await readdir(this.media.folder).catch((): string[] => []);
    if (files.includes(`${backup}.list`)) await this.writeList(backup, (await this.readList(backup)).names);
  }

  private async writeList(backup: string, names: readonly string[]): Promise<void> {
    const [mark = ''] = await this.marks([backup]);
    await replaceFile(join(this.media.folder, `${backup}.list`), `${OF}${mark}\n${names.join('\n')}\n`);
  }

  private async readList(backup: string): Promise<{ of: string; names: readonly string[] }> {
    const lines = (await readFile(join(this.media.folder, `${backup}.list`), 'utf8')).split('\n');
    const of = lines.find((line) => line.startsWith(OF)) ?? '';
    return { of: of.slice(OF.length), names: lines.filter((line) => line !== '' && line !== of) };
  }

  /** What the beginnings of backups hash to. */
  private async marks(backups: readonly string[]): Promise<ReadonlySet<string>> {
    const marks = new Set<string>();
    for (const name of backups) {
      const file = await open(join(this.backups, name), 'r');
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(BEGINNING), 0, BEGINNING, 0);
        marks.add(createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex'));
      } finally {
        await file.close();
      }
    }
    return marks;
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
