import { tableLimits } from '../../../shared/formats/csv';
import { fileProblemText } from '../../../shared/formats/problemText';
import type { BackupFile } from '../../app/forRooms/restore/backupFile';
import { chooseFiles, type PackFile } from '../../store/packFile';
import type { ListGiven } from './readList';

/** What was chosen or dropped, by what it is; a problem is the sentence for it. */
export type Incoming =
  | { given: ListGiven }
  | { packs: readonly PackFile[] }
  | { backup: BackupFile }
  | { problem: string };

const endsIn =
  (ending: string) =>
  ({ name }: PackFile): boolean =>
    name.toLowerCase().endsWith(ending);
const isPack = endsIn('.wardpack');
const isBackup = endsIn('.wardbackup');

const oneByOne = (files: readonly PackFile[], how: 'chosen' | 'dropped'): string =>
  `${files.length} files were ${how}, none of them a pack. Nothing was changed. Lists and cards come in one at a time: ${how === 'dropped' ? 'drop' : 'choose'} “${files[0]?.name}” first, then the others.`;

/**
 * Tells files apart by their names: packs together, one backup, or one list or file of cards, which is read.
 * @param how in which words a refusal speaks of them
 */
export async function incomingOf(
  files: readonly [PackFile, ...PackFile[]],
  how: 'chosen' | 'dropped',
): Promise<Incoming> {
  const [first] = files;
  const { name, size } = first;
  if (files.some(isPack)) return { packs: files };
  if (files.length > 1) return { problem: oneByOne(files, how) };
  const limit = tableLimits.bytes;
  if (size > limit && !isBackup(first))
    return { problem: fileProblemText({ reason: 'file-too-large', bytes: size, limit }, name) };
  const read = await first.read();
  if ('problem' in read) return read;
  const { bytes } = read;
  return isBackup(first) ? { backup: { name, bytes } } : { given: { as: 'file', name, bytes } };
}

/** Asks for whatever can come in, one file or several. Undefined where the user changed their mind. */
export async function chooseIncoming(): Promise<Incoming | undefined> {
  const [first, ...others] = await chooseFiles(window.machine, 'incoming');
  return first && incomingOf([first, ...others], 'chosen');
}
