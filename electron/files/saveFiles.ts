import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskProblem } from '../record/diskProblem';
import { flushFolder } from '../record/steadyFile';

interface HalfFile {
  readonly owner: number;
  readonly file: FileHandle;
  readonly path: string;
  readonly beside: string;
  size: number;
}

export type NotWritten = { outcome: 'disk-full' | 'cannot-write'; detail: string };
export type Saved = { outcome: 'saved'; name: string; folder: string };
type Gone = { outcome: 'gone' };

/** Makes of a file-system error what the window is told. */
export function notWritten(fault: unknown): NotWritten {
  const { reason, detail } = diskProblem(fault);
  return { outcome: reason, detail };
}

/**
 * Files that are being saved. Each is written under a temporary name in the same folder, flushed, and only
 * then given its own name, so that a full disk or a pulled stick never leaves half a file under it.
 */
export class SaveFiles {
  private readonly files = new Map<string, HalfFile>();

  async begin(owner: number, path: string): Promise<string> {
    const token = randomUUID();
    const beside = join(dirname(path), `.${basename(path)}.${token.slice(0, 8)}.part`);
    const file = await open(beside, 'wx', 0o600);
    this.files.set(token, { owner, file, path, beside, size: 0 });
    return token;
  }

  async write(
    owner: number,
    token: string,
    bytes: Uint8Array,
  ): Promise<{ outcome: 'written'; size: number } | Gone | NotWritten> {
    const half = this.of(owner, token);
    if (!half) return { outcome: 'gone' };
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await half.file.write(bytes, done, bytes.length - done, half.size + done);
        done += bytesWritten;
      }
    } catch (fault) {
      await this.abandon(owner, token);
      return notWritten(fault);
    }
    half.size += bytes.length;
    return { outcome: 'written', size: half.size };
  }

  async finish(owner: number, token: string): Promise<Saved | Gone | NotWritten> {
    const half = this.of(owner, token);
    if (!half) return { outcome: 'gone' };
    try {
      await half.file.sync();
      await half.file.close();
      await rename(half.beside, half.path);
      this.files.delete(token);
      await flushFolder(dirname(half.path));
      return { outcome: 'saved', name: basename(half.path), folder: dirname(half.path) };
    } catch (fault) {
      await this.abandon(owner, token);
      return notWritten(fault);
    }
  }

  async abandon(owner: number, token: string): Promise<boolean> {
    const half = this.of(owner, token);
    if (!half) return false;
    this.files.delete(token);
    // Closed already where only the renaming failed; the temporary file goes either way.
    await half.file.close().catch((fault: unknown) => console.error('a file was closed before', fault));
    await rm(half.beside, { force: true });
    return true;
  }

  /** Takes away every file that a window had not finished. */
  async letGo(owner: number): Promise<void> {
    const left = [...this.files].filter(([, one]) => one.owner === owner);
    await Promise.all(left.map(([token]) => this.abandon(owner, token)));
  }

  private of(owner: number, token: string): HalfFile | undefined {
    const found = this.files.get(token);
    return found?.owner === owner ? found : undefined;
  }
}
