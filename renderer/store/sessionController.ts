import type { Machine } from '../../shared/ipc';
import { retiredIdentities } from '../../shared/queries/retiredIdentities';
import type { SampleYear } from '../../shared/workbook/sampleYear';
import { BackupKeeper } from './backupKeeper';
import { machineTime } from './deedTime';
import { deviceForPlace } from './deviceForPlace';
import { diskFailure } from './diskFailure';
import {
  type Erased,
  type ErasingMeans,
  type ErasingOrder,
  erasePerson,
  finishErasing,
  keepErasureList,
} from './erasing/eraseRecord';
import type { KeyOrder } from './keyChange/changeKey';
import { finishKeyChange, type KeyChangeEnded } from './keyChange/finishKeyChange';
import { changeSessionKey } from './keyChange/sessionKeyChange';
import { systemKeychain } from './keychain';
import { type Held, lookAtRecord } from './lookAtRecord';
import type { Manifest } from './manifest';
import { answerWanted } from './media/answerWanted';
import { holdTheOnlyWindow } from './oneWindow';
import { type Filled, openRecord } from './opening';
import { OpenRecord } from './openWorkbook';
import { bringUpKeys } from './passphraseChange';
import { Purging } from './purging';
import { repairRecord } from './repair';
import { leaveSampleRecord, openSampleRecord } from './sampleRecord';
import { type Sealers, sealInWorkers } from './sealers';
import type { RecordFound } from './secondCopy';
import { SessionKeys } from './sessionKeys';
import type { Failure, KeyChangeTold, SessionState, SetUp, UnlockProblem } from './sessionState';
import { setUpSession } from './setUpSession';
import { slowHash } from './slowHash';
import { identityOf, openVault, type UnlockWith } from './unlocking';
import { Upkeep } from './upkeep';
import type { Vault } from './vault';
import { tellWindowState } from './windowStateTeller';

export interface SessionMeans {
  readonly machine: Machine;
  readonly locks: LockManager;
  readonly loadSample: () => Promise<SampleYear>;
}

/** What only an unlocked session holds. */
interface Unlocked {
  readonly vault: Vault;
  readonly workers: Sealers;
  open: OpenRecord | undefined;
  upkeep: Upkeep | undefined;
  backups: BackupKeeper | undefined;
}

/**
 * From the start of the window to its lock: which page the shell shows, and the deeds that lead from one to
 * the next. Everything secret hangs on this object, and locking destroys the window with it.
 */
export class SessionController {
  private current: SessionState = { phase: 'starting' };
  private readonly hearers = new Set<() => void>();
  private held: Held | undefined;
  private unlocked: Unlocked | undefined;
  /** Records are frozen in development; not in a package, nor where a test or a bench measures one. */
  private freeze = false;
  /** From the key to the open workbook, in milliseconds: what the bench prints. */
  openedIn = 0;
  private testSeam = false;
  /** A set-up has failed: what it left behind is cleared away before the next. */
  private setUpFailed = false;
  /** An erasure or the end of one, and of a change of the key, that is under way. */
  private ending: Promise<unknown> = Promise.resolve();
  private readonly keys: SessionKeys;

  constructor(private readonly means: SessionMeans) {
    const { machine } = means;
    this.keys = new SessionKeys({ machine, held: () => this.held, unlocked: () => this.unlocked });
  }

