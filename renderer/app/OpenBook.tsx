import { useEffect, useState } from 'react';
import type { Filled } from '../store/opening';
import type { OpenWorkbook } from '../store/session';
import type { KeyChangeTold } from '../store/sessionState';
import { useBackups } from '../store/useBackups';
import { useSessionDeeds } from '../store/useSession';
import { WorkbookContext } from '../store/useWorkbook';
import { countOf } from '../ui/words/countInWords';
import { backupWords } from './backupWords';
import { RecoveryStep } from './doors/RecoveryStep';
import { homeOf } from './forRooms/route';
import { Shell } from './Shell';
import { useIdleLock } from './useIdleLock';
import { useWarmSearch } from './useWarmSearch';

interface OpenBookProps {
  workbook: OpenWorkbook;
  /** It was set up a moment ago: the recovery sheet comes first. */
  fresh: boolean;
  /** Changes that one copy lacked and the other gave: told once. */
  filled: Filled | null;
  /** What became of an erasure that an earlier session left unended: told once. */
  erasing?: 'completed' | 'undone' | undefined;
  /** What became of a change of the key. */
  keyChange?: KeyChangeTold | undefined;
}

const filledText = (filled: Filled): string =>
  `${countOf(filled.changes, 'change was', 'changes were')} missing from the ${
    filled.copy === 'database' ? 'laptop’s database' : 'journal file'
  } and came back from the other copy. Nothing is lost.`;

const erasingText = {
  completed: 'An erasing that was cut short has been completed. Whom it was about is gone from this laptop.',
  undone: 'An erasing was cut short before it began. Nobody was erased: do it again from the person’s page.',
} as const;

const keyCompleted =
  'A change of the key that was cut short has been completed. The old passphrase and recovery sheet open nothing any more: make the new sheet under Settings.';

/** The open workbook: after setting up, the last step, then the rooms. */
export function OpenBook({ workbook, fresh, filled, erasing, keyChange }: OpenBookProps) {
  const session = useSessionDeeds();
  const [lastStep, setLastStep] = useState(fresh);
  const backups = useBackups();
  const backup = backups && backupWords(backups, workbook.deed().today);
  const cutShort = keyChange?.told === 'completed';
  useIdleLock(workbook, session.lock);
  useWarmSearch(workbook);
  useEffect(() => {
    // Else Chromium may clear the database when the disk runs low. Settings says whether it was granted.
    if (!workbook.sample) void navigator.storage.persist();
  }, [workbook]);
  if (lastStep) return <RecoveryStep onDone={() => setLastStep(false)} />;
  return (
    <WorkbookContext.Provider value={workbook}>
      <Shell
        start={keyChange && !cutShort ? { room: 'settings', page: 'changeKey' } : homeOf.today}
        notice={filled ? filledText(filled) : erasing ? erasingText[erasing] : cutShort ? keyCompleted : null}
        onLock={() => void session.lock()}
        onLeaveSample={() => void session.leaveSample()}
        backup={backup}
      />
    </WorkbookContext.Provider>
  );
}
