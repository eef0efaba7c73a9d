import type { Machine } from '../../shared/ipc';
import { retiredIdentities } from '../../shared/queries/retiredIdentities';
import type { StoredRecord } from '../../shared/workbook/entry';
import { identityFileFor } from './identityFile';
import { systemKeychain } from './keychain';
import { addKeychainWrap, removeKeychainWrap } from './keychainChange';
import { type KeysFile, writeKeys } from './keysFile';
import type { Held } from './lookAtRecord';
import type { OpenRecord } from './openWorkbook';
import { changeWraps, type PassphraseChange, type PassphraseChangeParts } from './passphraseChange';
import { openBackupFile } from './restore';
import type { Failure } from './sessionState';
import { slowHash } from './slowHash';
import { identityOf, type UnlockWith } from './unlocking';
import type { Vault } from './vault';

export interface SessionKeysMeans {
  readonly machine: Machine;
  readonly held: () => Held | undefined;
  readonly unlocked: () => { vault: Vault; open: OpenRecord | undefined } | undefined;
}

/** The deeds of a session that concern the wrapped keys: what opens the workbook, and the recovery sheet. */
export class SessionKeys {
  constructor(private readonly means: SessionKeysMeans) {}

  /** Wraps the key anew. False: the present passphrase (or recovery sheet) is another. */
  async changePassphrase(present: UnlockWith, next: string): Promise<boolean | Failure> {
    const done = await this.change((parts, keys) => changeWraps(parts, keys, present, next));
    if (done === true) void this.sealIdentityTo(next);
    return done;
  }

  openByKeychainToo(passphrase: string): Promise<boolean | Failure> {
    return this.change((parts, keys) => addKeychainWrap(parts, keys, passphrase));
  }

  openByKeychainNoMore(): Promise<boolean | Failure> {
    return this.change(removeKeychainWrap);
  }

  get waysIn(): { passphrase: boolean; keychain: boolean } {
    const ways = new Set(this.means.held()?.keys?.wraps.map((wrap) => wrap.by));
    return { passphrase: ways.has('passphrase'), keychain: ways.has('keychain') };
  }

  /** The workbook's age identity, as the recovery sheet prints it. */
  async recoverySheet(): Promise<string> {
    const [keys, unlocked] = [this.means.held()?.keys, this.means.unlocked()];
    if (!unlocked || !keys) throw new Error('the workbook is locked');
    return identityOf(keys, unlocked.vault);
  }

  /** All age identities that this workbook has had, the present one first: each opens what was sent to it. */
  async identities(): Promise<readonly string[]> {
    const present = await this.recoverySheet();
    const open = this.means.unlocked()?.open;
    return [present, ...(open ? retiredIdentities(open.reader) : [])];
  }

  /** Notes that the sheet was kept, once its last characters were typed back. */
  sheetKept(): Promise<void> {
    return this.inTurn(() => this.amend((keys) => ({ ...keys, sheetChecked: true })));
  }

  /** Seals the age identity to the passphrase in force, beside the work: backups carry it. */
  async sealIdentityTo(passphrase: string | undefined): Promise<void> {
    const [keys, unlocked] = [this.means.held()?.keys, this.means.unlocked()];
    if (passphrase === undefined || !keys || keys.identityFile || !unlocked?.open) return;
    try {
      const identityFile = await identityFileFor(keys, unlocked.vault, passphrase);
      await this.inTurn(() =>
        // The passphrase may have been changed meanwhile: then what was made is for the old one.
        this.amend((now) => (now.wraps === keys.wraps ? { ...now, identityFile } : undefined)),
      );
    } catch (fault) {
      // Locked before it was done: the next unlocking makes it.
      console.info('the identity was not sealed for backups', fault);
    }
  }

  /** The records of one of this workbook's own backups; its identity opens them without a passphrase. */
  async ownBackup(name: string): Promise<readonly StoredRecord[] | undefined> {
    const { machine, held, unlocked } = this.means;
    const [keys, vault, copy] = [held()?.keys, unlocked()?.vault, held()?.copy];
    if (!keys || !vault) return undefined;
    const read = await machine.ask('backup.read', { name });
    const bytes = read.outcome === 'read' ? new Uint8Array(read.bytes) : await copy?.backupBeside(name);
    if (!bytes) return undefined;
    const opened = await openBackupFile(bytes, { recoverySheet: await identityOf(keys, vault) });
    const ours = opened.ok && opened.backup.manifest.workbookId === keys.workbookId;
    return ours ? opened.backup.records : undefined;
  }

  private change(
    change: (parts: PassphraseChangeParts, keys: KeysFile) => Promise<PassphraseChange>,
  ): Promise<boolean | Failure> {
    return this.inTurn(async () => {
      const held = this.means.held();
      if (!held?.keys) throw new Error('there are no keys to wrap anew');
      const { database, copy } = held;
      const keychain = systemKeychain(this.means.machine);
      const changed = await change({ database, copy, slowHash, keychain }, held.keys);
      if (!changed.ok) return changed.reason === 'wrong' ? false : changed.problem;
      held.keys = changed.keys;
      return true;
    });
  }

  /** Between two saves: the keys lie in the same database as the record. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const open = this.means.unlocked()?.open;
    return open ? open.enqueue(step) : step();
  }

  /** Changes what lies open beside the wraps, in both copies; the file counts, and the next opening mends the other. */
  private async amend(change: (keys: KeysFile) => KeysFile | undefined): Promise<void> {
    const [held, open] = [this.means.held(), this.means.unlocked()?.open];
    const keys = held?.keys && change(held.keys);
    if (!held || !keys || !open) return;
    held.keys = keys;
    const { writer } = open;
    const kept = await writer.copy.keep('keys', writeKeys(keys));
    const put = () => writer.database.meta.put({ name: 'keys', value: writeKeys(keys) });
    const written = kept.ok ? await writer.inDatabase(put) : kept;
    if (!written.ok) console.warn('a copy of the keys could not be written', written.detail);
  }
}
