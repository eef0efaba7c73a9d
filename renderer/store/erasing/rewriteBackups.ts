import type { KeptBackup } from '../../../shared/backupRequests';
import type { Machine } from '../../../shared/ipc';
import { type Cleansing, cleansedRecord, cleansingByItself } from '../../../shared/workbook/cleansed';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { currentVersion } from '../../../shared/workbook/migrations/version';
import { ownBuffer } from '../database';
import { slicer } from '../frames';
import { broughtUp } from '../packs';
import { partsOf, recordsOf } from '../recordParts';
import { recipientOf } from '../recovery';
import type { sealingJob } from '../sealingPort';

/** Why a backup still holds whoever was erased: then it is put beyond use until it rotates out. */
export type LeftWhy =
  /** None of the identities that this workbook has had opens it. */
  | 'other-identity'
  | 'damaged'
  | 'not-written'
  /** It was stopped before this one. */
  | 'stopped';

export interface BackupsRewritten {
  /** Written anew without them, with the date and the place in the rotation that each had. */
  rewritten: readonly KeptBackup[];
  /** Looked through, and without them already. */
  without: readonly KeptBackup[];
  left: readonly (KeptBackup & { why: LeftWhy })[];
}

export interface RewriteMeans {
  readonly machine: Machine;
  /** All identities that the workbook has had, the present one first: an older backup was sealed to an older one. */
  readonly identities: readonly string[];
  /** Ids of everybody who is erased, and of what went with them. */
  readonly erased: ReadonlySet<string>;
  /** A record as the workbook holds it now. */
  readonly stored: Cleansing['stored'];
  /** Has a backup opened or sealed, in a process of its own. */
  readonly sealing: typeof sealingJob;
}

export interface RewriteWatching {
  signal: AbortSignal;
  onDone: (done: number) => void;
}

/** What is taken out of one backup, given its records. */
type Cleansings = (records: readonly StoredRecord[]) => readonly Cleansing[];

/**
 * Takes whoever was erased out of backups that were made before: each is opened, sealed anew to the identity that it
 * had, opened again, and put in the place of the old one in a single step, so that one which is killed leaves it whole,
 * old or new. A backup that does not hold them stays as it is.
 * @param backups the newest first: it knows best what they were called
 * @param settled what was settled as somebody was erased, while it is still known
 */
export async function rewriteBackups(
  means: RewriteMeans,
  backups: readonly KeptBackup[],
  settled: readonly Cleansing[],
  { signal, onDone }: RewriteWatching,
): Promise<BackupsRewritten> {
  const known = new Set<string>();
  const { erased, stored } = means;
  const cleansings: Cleansings = (records) => [...settled, cleansingByItself(records, erased, known, stored)];
  const rewritten: KeptBackup[] = [];
  const without: KeptBackup[] = [];
  const left: (KeptBackup & { why: LeftWhy })[] = [];
  for (const [done, backup] of backups.entries()) {
    onDone(done);
    const outcome = signal.aborted ? 'stopped' : await rewriteOne(means, backup, cleansings);
    if (outcome === 'rewritten') rewritten.push(backup);
    else if (outcome === 'holds-nobody') without.push(backup);
    else left.push({ ...backup, why: outcome });
  }
  onDone(backups.length);
  return { rewritten, without, left };
}

async function rewriteOne(
  means: RewriteMeans,
  { name, at }: KeptBackup,
  cleansings: Cleansings,
): Promise<'rewritten' | 'holds-nobody' | LeftWhy> {
  const { machine } = means;
  const read = await machine.ask('backup.read', { name });
  if (read.outcome === 'gone') return 'holds-nobody';
  if (read.outcome !== 'read') return 'damaged';
  const opened = await openedBy(means, new Uint8Array(read.bytes));
  if (!('manifest' in opened)) return opened.why;
  const lines = await recordsOf(opened.parts);
  if (!lines.ok) return 'damaged';
  const migrated = broughtUp(lines.records, opened.manifest);
  if (!migrated.ok) return 'damaged';
  const kept = await withoutThem(migrated.records, cleansings(migrated.records));
  if (!kept) return 'holds-nobody';
  const { id, workbookId, madeBy, madeAt, from } = opened.manifest;
  const sealed = await means.sealing({
    job: 'sealBackup',
    facts: { dataVersion: currentVersion, id, workbookId, madeBy, madeAt, from },
    parts: await partsOf(kept),
    keys: {
      identity: opened.identity,
      recipient: await recipientOf(opened.identity),
      ...(opened.identityFile ? { identityFile: opened.identityFile } : {}),
    },
  });
  if (!sealed.ok) return 'not-written';
  const written = await machine.ask('backup.keep', { at, bytes: ownBuffer(new Uint8Array(sealed.bytes)) });
  return written.outcome === 'kept' ? 'rewritten' : 'not-written';
}

async function openedBy({ identities, sealing }: RewriteMeans, file: Uint8Array) {
  let why: LeftWhy = 'other-identity';
  for (const identity of identities) {
    const opened = await sealing({ job: 'openBackup', file, by: { identity } });
    if (opened.ok) return opened;
    if (opened.problem.reason !== 'not-for-us') why = 'damaged';
  }
  return { why };
}

/** The records without them; undefined where nothing of them was in there. */
async function withoutThem(
  records: readonly StoredRecord[],
  cleansings: readonly Cleansing[],
): Promise<readonly StoredRecord[] | undefined> {
  const pause = slicer();
  const kept: StoredRecord[] = [];
  let touched = false;
  for (const [at, record] of records.entries()) {
    let cleansed: StoredRecord | undefined = record;
    for (const cleansing of cleansings) cleansed &&= cleansedRecord(cleansed, cleansing);
    if (cleansed !== record) touched = true;
    if (cleansed) kept.push(cleansed);
    if (at % 100 === 0) await pause();
  }
  return touched ? kept : undefined;
}
