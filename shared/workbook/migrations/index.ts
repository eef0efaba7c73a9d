import type { JournalEntry, StoredRecord } from '../entry';
import { first } from './0001-first';
import { customByName } from './0002-custom-by-name';
import type { Migration } from './migration';
import { currentVersion } from './version';

/** Every migration in order. Journal, blocks, packs and backups all pass through this list. */
export const migrations: readonly Migration[] = [first, customByName];

export type Migrated<T> = { ok: true; value: T } | { ok: false; problem: FromNewerVersion };

/** The data was written by a newer Wardbook: nothing was read or changed. */
export interface FromNewerVersion {
  reason: 'newer-version';
  /** The version of the data, and the newest that this program reads. */
  version: number;
  reads: number;
}

/** The first number that is not one above the number before it (the first must be 1), if any. */
export function gapIn(list: readonly Pick<Migration, 'number'>[]): number | undefined {
  return list.find((migration, index) => migration.number !== index + 1)?.number;
}

function stepsFrom(version: number): Migrated<readonly Migration[]> {
  if (version > currentVersion)
    return { ok: false, problem: { reason: 'newer-version', version, reads: currentVersion } };
  return { ok: true, value: migrations.filter((migration) => migration.number > version) };
}

/** Brings records up to this version, or says that they come from a newer one. */
export function migrateRecords(
  records: readonly StoredRecord[],
  fromVersion: number,
): Migrated<readonly StoredRecord[]> {
  const steps = stepsFrom(fromVersion);
  if (!steps.ok) return steps;
  if (steps.value.length === 0) return { ok: true, value: records };
  return {
    ok: true,
    value: records.map((record) => steps.value.reduce((held, step) => step.record(held), record)),
  };
}

/** Brings a journal entry up to this version, or says that it comes from a newer one. */
export function migrateEntry(entry: JournalEntry): Migrated<JournalEntry> {
  const merge = migrateRecords(entry.merge, entry.version);
  if (!merge.ok) return merge;
  const replace = migrateRecords(entry.replace ?? [], entry.version);
  if (!replace.ok) return replace;
  const lost = migrateRecords(entry.lost ?? [], entry.version);
  if (!lost.ok) return lost;
  return {
    ok: true,
    value: {
      ...entry,
      version: currentVersion,
      merge: merge.value,
      ...(entry.replace ? { replace: replace.value } : {}),
      ...(entry.lost ? { lost: lost.value } : {}),
    },
  };
}
