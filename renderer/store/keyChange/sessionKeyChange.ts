import { machineTime } from '../deedTime';
import { noteDeviceHere } from '../deviceForPlace';
import type { KeysFile } from '../keysFile';
import type { Held } from '../lookAtRecord';
import type { Manifest } from '../manifest';
import { readManifest } from '../manifest';
import { OpenRecord } from '../openWorkbook';
import type { Sealers } from '../sealers';
import { sealingJob } from '../sealingPort';
import { slowHash } from '../slowHash';
import type { Vault } from '../vault';
import type { Keychain } from '../wraps';
import { changeKey, type KeyChanged, type KeyChangeParts, type KeyOrder } from './changeKey';

/** What a change of the key needs of the session that holds the open workbook. */
export interface SessionKeyChange {
  readonly held: Held;
  readonly keys: KeysFile;
  readonly open: OpenRecord;
  readonly workers: Sealers;
  readonly keychain: Keychain;
  readonly alone: KeyChangeParts['alone'];
  readonly progress: KeyChangeParts['progress'];
}

/** The record, to be written to again: under the next key, or after a failure under the one that it had. */
export interface Reopened {
  readonly open: OpenRecord;
  readonly vault: Vault;
  readonly manifest: Manifest;
}

export type SessionKeyChanged =
  | { outcome: 'wrong' }
  | { outcome: 'changed'; reopened: Reopened }
  /** The file still holds the old keys: nothing may be saved before the next opening. */
  | { outcome: 'unsettled' }
  | { outcome: 'failed'; reopened: Reopened; changed: Extract<KeyChanged, { reason: 'not-written' }> };

/** Changes the key of the session's workbook and opens it to be written to again, whatever came of it. */
export async function changeSessionKey(
  session: SessionKeyChange,
  order: KeyOrder,
): Promise<SessionKeyChanged> {
  const { held, open } = session;
  const newSigningKey = async () => (await sealingJob({ job: 'newSigningKey' })).key;
  const changed = await changeKey({ ...session, slowHash, newSigningKey }, order);
  if (!changed.ok && changed.reason === 'wrong') return { outcome: 'wrong' };
  if (!changed.ok) {
    const { writer } = open;
    const read = await readManifest(writer.database, writer.vault);
    if (!read.ok) throw new Error('the manifest does not open');
    const again = await OpenRecord.over(open.workbook, writer, false, machineTime);
    again.giveBack(open.takeTouched());
    return {
      outcome: 'failed',
      changed,
      reopened: { open: again, vault: writer.vault, manifest: read.manifest },
    };
  }
  held.keys = changed.keys;
  if (!changed.settled) return { outcome: 'unsettled' };
  const { vault, writer, manifest } = changed;
  await noteDeviceHere(writer.copy, vault, held.found, open.workbook.clock.device);
  const again = await OpenRecord.over(open.workbook, writer, false, machineTime);
  return { outcome: 'changed', reopened: { open: again, vault, manifest } };
}
