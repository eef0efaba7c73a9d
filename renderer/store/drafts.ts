import { speaksWithin } from '../../shared/workbook/mentions';
import { type MetaRow, ownBuffer } from './database';
import { sealText, unsealText } from './payload';
import type { RecordWriter } from './recordWriter';
import type { Vault } from './vault';

/** A draft lies sealed on the disk at most this long after the last key. */
const BEHIND_MS = 600;
export const DRAFT_PREFIX = 'draft:';

/** What is typed into forms and not saved yet, as the forms see it. */
export interface WorkbookDrafts {
  read(key: string): unknown;
  write(key: string, draft: unknown): void;
  drop(key: string): void;
}

/**
 * Drafts, sealed as the user types, so that locking waits for nothing. On the disk a draft's key is hashed
 * with the workbook's, so nothing there says what is being written. All are read at opening: they are few. Which columns a list shows
 * is kept beside them.
 */
export class Drafts implements WorkbookDrafts {
  private readonly held = new Map<string, unknown>();
  private readonly changed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  private constructor(
    private readonly writer: RecordWriter,
    /** Puts a write into the queue of the workbook's writes. */
    private readonly enqueue: <T>(write: () => Promise<T>) => Promise<T>,
  ) {}

  /** Reads what was left. A draft that does not open is passed over: it was never called saved. */
  static async open(writer: RecordWriter, enqueue: Drafts['enqueue']): Promise<Drafts> {
    const drafts = new Drafts(writer, enqueue);
    const { vault, database } = writer;
    for (const { name, value } of await database.meta.where('name').startsWith(DRAFT_PREFIX).toArray()) {
      const read = await openDraft(vault, name, value);
      if (read) drafts.held.set(read.key, read.draft);
    }
    return drafts;
  }

  read(key: string): unknown {
    return this.held.get(key);
  }

  write(key: string, draft: unknown): void {
    this.held.set(key, draft);
    this.due(key);
  }

  drop(key: string): void {
    if (!this.held.delete(key)) return;
    this.due(key);
  }

  /** Keys of the drafts that speak of somebody. */
  speaking(speaks: (text: string) => boolean): readonly string[] {
    return [...this.held].filter((held) => speaksWithin(held, speaks)).map(([key]) => key);
  }

  /** Writes what has changed; what could not be written is tried again. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const keys = [...this.changed];
    if (keys.length === 0) return;
    this.changed.clear();
    const outcome = await this.enqueue(() => this.put(keys)).catch((fault: unknown) => {
      console.error('drafts could not be sealed; they are tried again', fault);
      return { ok: false };
    });
    if (outcome.ok || this.stopped) return;
    for (const key of keys) this.changed.add(key);
    this.timer ??= setTimeout(() => void this.flush(), BEHIND_MS * 10);
  }

  /** Nothing is written from here on: the database is being closed. */
  stop(): void {
    clearTimeout(this.timer);
    this.stopped = true;
  }

  private due(key: string): void {
    if (this.stopped) return;
    this.changed.add(key);
    this.timer ??= setTimeout(() => void this.flush(), BEHIND_MS);
  }

  private async put(keys: readonly string[]) {
    const { vault, database } = this.writer;
    const rows: MetaRow[] = [];
    const gone: string[] = [];
    for (const key of keys) {
      if (!this.held.has(key)) gone.push(await nameOf(vault, key));
      else rows.push(await sealDraft(vault, key, this.held.get(key)));
    }
    return this.writer.inDatabase(() =>
      database.transaction('rw', database.meta, async () => {
        await database.meta.bulkPut(rows);
        await database.meta.bulkDelete(gone);
      }),
    );
  }
}

const nameOf = async (vault: Vault, key: string): Promise<string> =>
  DRAFT_PREFIX + (await vault.nameHash(key));

/** A draft as it lies on the disk. */
export async function sealDraft(vault: Vault, key: string, draft: unknown): Promise<MetaRow> {
  const name = await nameOf(vault, key);
  const text = JSON.stringify({ key, draft });
  const { sealed } = await sealText(vault.key('drafts'), vault.place('drafts', name), text);
  return { name, value: ownBuffer(sealed) };
}

/** Undefined where it does not open. */
export async function openDraft(
  vault: Vault,
  name: string,
  value: MetaRow['value'],
): Promise<{ key: string; draft: unknown } | undefined> {
  if (!(value instanceof ArrayBuffer)) return undefined;
  const text = await unsealText(vault.key('drafts'), vault.place('drafts', name), new Uint8Array(value));
  return text === undefined ? undefined : (JSON.parse(text) as { key: string; draft: unknown });
}
