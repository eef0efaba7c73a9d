import { retireIdentity } from '../../../shared/commands/retireIdentity';
import { hex } from '../../../shared/formats/journalRow';
import type { SigningKey } from '../../../shared/formats/pack/signingKey';
import { retiredIdentities } from '../../../shared/queries/retiredIdentities';
import { signingKeyOf } from '../../../shared/queries/signingKey';
import type { DiskProblem } from '../../../shared/recordRequests';
import type { JournalEntry, StoredRecord } from '../../../shared/workbook/entry';
import { currentVersion } from '../../../shared/workbook/migrations/version';
import type { Applied } from '../../../shared/workbook/workbook';
import { slicer } from '../frames';
import { type ChainEnd, sealEntry } from '../journal';
import { type KeysFile, readKeys, writeKeys } from '../keysFile';
import { type Manifest, putManifest, readManifest, sealManifest } from '../manifest';
import type { OpenRecord } from '../openWorkbook';
import { RecordWriter } from '../recordWriter';
import { runSliced } from '../runSliced';
import type { Sealers } from '../sealers';
import { makeKeys } from '../setUpRecord';
import { identityOf, type UnlockWith, workbookKeyBy } from '../unlocking';
import type { Vault } from '../vault';
import type { Keychain, SlowHash } from '../wraps';
import { inBlocks, writeBlocks } from '../writeWhole';
import { noteOf, readKeyChangeNote, sealKeyChangeNote } from './keyChangeNote';
import { bytesHeld, metaSealedAnew } from './sealedAnew';

/** Room for the store's own new log and for the rows that are written on the way. */
const ROOM_BESIDE = 24 * 1024 * 1024;

export interface KeyChangeParts {
  /** The open record. Nothing else may write to it from here on: it is closed before anything is sealed anew. */
  readonly open: OpenRecord;
  readonly workers: Sealers;
  readonly keys: KeysFile;
  readonly slowHash: SlowHash;
  readonly keychain: Keychain;
  readonly newSigningKey: () => Promise<SigningKey>;
  /** Ends whatever else writes to the record, once it is sure that the key is to be changed. */
  readonly alone: () => Promise<void>;
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
}

export interface KeyOrder {
  readonly present: UnlockWith;
  /** What opens the workbook from now on; it may be the present one. Undefined where the keychain alone opens it, and shall. */
  readonly passphrase?: string;
}

export type KeyChanged =
  | {
      ok: true;
      keys: KeysFile;
      vault: Vault;
      writer: RecordWriter;
      manifest: Manifest;
      /** False: the keys file still holds the old wraps too; nothing may be saved before the next opening takes them out. */
      settled: boolean;
    }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'not-written'; problem: DiskProblem };

/**
 * Seals everything anew under a new random key, in the next epoch, with a new age identity. The keys file is written
 * first, with the old keys and the new; then new blocks, and a journal file of their own that begins with all there
 * is; then the database switches, in one transaction; then the old keys go. Until the switch the old record lies there
 * untouched, so that a kill at any point leaves one whole record: `settleChange` says which. What is done after the
 * switch is for `finishKeyChange`. Where it fails, the workbook is as it was, and the caller opens it to be written
 * to again.
 */
export async function changeKey(parts: KeyChangeParts, order: KeyOrder): Promise<KeyChanged> {
  const { open, keys } = parts;
  const { workbook, writer } = open;
  const { database, copy } = writer;
  const oldKey = await workbookKeyBy(keys, parts, order.present);
  if (!oldKey) return { ok: false, reason: 'wrong' };
  // Its rows of the history hang on the key before it, which the note of this one would take the place of.
  if ((await readKeyChangeNote(writer))?.oldKey !== undefined)
    return notWritten({
      ok: false,
      reason: 'cannot-write',
      detail: 'the change before is not ended; lock the book and unlock it, and it is',
    });
  const needed = 2 * (await bytesHeld(database)) + ROOM_BESIDE;
  if ((await copy.freeSpace()) < needed)
    return notWritten({ ok: false, reason: 'disk-full', detail: 'too little room to seal everything anew' });
  const keychain = keys.wraps.some((wrap) => wrap.by === 'keychain') && (await parts.keychain.available());
  if (order.passphrase === undefined && !keychain)
    return notWritten({
      ok: false,
      reason: 'cannot-write',
      detail: 'the keychain of this laptop does not answer, and nothing else would open the book',
    });
  await parts.alone();
  await open.close();
  const ready = await writer.ready();
  if (!ready.ok) return notWritten(ready);
  const next = await nextKeys(parts, order, keychain);
  const applied = await retired(parts);
  try {
    await next.vault.hashContactsBy(retiredIdentities(workbook)[0] ?? next.identity);
    const both = await copy.keep('keys', writeKeys({ ...keys, nextKey: next.keys }));
    if (!both.ok) throw new DiskFault(both);
    const made = await sealedAnew(parts, next, oldKey);
    return await settled(parts, next, made);
  } catch (fault) {
    // A write that was reported as failed can have been done: the database itself says whether it has switched.
    const held = readKeys(String((await database.meta.get('keys'))?.value));
    if (held.ok && held.keys.epoch === next.keys.epoch) throw fault;
    workbook.revert(applied);
    await copy.open(keys.epoch);
    const back = await copy.keep('keys', writeKeys(keys)).catch(problemOf);
    if (!back.ok) console.warn('the file keeps the new keys too until the next opening', back.detail);
    return notWritten(problemOf(fault));
  } finally {
    oldKey.fill(0);
  }
}