  get state(): SessionState {
    return this.current;
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  /** Looks at what lies on the disk and says what the first page is. */
  readonly start = (): Promise<void> =>
    this.guarded(async () => {
      const { packaged, testSeam } = await this.means.machine.ask('app.about');
      this.testSeam = testSeam && !packaged;
      this.freeze = !packaged && !testSeam;
      if (!(await holdTheOnlyWindow(this.means.locks))) return this.fail({ reason: 'second-window' });
      this.means.machine.on('app.closing', () => void this.closeInOrder());
      answerWanted(this.means.machine, () => this.unlocked?.open?.media);
      await this.look();
    });

  readonly setUp = (input: SetUp): Promise<void> =>
    this.guarded(async () => {
      const held = this.theHeld();
      this.show({ phase: 'unlocking', progress: 0 });
      const { copy, database, found } = held;
      const { keychain, freeze } = this;
      const workers = sealInWorkers();
      const parts = { copy, database, found, workers, slowHash, keychain, freeze, again: this.setUpFailed };
      const done = await setUpSession(parts, input).catch((fault: unknown) => {
        this.setUpFailed = true;
        throw fault;
      });
      if (!done.ok) {
        this.setUpFailed = true;
        workers.end();
        const problem = diskFailure(done);
        return this.show({ phase: 'firstRun', keychain: await keychain.available(), problem });
      }
      held.keys = done.keys;
      this.opened(done.vault, workers, done.open, done.manifest);
      this.showOpen(null);
      void this.keys.sealIdentityTo(input.passphrase);
    });

  readonly unlock = (passphrase: string): Promise<void> =>
    this.unlockWith({ by: 'passphrase', passphrase }, 'wrong-passphrase');

  readonly unlockWithRecovery = (sheet: string): Promise<void> =>
    this.unlockWith({ by: 'recovery', sheet }, 'wrong-recovery-sheet');

  readonly unlockWithKeychain = (): Promise<void> => this.unlockWith({ by: 'keychain' }, 'keychain-refused');

  /** Ends the writing in order, then has main destroy this window and open a new one at the lock screen. */
  readonly lock = async (): Promise<void> => {
    await this.endWriting();
    await this.means.machine.ask('window.lock');
  };

  /** Wraps the key anew. False: the present passphrase (or recovery sheet) is another. */
  readonly changePassphrase = (present: UnlockWith, next: string): Promise<boolean | Failure> =>
    this.keys.changePassphrase(present, next);

  /**
   * Seals everything anew under a new key, with a new recovery sheet. False: the present passphrase (or recovery
   * sheet) is another. Else the open phase says what came of it.
   */
  readonly changeKey = async (order: KeyOrder): Promise<boolean> => {
    const { held, keychain } = this;
    const { open, upkeep, backups, workers } = this.unlocked ?? {};
    if (!open || !upkeep || !backups || !workers || !held?.keys) throw new Error('no workbook is open');
    const progress = (share: number) => this.show({ phase: 'changingKey', progress: share });
    const alone = async () => {
      progress(0);
      upkeep.stop();
      await backups.end();
    };
    const parts = { held, keys: held.keys, open, workers, keychain, alone, progress };
    let right = true;
    await this.guarded(async () => {
      await this.ending;
      const done = await changeSessionKey(parts, order);
      if (done.outcome === 'wrong') right = false;
      else if (done.outcome === 'unsettled') await this.lock();
      else {
        const { reopened } = done;
        this.opened(reopened.vault, workers, reopened.open, reopened.manifest);
        if (done.outcome === 'failed')
          return this.showOpen(null, { told: 'not-changed', problem: diskFailure(done.changed.problem) });
        await this.keys.sealIdentityTo(order.passphrase);
        const { due } = await this.endKeyChange((share) => progress(0.7 + 0.3 * share));
        this.showOpen(null, { told: 'changed', due });
      }
    });
    return right;
  };

  /** Lets the system's keychain open the workbook too; `passphrase` is the present one. False: it is another. */
  readonly openByKeychainToo = (passphrase: string): Promise<boolean | Failure> =>
    this.keys.openByKeychainToo(passphrase);

  readonly openByKeychainNoMore = (): Promise<boolean | Failure> => this.keys.openByKeychainNoMore();

  /** What opens the workbook besides the recovery sheet. */
  get waysIn(): { passphrase: boolean; keychain: boolean } {
    return this.keys.waysIn;
  }

  /** What the recovery sheet prints: the workbook's age identity. */
  readonly recoverySheet = (): Promise<string> => this.keys.recoverySheet();

  /** All age identities that the workbook has had, the present one first: packs were sent to each. */
  readonly identities = (): Promise<readonly string[]> => this.keys.identities();

  /** Notes that the sheet was kept, once its last characters were typed back. */
  readonly recoverySheetKept = async (): Promise<void> => {
    await this.keys.sheetKept();
    if (this.current.phase === 'open') this.show({ ...this.current, recoverySheetDue: false });
  };

  /** Makes the record whole again from what the damage names, after copying both copies aside. */
  readonly repair = (): Promise<void> =>
    this.guarded(async () => {
      const { current, unlocked } = this;
      if (current.phase !== 'damaged' || !unlocked) throw new Error('there is nothing to repair');
      const held = this.theHeld();
      if (!held.keys) throw new Error('there are no keys');
      this.show({ phase: 'repairing', progress: 0 });
      const repaired = await repairRecord(current.damage.repair, {
        ...held,
        keys: held.keys,
        vault: unlocked.vault,
        workers: unlocked.workers,
        freeze: this.freeze,
        openBackup: (name) => this.keys.ownBackup(name),
        progress: (progress) => this.show({ phase: 'repairing', progress }),
      });
      if (!repaired.ok) return this.show({ ...current, problem: repaired.problem });
      held.keys = repaired.keys;
      held.databaseFault = undefined;
      await this.openWith(unlocked.vault, unlocked.workers, await held.copy.open(repaired.keys.epoch));
      void this.toItsEnd(this.endCutShort(Promise.resolve()));
    });

  /**
   * Where the record does not open: sets it aside as it is, and begins again with what a backup held. Nothing of it
   * is taken away before all of it was copied.
   */
  readonly restoreInstead = (input: SetUp): Promise<void> =>
    this.guarded(async () => {
      const { current } = this;
      if (current.phase !== 'damaged' && current.phase !== 'failed')
        throw new Error('a backup is restored in the place of a record that opens within it');
      const { database, copy } = this.theHeld();
      this.show({ phase: 'unlocking', progress: 0 });
      await this.endWriting();
      database.close();
      const away = await copy.putAway();
      if (!away.ok) {
        await database.open();
        return this.show({ ...current, problem: diskFailure(away) });
      }
      this.unlocked?.workers.end();
      this.unlocked = undefined;
      const { held, looked } = await lookAtRecord(this.means.machine);
      if (looked.is !== 'nothing') throw new Error('the record that was set aside is still there');
      this.held = held;
      await this.setUp(input);
    });

  readonly openSample = (): Promise<void> =>
    this.guarded(async () => {
      this.show({ phase: 'unlocking', progress: 0 });
      const { machine, loadSample } = this.means;
      await this.held?.database.close();
      const sample = await openSampleRecord(machine, await loadSample(), this.freeze);
      this.unlocked = { ...sample, upkeep: undefined, backups: undefined };
      this.show({ phase: 'sample', workbook: sample.open });
    });

  /** Leaves the sample year: its key, its database and its folder go. */
  readonly leaveSample = (): Promise<void> =>
    this.guarded(async () => {
      const { unlocked } = this;
      this.show({ phase: 'starting' });
      unlocked?.workers.end();
      this.unlocked = undefined;
      if (unlocked?.open) await leaveSampleRecord(this.means.machine, unlocked.open);
      await this.look();
    });

  /** The backups of the open workbook; none of the sample year. */
  get backups(): BackupKeeper | undefined {
    return this.unlocked?.backups;
  }

  /** Erases a person from the open workbook and from all that the disk holds of them. Not in the sample year. */
  readonly erasePerson = (order: ErasingOrder): Promise<Erased> => {
    const means = this.erasing;
    if (!means) throw new Error('nobody is erased from the sample year');
    return this.toItsEnd(erasePerson(means, order));
  };

  /** Writes the list of who was erased to its file anew, once an erasure was lifted. */
  readonly keepErasures = async (): Promise<void> => {
    if (this.erasing) await keepErasureList(this.erasing);
  };

  private get erasing(): ErasingMeans | undefined {
    const { unlocked, held } = this;
    const { open, upkeep, backups } = unlocked ?? {};
    if (!unlocked || !open || !upkeep || !backups || !held?.keys) return undefined;
    const { keys } = held;
    return {
      open,
      upkeep,
      backUp: () => backups.backUp(),
      identity: () => identityOf(keys, unlocked.vault),
    };
  }

  /**
   * A change of the key or an erasure that was cut short is ended now, beside the work, or counts as never begun;
   * either is told. The key first: an erasure looks into a history that must open.
   */
  private async endCutShort(identitySealed: Promise<void>): Promise<void> {
    try {
      // The backup behind a change of the key is to open by the passphrase too.
      await identitySealed;
      const { was, due } = await this.endKeyChange(() => undefined);
      if (was !== 'nothing' && this.current.phase === 'open')
        this.show({ ...this.current, keyChange: { told: 'completed', due } });
      const means = this.erasing;
      const erasing = means ? (await finishErasing(means)).was : 'nothing';
      if (erasing !== 'nothing' && this.current.phase === 'open') this.show({ ...this.current, erasing });
    } catch (fault) {
      console.warn('what was cut short could not be ended; it is tried again at the next opening', fault);
    }
  }

  /** A change of the key waits for what is still written under the present one. */
  private toItsEnd<T>(work: Promise<T>): Promise<T> {
    const before = this.ending;
    this.ending = Promise.allSettled([before, work]);
    return work;
  }

  private async endKeyChange(progress: (share: number) => void): Promise<KeyChangeEnded> {
    const means = this.erasing;
    return means ? finishKeyChange({ ...means, progress }) : { was: 'nothing', due: [] };
  }

  /** Folds the journal into blocks now, before a backup or a test. */
  async compactNow(): Promise<void> {
    await this.unlocked?.upkeep?.compactNow();
  }

  private get keychain() {
    return systemKeychain(this.means.machine);
  }

  private async look(): Promise<void> {
    const { held, looked } = await lookAtRecord(this.means.machine);
    this.held = held;
    switch (looked.is) {
      case 'nothing':
        return this.show({ phase: 'firstRun', keychain: await this.keychain.available() });
      case 'newer':
        return this.show({ phase: 'newerVersion', what: 'keys', version: looked.format });
      case 'keys-unreadable':
        return this.fail({ reason: 'keys-unreadable' });
      case 'not-settled':
        return this.fail(diskFailure(looked.problem));
      case 'record':
        return this.showLocked();
    }
  }

  private async showLocked(problem?: UnlockProblem): Promise<void> {
    const { passphrase, keychain } = this.waysIn;
    const { keyChange } = this.theHeld();
    this.show({
      phase: 'locked',
      ...(keyChange && { keyChange }),
      passphrase,
      keychain: keychain && (await this.keychain.available()),
      ...(problem ? { problem } : {}),
    });
  }

  private unlockWith(given: UnlockWith, problem: UnlockProblem): Promise<void> {
    return this.guarded(async () => {
      const held = this.theHeld();
      if (!held.keys) throw new Error('there are no keys to open');
      this.show({ phase: 'unlocking', progress: 0 });
      const vault = await openVault(held.keys, { slowHash, keychain: this.keychain }, given);
      if (!vault) return this.showLocked(problem);
      await this.openWith(vault, sealInWorkers(), held.found);
      if (this.current.phase !== 'open') return;
      const passphrase = given.by === 'passphrase' ? given.passphrase : undefined;
      void this.toItsEnd(this.endCutShort(this.keys.sealIdentityTo(passphrase)));
    });
  }

  private async openWith(vault: Vault, workers: Sealers, found: RecordFound): Promise<void> {
    const began = performance.now();
    const held = this.theHeld();
    const { database, copy, keys } = held;
    this.unlocked = { vault, workers, open: undefined, upkeep: undefined, backups: undefined };
    if (held.databaseFault !== undefined)
      return this.show({
        phase: 'damaged',
        damage: {
          missing: [{ what: 'database-unreadable', detail: held.databaseFault }],
          repair: 'journal-file',
        },
      });
    // The mark of a clean close goes before the first write, so that a kill from here on is seen at the next opening.
    if (found.clean) {
      // A mark that stays would call a torn log whole at the next opening: then nothing is opened to be written to.
      const marked = await copy.mark(false);
      if (!marked.ok) return this.fail(diskFailure(marked));
    }
    const opening = await openRecord({
      database,
      copy,
      found,
      vault,
      workers,
      wholeFrom: keys?.wholeFrom ?? 1,
      freeze: this.freeze,
      progress: (progress) => this.show({ phase: 'unlocking', progress }),
    });
    if (!opening.ok) {
      if (opening.reason === 'damaged') return this.show({ phase: 'damaged', damage: opening.damage });
      if (opening.reason === 'newer')
        return this.show({ phase: 'newerVersion', what: 'records', version: opening.version });
      return this.fail(diskFailure(opening.problem));
    }
    if (keys) await bringUpKeys(opening.writer, keys);
    const [first] = retiredIdentities(opening.workbook);
    if (first) await vault.hashContactsBy(first);
    const device = await deviceForPlace(copy, vault, found);
    opening.workbook.becomeDevice(device);
    const open = await OpenRecord.over(opening.workbook, opening.writer, false, machineTime);
    for (const entry of opening.unfolded) await open.noteTouched(entry);
    const manifest = { ...opening.manifest, device };
    this.openedIn = performance.now() - began;
    this.opened(vault, workers, open, manifest);
    this.showOpen(opening.filled);
  }

  /** Takes up an open record: its upkeep and its backups. */
  private opened(vault: Vault, workers: Sealers, open: OpenRecord, manifest: Manifest): void {
    // A test or a bench that measures the store has nothing written behind its back.
    const upkeep = new Upkeep(open, workers, manifest, this.testSeam ? undefined : new Purging(open));
    upkeep.begin();
    const { machine } = this.means;
    const backups = new BackupKeeper({ open, vault, machine, keys: () => this.held?.keys });
    // A test or a bench that measures the store asks for its backups itself.
    if (!this.testSeam) void backups.begin();
    this.unlocked = { vault, workers, open, upkeep, backups };
    tellWindowState(machine, open);
  }

  private showOpen(filled: Filled | null, keyChange?: KeyChangeTold): void {
    const workbook = this.unlocked?.open;
    if (!workbook) throw new Error('no workbook is open');
    const recoverySheetDue = !this.held?.keys?.sheetChecked;
    this.show({ phase: 'open', workbook, filled, recoverySheetDue, ...(keyChange && { keyChange }) });
  }

  /** Writes what waits, and marks the session as ended in order. */
  private async endWriting(): Promise<void> {
    const { unlocked } = this;
    if (!unlocked?.open) return;
    unlocked.upkeep?.stop();
    unlocked.backups?.stop();
    const { open } = unlocked;
    await open.close();
    const { inOrder } = open.writer;
    open.writer.database.close();
    // A change of the key under way is not an end in order.
    if (inOrder && this.current.phase !== 'changingKey') await open.writer.copy.mark(true);
  }

  private async closeInOrder(): Promise<void> {
    await this.endWriting();
    await this.means.machine.ask('window.closeReady');
  }

  private theHeld(): Held {
    if (!this.held) throw new Error('the session has not started');
    return this.held;
  }

  private fail(problem: Failure): void {
    this.show({ phase: 'failed', problem });
  }

  private show(state: SessionState): void {
    this.current = state;
    for (const hear of this.hearers) hear();
  }

  /** A fault of our own ends on a page that says so, never on a blank one. */
  private async guarded(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (fault) {
      console.error(fault);
      this.fail({
        reason: 'fault',
        detail: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
      });
    }
  }
}
