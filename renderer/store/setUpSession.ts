import { setSetting } from '../../shared/commands/setSetting';
import { retiredIdentitiesIn } from '../../shared/queries/retiredIdentities';
import type { DiskProblem } from '../../shared/recordRequests';
import type { RecordDatabase } from './database';
import { machineTime } from './deedTime';
import { deviceForPlace } from './deviceForPlace';
import { withErasureList } from './erasing/erasureList';
import { type KeysFile, writeKeys } from './keysFile';
import type { Manifest } from './manifest';
import { OpenRecord } from './openWorkbook';
import { layBackup } from './restore';
import type { Sealers } from './sealers';
import type { RecordFound, SecondCopy } from './secondCopy';
import type { SetUp } from './sessionState';
import { layRecord, makeKeys } from './setUpRecord';
import { beginNewLog } from './tornLog';
import type { Vault } from './vault';
import type { Keychain, SlowHash } from './wraps';

export interface SetUpParts {
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly found: RecordFound;
  readonly workers: Sealers;
  readonly slowHash: SlowHash;
  readonly keychain: Keychain;
  readonly freeze: boolean;
  /** A set-up has failed in this session: what it left is cleared away first. */
  readonly again: boolean;
}

export type SetUpDone =
  | { ok: true; vault: Vault; open: OpenRecord; manifest: Manifest; keys: KeysFile }
  | DiskProblem;

/** Room below which a write that failed has most likely failed for want of room. */
const LITTLE_ROOM = 6 * 1024 * 1024;

/**
 * Makes a new record, or one with what a backup held, in both copies. A disk that does not take it is an answer: the
 * same can be tried again once there is room.
 */
export async function setUpSession(parts: SetUpParts, input: SetUp): Promise<SetUpDone> {
  try {
    return await makeRecord(parts, input);
  } catch (fault) {
    const room = await parts.copy.freeSpace().catch(() => Number.POSITIVE_INFINITY);
    const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    if (room < LITTLE_ROOM || /QuotaExceeded|disk-full/.test(detail))
      return { ok: false, reason: 'disk-full', detail };
    throw fault;
  }
}

async function makeRecord(parts: SetUpParts, input: SetUp): Promise<SetUpDone> {
  const { copy, database, workers, slowHash, keychain, freeze } = parts;
  const found = parts.again ? await clearFailed(parts) : parts.found;
  const from = input.restored && { ...input.restored, workbookId: input.restored.manifest.workbookId };
  const made = await makeKeys(input, { slowHash, keychain }, from);
  const { vault } = made;
  const kept = await copy.keep('keys', writeKeys(made.keys));
  if (!kept.ok) return kept;
  const { unfinished, ...keys } = made.keys;
  const device = await deviceForPlace(copy, vault, found);
  const laying = { database, copy, vault, workers, device, freeze };
  const laid = await layRecord(laying, writeKeys(keys), [], found.journal !== null);
  const now = machineTime.now().toISOString();
  // Whoever was erased since the backup was made stays erased, where the list of them is here.
  const [first] = retiredIdentitiesIn(input.restored?.records ?? []);
  if (first) await vault.hashContactsBy(first);
  const backup = input.restored && (await withErasureList(input.restored, found.erasures, vault));
  const restored = backup && (await layBackup(laid.workbook, laid.writer, backup, now));
  if (restored && !restored.ok) return restored;
  const open = await OpenRecord.over(laid.workbook, laid.writer, false, machineTime);
  if (restored?.ok) await open.noteTouched(restored.entry);
  const named = await open.commit({
    ...setSetting(open.reader, open.deed(), {
      name: 'owner',
      value: { name: input.name.trim() },
      label: input.restored ? 'Restored a backup' : 'Began the workbook',
    }),
    // There is nothing before the beginning to go back to.
    undo: 'none',
  });
  if (!named.ok) {
    await open.close();
    return {
      ok: false,
      reason: named.problem.reason === 'disk-full' ? 'disk-full' : 'cannot-write',
      detail: 'detail' in named.problem ? named.problem.detail : '',
    };
  }
  // Rows say by now that the set-up was finished: if the file does not take it, the next opening writes it.
  const settled = await copy.keep('keys', writeKeys(keys));
  if (!settled.ok) console.warn('the keys still say that set-up is under way', settled.detail);
  return { ok: true, vault, open, manifest: laid.manifest, keys };
}

/** Empties both copies of a set-up that acknowledged nothing, behind a new log: the full disk may have torn the old. */
async function clearFailed({ copy, database }: SetUpParts): Promise<RecordFound> {
  if (!database.isOpen()) await database.open();
  await beginNewLog(database, copy);
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
  const found = await copy.open();
  if (found.journal) {
    const cut = await copy.cutAfter(0);
    if (!cut.ok) throw new Error(`${cut.reason}: ${cut.detail}`);
  }
  return found;
}
