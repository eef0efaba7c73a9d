import { v7 } from 'uuid';
import type { KeptBackup } from '../../shared/backupRequests';
import { bytesOfOurBase64 } from '../../shared/formats/base64';
import { hex } from '../../shared/formats/journalRow';
import type { JobOf } from '../../shared/formats/pack/sealing';
import type { PackProblem } from '../../shared/formats/problem';
import type { Machine, RequestOutput } from '../../shared/ipc';
import { ownerName } from '../../shared/queries/owner';
import { retiredIdentities } from '../../shared/queries/retiredIdentities';
import type { Cleansing } from '../../shared/workbook/cleansed';
import { erasedIn } from '../../shared/workbook/erasure';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { ownBuffer } from './database';
import { noteWithout } from './erasing/eraseRecord';
import { type BackupsRewritten, type RewriteWatching, rewriteBackups } from './erasing/rewriteBackups';
import type { KeysFile } from './keysFile';
import type { OpenRecord } from './openWorkbook';
import { partsOf } from './recordParts';
import { recipientOf } from './recovery';
import { sealingJob } from './sealingPort';
import { identityOf } from './unlocking';
import type { Vault } from './vault';

/** How long the window must be quiet after a change before the day's backup is made. */
const QUIET_MS = 5000;

export type BackupMade =
  /** `at` is the instant that it is named by. */
  | (Extract<RequestOutput<'backup.keep'>, { outcome: 'kept' }> & { at: string })
  | Exclude<RequestOutput<'backup.keep'>, { outcome: 'kept' }>
  | { outcome: 'not-sealed'; problem: PackProblem }
  | { outcome: 'fault'; detail: string };

/** What the screen says of backups: when the last was made, and what went wrong since. */
export interface BackupState {
  /** ISO UTC; undefined before the first. */
  last: string | undefined;
  /** Whether it was looked when the last was made. */
  looked: boolean;
  /** The day's backup follows once the window is quiet. */
  coming: boolean;
  making: boolean;
  problem: Exclude<BackupMade, { outcome: 'kept' }> | undefined;
}

export interface BackupMeans {
  readonly open: OpenRecord;
  readonly vault: Vault;
  readonly machine: Machine;
  /** The keys as they stand when a backup is made: a passphrase may change meanwhile. */
  readonly keys: () => KeysFile | undefined;
}

/**
 * Backups of an open workbook: after the first change of each day, before an import (the room asks for it),
 * and on request. No passphrase is needed to make one.
 */
export class BackupKeeper {
  private current: BackupState = {
    last: undefined,
    looked: false,
    coming: false,
    making: false,
    problem: undefined,
  };
  private readonly hearers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private leave: (() => void) | undefined;
  private running: Promise<BackupMade> | undefined;
  private seen = 0;

  constructor(private readonly means: BackupMeans) {}

