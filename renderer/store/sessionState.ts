import type { Damage } from './damage';
import type { KeyChangeDue } from './keyChange/finishKeyChange';
import type { Filled } from './opening';
import type { OpenedBackup } from './restore';
import type { OpenWorkbook } from './session';

/** Why the lock screen did not open; nothing was changed. */
export type UnlockProblem = 'wrong-passphrase' | 'wrong-recovery-sheet' | 'keychain-refused';

export type Failure =
  | { reason: 'second-window' }
  | { reason: 'keys-unreadable' }
  | { reason: 'disk-full' }
  | { reason: 'cannot-write'; detail: string }
  /** A fault of our own. */
  | { reason: 'fault'; detail: string };

/** What the screen says of a change of the key. */
export type KeyChangeTold =
  | { told: 'changed' | 'completed'; due: readonly KeyChangeDue[] }
  | { told: 'not-changed'; problem: Failure };

/** Where the session stands; the shell shows one page for each phase. */
export type SessionState =
  | { phase: 'starting' }
  | { phase: 'firstRun'; keychain: boolean; problem?: Failure }
  | {
      phase: 'locked';
      passphrase: boolean;
      keychain: boolean;
      problem?: UnlockProblem;
      /** A change of the key or the passphrase that was cut short, and what became of it. */
      keyChange?: 'undone' | 'completed';
    }
  /** `progress` from 0 to 1, also while a new workbook or the sample year is made. */
  | { phase: 'unlocking'; progress: number }
  | {
      phase: 'open';
      workbook: OpenWorkbook;
      filled: Filled | null;
      recoverySheetDue: boolean;
      /** An erasure that an earlier session left unended was ended now, or counts as never begun. */
      erasing?: 'completed' | 'undone';
      /** What became of a change of the key, now or by an earlier session that was cut short. */
      keyChange?: KeyChangeTold;
    }
  /** Everything is being sealed anew: nothing else is done meanwhile. */
  | { phase: 'changingKey'; progress: number }
  | { phase: 'sample'; workbook: OpenWorkbook }
  | { phase: 'damaged'; damage: Damage; problem?: Failure }
  | { phase: 'repairing'; progress: number }
  | { phase: 'newerVersion'; what: 'keys' | 'records'; version: number }
  | { phase: 'failed'; problem: Failure };

export interface SetUp {
  name: string;
  /** Undefined where only the keychain opens it. */
  passphrase?: string;
  /** Also wrap the key with the operating system's keychain. */
  keychain: boolean;
  /** Begins with what a backup held, under a new key of its own. */
  restored?: OpenedBackup;
}
