import type { Machine } from '../../../shared/ipc';
import type { RecordPlace } from '../../../shared/recordRequests';
import { ownBuffer } from '../database';

/** The second copy of photos and recordings, which main keeps: a file of sealed chunks each. */
export class MediaCopy {
  constructor(
    private readonly machine: Machine,
    private readonly place: RecordPlace,
  ) {}

  write(name: string, from: number, bytes: Uint8Array<ArrayBuffer>, last: boolean) {
    return this.machine.ask('media.write', { place: this.place, name, from, bytes: ownBuffer(bytes), last });
  }

  async read(name: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { bytes } = await this.machine.ask('media.read', { place: this.place, name, from, length });
    return bytes ? new Uint8Array(bytes) : undefined;
  }

  async names(): Promise<readonly string[]> {
    return (await this.machine.ask('media.names', { place: this.place })).names;
  }

  remove(names: readonly string[], backupsToo = false) {
    return this.machine.ask('media.remove', { place: this.place, names: [...names], backupsToo });
  }

  /** Brings items beside the backups, before the backup that needs them is written. */
  backUp(names: readonly string[]) {
    return this.machine.ask('media.backUp', { names: [...names] });
  }

  noteBackup(backup: string, names: readonly string[]) {
    return this.machine.ask('media.noteBackup', { backup, names: [...names] });
  }

  /** Brings items back from beside the backups; gives the names that are not there. */
  async bringBack(names: readonly string[]): Promise<readonly string[]> {
    const brought = await this.machine.ask('media.bringBack', { names: [...names] });
    if (brought.outcome !== 'done') throw new Error(`${brought.outcome}: ${brought.detail}`);
    return brought.missing;
  }
}
