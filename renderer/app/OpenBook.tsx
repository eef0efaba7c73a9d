import { useState } from 'react';
import type { Filled } from '../store/opening';
import type { OpenWorkbook } from '../store/session';
import { useSessionDeeds } from '../store/useSession';
import { WorkbookContext } from '../store/useWorkbook';
import { countOf } from '../ui/words/countInWords';
import { RecoveryStep } from './doors/RecoveryStep';
import { StartPage } from './doors/StartPage';
import { homeOf, type Route } from './forRooms/route';
import { Shell } from './Shell';
import { useIdleLock } from './useIdleLock';

interface OpenBookProps {
  workbook: OpenWorkbook;
  /** It was set up a moment ago: the recovery sheet and the three ways to begin come first. */
  fresh: boolean;
  /** Changes that one copy lacked and the other gave: told once. */
  filled: Filled | null;
  onSample: () => void;
}

const filledText = (filled: Filled): string =>
  `${countOf(filled.changes, 'change was', 'changes were')} missing from the ${
    filled.copy === 'database' ? 'laptop’s database' : 'journal file'
  } and came back from the other copy. Nothing is lost.`;

/** The open workbook: after setting up, the last step and the three ways to begin, then the rooms. */
export function OpenBook({ workbook, fresh, filled, onSample }: OpenBookProps) {
  const session = useSessionDeeds();
  const [step, setStep] = useState<'recovery' | 'start' | 'rooms'>(fresh ? 'recovery' : 'rooms');
  const [start, setStart] = useState<Route>(homeOf.today);
  useIdleLock(workbook, session.lock);
  if (step === 'recovery') return <RecoveryStep onDone={() => setStep('start')} />;
  if (step === 'start') {
    return (
      <StartPage
        onStart={(route) => {
          setStart(route);
          setStep('rooms');
        }}
        onSample={onSample}
      />
    );
  }
  return (
    <WorkbookContext.Provider value={workbook}>
      <Shell
        start={start}
        notice={filled ? filledText(filled) : null}
        onLock={() => void session.lock()}
        onLeaveSample={() => void session.leaveSample()}
      />
    </WorkbookContext.Provider>
  );
}
