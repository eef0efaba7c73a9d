import { backupFileProblemText } from '../../../store/backupText';
import { readInPieces } from '../../../store/readInPieces';
import { type BackupWith, type OpenedBackup, openBackupFile } from '../../../store/restore';

/** A backup as it came from the disk, still sealed. */
export interface BackupFile {
  name: string;
  bytes: Uint8Array;
}

export type FileChosen = { file: BackupFile } | { problem: string } | { cancelled: true };

/** Asks for a backup in the system's own dialog, and reads it piece by piece. */
export async function chooseBackupFile(): Promise<FileChosen> {
  const answer = await window.machine.ask('file.openHandle', { kind: 'backup' });
  switch (answer.outcome) {
    case 'opened': {
      const { name } = answer;
      const read = await readInPieces(window.machine, answer);
      return 'why' in read ? { problem: unreadable(name, read.why) } : { file: { name, bytes: read.bytes } };
    }
    case 'cancelled':
      return { cancelled: true };
    case 'too-large':
      return {
        problem: `${answer.name} has ${inMegabytes(answer.size)} MB, and ${inMegabytes(answer.limit)} MB are the most that can be restored. Nothing was changed. Choose a file that ends in .wardbackup.`,
      };
    case 'cannot-read':
      return { problem: unreadable(answer.name, answer.detail) };
  }
}

const inMegabytes = (bytes: number): number => Math.round(bytes / 1e6);

const unreadable = (name: string, detail: string): string =>
  `${name} could not be read (${detail}). Nothing was changed. If it lies on a stick, copy it to this laptop first.`;

/** One of the backups in the folder. */
export async function readKeptBackup(name: string): Promise<FileChosen> {
  const answer = await window.machine.ask('backup.read', { name });
  if (answer.outcome === 'read') return { file: { name, bytes: new Uint8Array(answer.bytes) } };
  if (answer.outcome === 'gone')
    return { problem: 'That backup is no longer in the folder. Nothing was changed. Choose another.' };
  return {
    problem: `That backup could not be read (${answer.detail}). Nothing was changed. Choose another, or copy it to this laptop first.`,
  };
}

/** Opens it; a refusal is a sentence. Nothing is changed. */
export async function openBackup(
  file: BackupFile,
  given: BackupWith,
): Promise<{ ok: true; backup: OpenedBackup } | { ok: false; problem: string }> {
  const opened = await openBackupFile(file.bytes, given);
  if (opened.ok) return opened;
  return { ok: false, problem: backupFileProblemText(opened.problem, file.name, 'passphrase' in given) };
}
