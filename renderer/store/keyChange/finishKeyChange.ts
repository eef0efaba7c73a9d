import { setSetting } from '../../../shared/commands/setSetting';
import { keySettings } from '../../../shared/model/setting';
import { keyChanged } from '../../../shared/queries/keyChanged';
import { keepErasureList } from '../erasing/eraseRecord';
import { readManifest } from '../manifest';
import type { OpenRecord } from '../openWorkbook';
import { sweep } from '../sweep';
import { sealHistoryAnew } from './historyAnew';
import { readKeyChangeNote, removeKeyChangeNote, vaultBefore, writeKeyChangeNote } from './keyChangeNote';

export interface FinishMeans {
  readonly open: OpenRecord;
  /** Makes a backup to the present identity and verifies it; undefined where none could be made now. */
  readonly backUp: () => Promise<string | undefined>;
  /** The workbook's age identity. */
  readonly identity: () => Promise<string>;
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
}

/** What of a change of the key is left to be done; it is tried again at each opening. */
export type KeyChangeDue = 'history' | 'backup' | 'journalFile';

export interface KeyChangeEnded {
  was: 'nothing' | 'completed';
  due: readonly KeyChangeDue[];
}

const ended = (...due: KeyChangeDue[]): KeyChangeEnded => ({ was: 'completed', due });

/**
 * Ends a change of the key that has switched, right after it or at a later opening: the history is sealed anew, the
 * old key goes, then the old journal file and the old backup beside it, behind a new backup. The note goes last.
 */
export async function finishKeyChange(means: FinishMeans): Promise<KeyChangeEnded> {
  const { open, progress } = means;
  const { writer } = open;
  const note = await readKeyChangeNote(writer);
  if (!note) return { was: 'nothing', due: [] };
  if (!(await noteTheDay(open))) return ended('history', 'backup', 'journalFile');
  const before = await vaultBefore(open.workbookId, note);
  if (before) {
    const read = await readManifest(writer.database, writer.vault);
    if (!read.ok) return ended('history', 'backup', 'journalFile');
    await sweep({ writer, enqueue: open.enqueue }, read.manifest);
    await sealHistoryAnew({ writer, enqueue: open.enqueue }, before, (share) => progress(0.5 * share));
    const without = await open.enqueue(() => writeKeyChangeNote(writer, { before: note.before }));
    if (!without.ok) return ended('history', 'backup', 'journalFile');
  }
  progress(0.5);
  if (open.workbook.count('erasure') > 0) await keepErasureList(means);
  const dropped = await open.enqueue(() => writer.copy.dropEarlier());
  if (!dropped.ok) return ended('journalFile', 'backup');
  if (!(await means.backUp())) return ended('backup');
  progress(0.9);
  // The snapshot with which the journal file began, and the old backup beside it, go behind the new one.
  const cut = await open.enqueue(() => writer.copy.cutBehindBackup(true));
  if (!cut.ok) return ended('journalFile');
  await open.enqueue(() => removeKeyChangeNote(writer));
  progress(1);
  return ended();
}

/** Notes the day, as the first change under the new key: what lies before it is then in the backup alone. */
async function noteTheDay(open: OpenRecord): Promise<boolean> {
  const { epoch } = open.writer.vault;
  if (keyChanged(open.reader)?.epoch === epoch) return true;
  const value = { on: open.deed().today, epoch };
  const change = setSetting(open.reader, open.deed(), {
    name: keySettings.changed,
    value,
    label: 'Changed the key',
  });
  return (await open.commit({ ...change, undo: 'none' })).ok;
}
