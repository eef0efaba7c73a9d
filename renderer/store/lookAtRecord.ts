import type { Machine } from '../../shared/ipc';
import type { DiskProblem } from '../../shared/recordRequests';
import { RecordDatabase } from './database';
import { type KeysFile, readKeys, settleChange, writeKeys } from './keysFile';
import { type RecordFound, SecondCopy } from './secondCopy';

/** What the session holds of a record between `starting` and its being locked. */
export interface Held {
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly found: RecordFound;
  keys: KeysFile | undefined;
  /** A change of the key or the passphrase that was cut short, and what became of it. */
  readonly keyChange?: 'undone' | 'completed';
  /** The database did not open: named as damage after unlocking. */
  databaseFault: string | undefined;
}

/** What lies on the disk, as far as it can be told without a key. */
export type Looked =
  | { is: 'nothing' }
  | { is: 'record'; keys: KeysFile }
  | { is: 'newer'; format: number }
  | { is: 'keys-unreadable' }
  /** A change of the key was cut short, and the disk does not take what would complete or undo it. */
  | { is: 'not-settled'; problem: DiskProblem };

/**
 * Looks at both copies. A first run is only where neither holds anything, or where a set-up was cut short
 * before its first change. Keys that only one copy has are given to the other, and a change of them that was
 * cut short is completed or undone.
 */
export async function lookAtRecord(machine: Machine): Promise<{ held: Held; looked: Looked }> {
  const copy = new SecondCopy(machine, 'workbook');
  const latest = await copy.open();
  const database = new RecordDatabase('workbook');
  const kept = await databaseKeys(database);
  const held: Held = { database, copy, found: latest, keys: undefined, databaseFault: kept.fault };
  const file = readKeys(latest.keys);
  const inDatabase = readKeys(kept.text);
  const fileRows = (latest.journal?.last ?? 0) + (latest.journal?.tail ?? 0);
  const nothingSaved = fileRows === 0 && kept.rows === 0 && latest.backup === null;
  const half = (file.ok && file.keys.unfinished) || (!file.ok && file.reason === 'absent');
  if (nothingSaved && half && kept.fault === undefined) return { held, looked: { is: 'nothing' } };
  const newer = [file, inDatabase].find((read) => !read.ok && read.reason === 'newer');
  if (newer && !newer.ok) return { held, looked: { is: 'newer', format: newer.format ?? 0 } };
  const keys = file.ok ? file.keys : inDatabase.ok ? inDatabase.keys : undefined;
  if (!keys) return { held, looked: { is: 'keys-unreadable' } };
  const settled = settleChange(keys, inDatabase.ok ? inDatabase.keys : undefined);
  // A database that does not open now cannot say whether it has switched: then the file waits for one that does.
  if (kept.fault === undefined && (!file.ok || settled !== keys)) {
    const written = await copy.keep('keys', writeKeys(settled));
    // Nothing may be saved under a key of which the file still says that it is to come.
    if (!written.ok && keys.nextKey) return { held, looked: { is: 'not-settled', problem: written } };
  }
  // A change of the key that was cut short leaves two journal files: the settled keys say which one counts.
  const another = latest.journal !== null && latest.journal.epoch !== settled.epoch;
  const found = another ? await copy.open(settled.epoch) : latest;
  const changing = keys.nextKey ?? keys.next;
  const completed = settled === keys.nextKey || settled.wraps === keys.next;
  const keyChange = changing && { keyChange: completed ? ('completed' as const) : ('undone' as const) };
  return { held: { ...held, ...keyChange, found, keys: settled }, looked: { is: 'record', keys: settled } };
}

/** Opens the database and reads what lies open in it; a fault is noted, not thrown. */
async function databaseKeys(
  database: RecordDatabase,
): Promise<{ text: string | undefined; rows: number; fault?: string }> {
  try {
    await database.open();
    const row = await database.meta.get('keys');
    const rows = (await database.blocks.count()) + (await database.journal.count());
    return { text: typeof row?.value === 'string' ? row.value : undefined, rows };
  } catch (fault) {
    console.error('the database does not open', fault);
    return {
      text: undefined,
      rows: 0,
      fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
    };
  }
}