  get state(): BackupState {
    return this.current;
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  /** Looks when the last backup was made, and from then on makes the day's after the first change. */
  async begin(): Promise<void> {
    const { open, machine } = this.means;
    this.seen = open.reader.version;
    this.leave = open.subscribe(() => this.changed());
    const { backups } = await machine.ask('backup.list');
    this.show({ last: backups[0]?.at, looked: true });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.leave?.();
  }

  /** Stops, and waits for one that is being made: after it no backup is noted any more. */
  async end(): Promise<void> {
    this.stop();
    await this.running;
  }

  /** Makes a backup now; one at a time. It counts as made when it was opened again and read back from the disk. */
  makeNow(): Promise<BackupMade> {
    this.running ??= this.make().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Makes one, and gives the instant that it is named by; undefined where none could be made now. */
  async backUp(): Promise<string | undefined> {
    const made = await this.makeNow();
    return made.outcome === 'kept' ? made.at : undefined;
  }

  /** The backups there are, newest first, and where they lie. */
  list(): Promise<RequestOutput<'backup.list'>> {
    return this.means.machine.ask('backup.list');
  }

  /**
   * Takes whoever was erased out of these backups, the newest first, and notes those that hold nobody of them any more.
   * @param settled what was settled as somebody was erased, while it is still known
   */
  async rewrite(
    backups: readonly KeptBackup[],
    settled: readonly Cleansing[],
    watching: RewriteWatching,
  ): Promise<BackupsRewritten> {
    const { open, vault, machine } = this.means;
    const { workbook } = open;
    const keys = this.means.keys();
    if (!keys) throw new Error('there are no keys');
    const present = await identityOf(keys, vault);
    const means = {
      machine,
      identities: [present, ...retiredIdentities(open.reader)],
      sealing: sealingJob,
      erased: erasedIn(workbook),
      stored: (kind: string, id: string) => workbook.stored(kind, id),
    };
    await this.running;
    const result = await rewriteBackups(means, backups, settled, watching);
    const clean = [...result.rewritten, ...result.without].map(({ at }) => at);
    await noteWithout({ open, identity: async () => present }, clean);
    return result;
  }

  private changed(): void {
    const { open } = this.means;
    if (open.saving !== 'saved' || open.reader.version === this.seen) return;
    this.seen = open.reader.version;
    if (this.madeToday()) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.makeNow(), QUIET_MS);
    if (!this.current.coming) this.show({ coming: true });
  }

  private madeToday(): boolean {
    const { last } = this.current;
    return last !== undefined && localDay(new Date(last)) === this.means.open.deed().today;
  }

  private async make(): Promise<BackupMade> {
    // Whatever asked for it, the one that was waiting for quiet is not needed any more.
    clearTimeout(this.timer);
    this.show({ making: true, coming: false });
    const made = await this.sealed().catch(
      (fault: unknown): BackupMade => ({
        outcome: 'fault',
        detail: fault instanceof Error ? fault.message : String(fault),
      }),
    );
    if (made.outcome === 'kept')
      this.show({ making: false, problem: undefined, last: this.means.open.deed().now });
    else this.show({ making: false, problem: made });
    return made;
  }

  private async sealed(): Promise<BackupMade> {
    const { open, vault, machine } = this.means;
    const keys = this.means.keys();
    if (!keys) throw new Error('there are no keys');
    const identity = await identityOf(keys, vault);
    const { now } = open.deed();
    const { version } = await machine.ask('app.about');
    // The records as they stand at this moment; frozen, so that they may change here meanwhile.
    // Between two saves, so that the backup holds every row up to its end and nothing that is in no row.
    const { records, end } = await open.enqueue(async () => ({
      records: [...open.workbook.records()],
      end: open.writer.end,
    }));
    const job = async (): Promise<JobOf<'sealBackup'>> => ({
      job: 'sealBackup',
      facts: {
        dataVersion: currentVersion,
        id: v7(),
        workbookId: keys.workbookId,
        madeBy: `Wardbook ${version}`,
        madeAt: now,
        from: ownerName(open.reader).slice(0, 200),
      },
      parts: await partsOf(records),
      keys: {
        identity,
        recipient: await recipientOf(identity),
        ...(keys.identityFile ? { identityFile: bytesOfOurBase64(keys.identityFile) } : {}),
      },
    });
    const sealed = await sealingJob(job());
    if (!sealed.ok) return { outcome: 'not-sealed', problem: sealed.problem };
    const media = [...(await open.media.names(records)).keys()];
    const beside = await open.writer.copy.media.backUp(media);
    if (beside.outcome !== 'done') return beside;
    if (beside.missing.length > 0)
      console.warn(
        'a backup lacks photos or recordings that the second copy has lost',
        beside.missing.length,
      );
    const kept = await machine.ask('backup.keep', {
      at: now,
      bytes: ownBuffer(new Uint8Array(sealed.bytes)),
    });
    if (kept.outcome !== 'kept') return kept;
    const { name, folder } = kept;
    const listed = await open.writer.copy.media.noteBackup(name, media);
    // Nothing is removed then, and the next backup makes it good.
    if (listed.outcome !== 'done') console.warn('what the backup needs was not listed', listed.detail);
    const backup = { name, folder, through: end.number, hash: hex(end.hash), verifiedAt: now };
    const noted = await open.writer.copy.noteBackup(backup);
    // The one noted before still stands.
    if (!noted.ok) console.warn('the backup was made, but not noted beside the record', noted.detail);
    else await this.cutJournal();
    return { ...kept, at: now };
  }

  /** What the backup holds need not lie in the journal file too. Whatever goes wrong, the file stays as it was. */
  private async cutJournal(): Promise<void> {
    const { open } = this.means;
    const cut = await open.enqueue(() => open.writer.copy.cutBehindBackup());
    if (!cut.ok) console.warn('the journal file was not cut', cut.detail);
  }

  private show(part: Partial<BackupState>): void {
    this.current = { ...this.current, ...part };
    for (const hear of this.hearers) hear();
  }
}

function localDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
