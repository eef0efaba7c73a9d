import type { Failure, UnlockProblem } from '../../store/sessionState';

/** What stands in the way of opening or making the book: what happened, what was kept, what to do. */
export function failureText(problem: Failure): string {
  switch (problem.reason) {
    case 'second-window':
      return 'The book is already open in another window. Close that one, or go on there.';
    case 'keys-unreadable':
      return 'The file that holds the sealed keys cannot be read. Nothing was changed. Your recovery sheet or a backup opens the record.';
    case 'disk-full':
      return 'The disk is full. Nothing was changed. Make some room, then try again.';
    case 'cannot-write':
      return `The disk did not take what was written (${problem.detail}). Nothing was changed. Try again.`;
    case 'fault':
      return `Something in Wardbook itself went wrong (${problem.detail}). What was saved is kept. Close Wardbook and open it again.`;
  }
}

/** Why the lock did not open. */
export function unlockProblemText(problem: UnlockProblem): string {
  switch (problem) {
    case 'wrong-passphrase':
      return 'That is not the passphrase. Nothing was changed: try again, or use the recovery sheet.';
    case 'wrong-recovery-sheet':
      return 'That is not this book’s recovery sheet, or a character is off. 0 and O, 1 and I are easily mixed up.';
    case 'keychain-refused':
      return 'The laptop’s own sign-in did not open it. Type the passphrase instead.';
  }
}
