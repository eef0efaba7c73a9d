import type { PackProblem } from '../../shared/formats/problem';
import { fileProblemText } from '../../shared/formats/problemText';
import type { BackupMade } from './backupKeeper';

/** What is said when a backup was not made; the workbook itself is safe in every case. */
export function backupProblemText(made: Exclude<BackupMade, { outcome: 'kept' }>): string {
  switch (made.outcome) {
    case 'no-folder':
      return `No backup was made: the folder ${made.folder} is not there. Your workbook is saved. Put the stick in, or choose another folder in Settings.`;
    case 'disk-full':
      return 'No backup was made: the disk is full. Your workbook is saved. Make room, then choose Back up now.';
    case 'cannot-write':
      return `No backup was made: the folder cannot be written to (${made.detail}). Your workbook is saved. Choose another folder in Settings.`;
    case 'not-verified':
      return 'The backup was thrown away: what the disk gave back is not what was written. Your workbook is saved. Choose a folder on another disk, for this one may be failing.';
    case 'not-sealed':
      return `No backup was made. ${fileProblemText(made.problem, 'The backup')}`;
    case 'fault':
      return `No backup was made, through a fault of Wardbook’s own (${made.detail}). Your workbook is saved. Choose Back up now; if it happens again, tell whoever gave you Wardbook.`;
  }
}

/** Why a backup was not opened: what is wrong with it, that nothing was changed, what to do. */
export function backupFileProblemText(problem: PackProblem, name: string, byPassphrase: boolean): string {
  switch (problem.reason) {
    case 'wrong-passphrase':
      return 'That passphrase does not open this backup. Nothing was changed. It asks for the one that was in force on the day it was made; the recovery sheet opens it too.';
    case 'not-for-us':
      return 'That recovery sheet does not open this backup. Nothing was changed. It may be another book’s, or a character is off: 0 and O, 1 and I are easily mixed up.';
    case 'needs-identity':
      return 'This backup was made before a passphrase was sealed into it. Nothing was changed. Open it with the recovery sheet.';
    case 'cut-short':
      return `${name} is cut short: its end is missing. Nothing was changed. Copy it again and check that it has finished, or choose an older backup.`;
    case 'altered':
    case 'zip-damaged':
      return `${name} is damaged: it is not what was written. Nothing was changed. Choose another backup; each one holds the whole book.`;
    case 'not-a-zip':
    case 'not-age':
    case 'part-missing':
      return `${name} is not a Wardbook backup, or its beginning or end is missing. Nothing was changed. Choose a file that ends in .wardbackup.`;
    case 'needs-passphrase':
      return byPassphrase
        ? fileProblemText(problem, name)
        : 'What was typed is not a recovery sheet. Nothing was changed. It begins with AGE-SECRET-KEY.';
    default:
      return fileProblemText(problem, name);
  }
}
