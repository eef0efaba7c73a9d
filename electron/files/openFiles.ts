import { randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { faultText } from '../faultText';

interface OpenFile {
  readonly owner: number;
  readonly path: string;
  /** Undefined until the first question for it. */
  file?: Promise<FileHandle>;
}

export type ReadPiece =
  | { outcome: 'read'; bytes: ArrayBuffer }
  | { outcome: 'gone' }
  | { outcome: 'cannot-read'; name: string; detail: string };

/** Files that windows read in pieces. A token opens nothing for any other window, and ends with its own. */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>();
  private readonly folders = new Map<number, string>();

  async open(owner: number, path: string): Promise<{ token: string; name: string; size: number }> {
    const file = await open(path, 'r');
    const { size } = await file.stat();
    return { token: this.keep({ owner, path, file: Promise.resolve(file) }), name: basename(path), size };
  }

  /** The same for one of many, opened when it is first read: a system lets a program hold few files open at once. */
  openLater(owner: number, path: string): string {
    return this.keep({ owner, path });
  }

  private keep(file: OpenFile): string {
    const token = randomUUID();
    this.files.set(token, file);
    this.folders.set(file.owner, dirname(file.path));
    return token;
  }

  async read(owner: number, token: string, from: number, length: number): Promise<ReadPiece> {
    const found = this.of(owner, token);
    if (!found) return { outcome: 'gone' };
    try {
      const bytes = new Uint8Array(length);
      found.file ??= open(found.path, 'r');
      const { bytesRead } = await (await found.file).read(bytes, 0, length, from);
      return { outcome: 'read', bytes: bytes.buffer.slice(0, bytesRead) };
    } catch (fault) {
      return { outcome: 'cannot-read', name: basename(found.path), detail: faultText(fault) };
    }
  }

  async close(owner: number, token: string): Promise<boolean> {
    const found = this.of(owner, token);
    if (!found) return false;
    this.files.delete(token);
    // One that could not be opened has nothing to close.
    await found.file?.then(
      (file) => file.close(),
      () => undefined,
    );
    return true;
  }

  /** The folder of the file that a window opened last: photos and recordings of a backup lie beside it. */
  folderOf(owner: number): string | undefined {
    return this.folders.get(owner);
  }

  /** Closes everything that a window still had open. */
  async letGo(owner: number): Promise<void> {
    this.folders.delete(owner);
    const left = [...this.files].filter(([, one]) => one.owner === owner);
    await Promise.all(left.map(([token]) => this.close(owner, token)));
  }

  private of(owner: number, token: string): OpenFile | undefined {
    const found = this.files.get(token);
    return found?.owner === owner ? found : undefined;
  }
}
