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
