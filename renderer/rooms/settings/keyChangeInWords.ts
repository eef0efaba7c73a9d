import type { KeyChangeDue } from '../../store/keyChange/finishKeyChange';
import type { Failure } from '../../store/sessionState';

/** What of a change of the key is left to be done. */
export function keyDueText(due: KeyChangeDue): string {
  switch (due) {
    case 'history':
      return 'the history of changes is still sealed under the old key';
    case 'backup':
      return 'no backup to the new recovery sheet could be made, so put the stick in or make room';
    case 'journalFile':
      return 'the journal file from before is still there';
  }
}

/** Why the key was not changed: what happened, what was kept, what to do. */
export function keyNotChangedText(problem: Failure): string {
  if (problem.reason === 'disk-full')
    return 'The key was not changed: sealing everything anew needs twice the room that the book takes. The book opens as before, with the passphrase and the sheet that it had. Make some room, then try again.';
  const detail = 'detail' in problem ? ` (${problem.detail})` : '';
  return `The key was not changed: the disk did not take it${detail}. The book opens as before, with the passphrase and the sheet that it had. Try again.`;
}
