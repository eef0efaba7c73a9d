import { v7 } from 'uuid';
import { base64Of } from '../../shared/formats/base64';
import { deviceFrom } from '../../shared/workbook/clock';
import type { StoredRecord } from '../../shared/workbook/entry';
import { Workbook } from '../../shared/workbook/workbook';
import type { RecordDatabase } from './database';
import { slicer } from './frames';
import { chainStart } from './journal';
import { type KeysFile, type Wrap, writeKeys } from './keysFile';
import type { Manifest } from './manifest';
import { RecordWriter } from './recordWriter';
import { freshIdentity, wrapForRecovery } from './recovery';
import { runSliced } from './runSliced';
import { STORE_FORMAT, seal } from './seal';
import type { Sealers } from './sealers';
import type { SecondCopy } from './secondCopy';
import { freshWorkbookKey, Vault } from './vault';
import { type Keychain, type SlowHash, wrapWithKeychain, wrapWithPassphrase } from './wraps';
import { writeWhole } from './writeWhole';

export interface NewRecord {
  readonly vault: Vault;
  readonly keys: KeysFile;
  /** What the recovery sheet prints. */
  readonly identity: string;
}

/** Makes the key of a new workbook, its age identity, and the wraps by which it is opened again. */
export async function makeKeys(
  input: { passphrase?: string; keychain: boolean },
  means: { slowHash: SlowHash; keychain: Keychain },
  /**
   * A restored workbook stays itself: its id, and the identity that its recovery sheet prints. One whose key is
   * changed keeps its id alone, and goes on in the next epoch.
   */
  itself?: { workbookId: string; identity?: string; epoch?: number },
): Promise<NewRecord> {
  const workbookId = itself?.workbookId ?? v7();
  const workbookKey = freshWorkbookKey();
  const identity = itself?.identity ?? (await freshIdentity());
  const wraps: Wrap[] = [await wrapForRecovery(workbookKey, identity)];
  if (input.passphrase)
    wraps.unshift(await wrapWithPassphrase(workbookId, workbookKey, input.passphrase, means.slowHash));
  if (input.keychain) wraps.push(await wrapWithKeychain(workbookId, workbookKey, means.keychain));
  const vault = await Vault.open(workbookId, itself?.epoch ?? 1, workbookKey);
  workbookKey.fill(0);
  await vault.hashContactsBy(identity);
  return { vault, keys: { ...(await emptyKeys(vault, identity)), wraps }, identity };
}

/** The key of a sample year: wrapped by nothing, so it is gone when the sample is left. */
export async function makeThrowawayKey(): Promise<Vault> {
  const workbookKey = freshWorkbookKey();
  const vault = await Vault.open(v7(), 1, workbookKey);
  workbookKey.fill(0);
  return vault;
}

async function emptyKeys(vault: Vault, identity: string): Promise<Omit<KeysFile, 'wraps'>> {
  const sealed = await seal(
    vault.key('identity'),
    vault.place('identity', 'age'),
    new TextEncoder().encode(identity),
  );
  return {
    format: STORE_FORMAT,
    workbookId: vault.workbookId,
    epoch: vault.epoch,
    identity: base64Of(sealed),
    unfinished: true,
  };
}

/** Eight characters that stand for this copy of the workbook in its stamps. */
export const freshDevice = (): string => deviceFrom(v7());

/** Both copies of a new record, the database filled with `records`, ready for the first change. */
export async function layRecord(
  parts: {
    database: RecordDatabase;
    copy: SecondCopy;
    vault: Vault;
    workers: Sealers;
    device: string;
    freeze: boolean;
  },
  keysText: string,
  records: readonly StoredRecord[],
  hasJournal: boolean,
): Promise<{ workbook: Workbook; writer: RecordWriter; manifest: Manifest }> {
  const { database, copy, vault, workers, device, freeze } = parts;
  const pause = slicer();
  if (!hasJournal) {
    const begun = await copy.begin(vault.epoch);
    if (!begun.ok) throw new Error(`${begun.reason}: ${begun.detail}`);
  }
  const whole = { records, device, end: chainStart, keysText };
  const manifest = await writeWhole(database, vault, workers, whole, pause);
  const workbook = new Workbook({ device, freeze });
  await runSliced(workbook.loadSliced(records), pause);
  return { workbook, writer: new RecordWriter(database, copy, vault, workers, chainStart, false), manifest };
}

export const keysTextOf = writeKeys;
