import type { Machine } from '../../shared/ipc';
import { RecordDatabase } from './database';
import { type KeysFile, readKeys, settleChange, writeKeys } from './keysFile';
import { type RecordFound, SecondCopy } from './secondCopy';

/** What the session holds of a record between `starting` and its being locked. */
export interface Held {
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly found: RecordFound;
  keys: KeysFile | undefined;
  /** The database did not open: named as damage after unlocking. */
  databaseFault: string | undefined;
}

/** What lies on the disk, as far as it can be told without a key. */
export type Looked =
  | { is: 'nothing' }
  | { is: 'record'; keys: KeysFile }
  | { is: 'newer'; format: number }
  | { is: 'keys-unreadable' };

/**
 * Looks at both copies. A first run is only where neither holds anything, or where a set-up was cut short
 * before its first change. Keys that only one copy has are given to the other, and a change of them that was
 * cut short is completed or undone.
 */
export async function lookAtRecord(machine: Machine): Promise<{ held: Held; looked: Looked }> {
  const copy = new SecondCopy(machine, 'workbook');
  const found = await copy.open();
  const database = new RecordDatabase('workbook');
  const kept = await databaseKeys(database);
  const held: Held = { database, copy, found, keys: undefined, databaseFault: kept.fault };
  const file = readKeys(found.keys);
  const inDatabase = readKeys(kept.text);
  const fileRows = (found.journal?.last ?? 0) + (found.journal?.tail ?? 0);
  const nothingSaved = fileRows === 0 && kept.rows === 0 && found.backup === null;
  const half = (file.ok && file.keys.unfinished) || (!file.ok && file.reason === 'absent');
  if (nothingSaved && half && kept.fault === undefined) return { held, looked: { is: 'nothing' } };
  const newer = [file, inDatabase].find((read) => !read.ok && read.reason === 'newer');
  if (newer && !newer.ok) return { held, looked: { is: 'newer', format: newer.format ?? 0 } };
  const keys = file.ok ? file.keys : inDatabase.ok ? inDatabase.keys : undefined;
  if (!keys) return { held, looked: { is: 'keys-unreadable' } };
  const settled = settleChange(keys, inDatabase.ok ? inDatabase.keys : undefined);
  if (!file.ok || settled !== keys) await copy.keep('keys', writeKeys(settled));
  held.keys = settled;
  return { held, looked: { is: 'record', keys: settled } };
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
