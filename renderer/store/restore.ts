import type { PackManifest } from '../../shared/formats/pack/manifest';
import type { Opener } from '../../shared/formats/pack/tools';
import type { PackProblem } from '../../shared/formats/problem';
import type { JournalEntry, StoredRecord } from '../../shared/workbook/entry';
import { highestStamp } from '../../shared/workbook/leaves';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { replacementEntry } from '../../shared/workbook/replacement';
import type { Workbook } from '../../shared/workbook/workbook';
import { slicer } from './frames';
import { broughtUp } from './packs';
import { recordsOf } from './recordParts';
import type { RecordWriter, WriteProblem } from './recordWriter';
import { tidyIdentity } from './recovery';
import { runSliced } from './runSliced';
import { sealingJob } from './sealingPort';
import type { CommitResult, OpenWorkbook } from './session';

/** A backup that was opened: what is inside, before anything is replaced or made. */
export interface OpenedBackup {
  manifest: PackManifest;
  records: readonly StoredRecord[];
  /** The workbook's age identity, which its recovery sheet prints; it stays the workbook's. */
  identity: string;
}

export type BackupWith = { passphrase: string } | { recoverySheet: string };

/** Opens a backup by the passphrase in force when it was made, or by the recovery sheet. Nothing is changed. */
export async function openBackupFile(
  file: Uint8Array,
  given: BackupWith,
): Promise<{ ok: true; backup: OpenedBackup } | { ok: false; problem: PackProblem }> {
  const by: Opener =
    'passphrase' in given
      ? { passphrase: given.passphrase }
      : { identity: tidyIdentity(given.recoverySheet).slice(0, 200) };
  const opened = await sealingJob({ job: 'openBackup', file, by });
  if (!opened.ok) return opened;
  const read = await recordsOf(opened.parts);
  if (!read.ok) return read;
  const { manifest, identity } = opened;
  const migrated = broughtUp(read.records, manifest);
  if (!migrated.ok) return migrated;
  return { ok: true, backup: { manifest, records: migrated.records, identity } };
}

/**
 * Writes everything that a backup held as the first change of a new record, to both copies. Gives the entry
 * that was written.
 */
export async function layBackup(
  workbook: Workbook,
  writer: RecordWriter,
  backup: OpenedBackup,
  at: string,
): Promise<{ ok: true; entry: JournalEntry } | WriteProblem> {
  const entry = restoredEntry(backup, workbook.clock.device, at);
  await runSliced(workbook.applySliced(entry), slicer());
  const saved = await writer.save(entry);
  return saved.ok ? { ok: true, entry } : saved;
}

/**
 * Puts a backup in the place of everything that the open workbook holds, as one change that one undo takes
 * back. The key, the passphrase and the recovery sheet stay the open workbook's own.
 */
export async function replaceWithBackup(open: OpenWorkbook, backup: OpenedBackup): Promise<CommitResult> {
  const label = `Restored the backup of ${backup.manifest.madeAt.slice(0, 10)}`;
  const replaced = await open.commitEntry(
    (workbook, at) => runSliced(replacementEntry(workbook, backup.records, label, at), slicer()),
    'restore',
  );
  if (replaced.ok) await open.media.bringBack();
  return replaced;
}

function restoredEntry(backup: OpenedBackup, device: string, at: string): JournalEntry {
  let stamp = '';
  for (const record of backup.records) {
    const highest = highestStamp(record);
    if (highest > stamp) stamp = highest;
  }
  return {
    version: currentVersion,
    label: `Restored the backup of ${backup.manifest.madeAt.slice(0, 10)}`,
    at,
    device,
    stamp,
    merge: backup.records,
  };
}
