import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fileText, replaceFile } from '../record/steadyFile';

const noted = z.object({ folder: z.string().min(1) });

/** The folder that backups go to, kept on this machine and outside of the workbook: it is a path, not a record. */
export class BackupFolder {
  constructor(private readonly userData: string) {}

  private get note(): string {
    return join(this.userData, 'backup-folder.json');
  }

  async choose(folder: string): Promise<void> {
    await replaceFile(this.note, JSON.stringify({ folder }));
  }

  /** The chosen folder and whether it is there; undefined where none was chosen or the note is not readable. */
  async chosen(): Promise<{ folder: string; there: boolean } | undefined> {
    const text = await fileText(this.note);
    const parsed = text === null ? undefined : noted.safeParse(parsedJson(text));
    if (!parsed?.success) return undefined;
    const { folder } = parsed.data;
    const there = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    return { folder, there };
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