const notWritten = (problem: DiskProblem): KeyChanged => ({ ok: false, reason: 'not-written', problem });

interface NextKeys {
  readonly vault: Vault;
  readonly keys: KeysFile;
  readonly identity: string;
}

async function nextKeys(
  parts: KeyChangeParts,
  { passphrase }: KeyOrder,
  keychain: boolean,
): Promise<NextKeys> {
  const { keys, open } = parts;
  const itself = { workbookId: keys.workbookId, epoch: keys.epoch + 1 };
  const made = await makeKeys({ keychain, ...(passphrase && { passphrase }) }, parts, itself);
  const { unfinished: _, ...lasting } = made.keys;
  // The new journal file begins with all there is, behind the last row of the old one.
  return { ...made, keys: { ...lasting, wholeFrom: open.writer.end.number + 1 } };
}

/** Takes the old identity among those of before, and a new signing key, in memory: they are saved with the switch. */
async function retired({ open, keys, newSigningKey }: KeyChangeParts): Promise<Applied> {
  const { workbook, writer } = open;
  const identity = await identityOf(keys, writer.vault);
  const signingKey = signingKeyOf(workbook) ? await newSigningKey() : undefined;
  const deed = open.deed();
  const change = retireIdentity(workbook, deed, { identity, signingKey });
  const prepared = await runSliced(workbook.prepareSliced(change, deed.now), slicer());
  if (!prepared.ok) throw new Error('the identities of before could not be kept');
  return runSliced(workbook.applySliced(prepared.entry), slicer());
}

interface SealedAnew {
  readonly manifest: Manifest;
  readonly end: ChainEnd;
}

/** New blocks, a new journal file, and the switch of the database to both. */
async function sealedAnew(
  { open, workers, progress, keys }: KeyChangeParts,
  next: NextKeys,
  oldKey: Uint8Array<ArrayBuffer>,
): Promise<SealedAnew> {
  const { workbook, writer } = open;
  const { database, copy, vault: before } = writer;
  const read = await readManifest(database, before);
  if (!read.ok) throw new Error('the manifest does not open');
  const records = [...workbook.records()];
  const { vault } = next;
  const all = Math.max(1, records.length);
  const first = read.manifest.nextBlock;
  const done = { records: 0 };
  const counted = function* () {
    for (const block of inBlocks(records)) {
      yield block;
      done.records += block.records.length;
      progress((0.5 * done.records) / all);
    }
  };
  const blocks = await writeBlocks(database, vault, workers, first, counted(), slicer(), async (write) => {
    const written = await writer.inDatabase(write);
    if (!written.ok) throw new DiskFault(written);
  });
  const begun = await copy.beginNext(vault.epoch);
  if (!begun.ok) throw new DiskFault(begun);
  const sealed = await sealEntry(vault, workers, snapshotOf(open, records), writer.end, slicer());
  const appended = await copy.append(sealed.rows);
  if (!appended.ok) throw new DiskFault(appended);
  progress(0.7);
  const manifest: Manifest = {
    ...read.manifest,
    device: workbook.clock.device,
    epoch: vault.epoch,
    version: currentVersion,
    blocks,
    nextBlock: first + blocks.length,
    stale: 0,
    firstJournal: sealed.end.number + 1,
    chain: hex(sealed.end.hash),
  };
  const meta = await metaSealedAnew(database, before, vault);
  const rows = [
    ...meta.put,
    await sealKeyChangeNote(vault, noteOf(keys.epoch, oldKey)),
    { name: 'keys', value: writeKeys(next.keys) },
  ];
  const manifestBytes = await sealManifest(vault, manifest);
  const switched = await writer.inDatabase(() =>
    database.transaction('rw', database.meta, async () => {
      await database.meta.bulkDelete(meta.gone);
      await database.meta.bulkPut(rows);
      await putManifest(database, manifestBytes);
    }),
  );
  if (!switched.ok) throw new DiskFault(switched);
  return { manifest, end: sealed.end };
}

/** Everything that is held, as the first change of the new journal file. */
const snapshotOf = (open: OpenRecord, records: readonly StoredRecord[]): JournalEntry => ({
  version: currentVersion,
  label: 'Changed the key',
  at: open.deed().now,
  device: open.workbook.clock.device,
  stamp: open.workbook.clock.highest,
  merge: [],
  replace: records,
});

/** The database has switched: the old keys leave the file. */
async function settled(
  { open, workers }: KeyChangeParts,
  { keys, vault }: NextKeys,
  { manifest, end }: SealedAnew,
): Promise<KeyChanged> {
  const { database, copy } = open.writer;
  const kept = await copy.keep('keys', writeKeys(keys)).catch(problemOf);
  if (!kept.ok) console.warn('the file keeps the old keys too until the next opening', kept.detail);
  const writer = new RecordWriter(database, copy, vault, workers, end, false);
  return { ok: true, keys, vault, writer, manifest, settled: kept.ok };
}

/** A disk that did not take something, on its way out of the steps above. */
class DiskFault extends Error {
  constructor(readonly problem: DiskProblem) {
    super(problem.detail);
  }
}

function problemOf(fault: unknown): DiskProblem {
  if (fault instanceof DiskFault) return fault.problem;
  const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return { ok: false, reason: 'cannot-write', detail };
}
