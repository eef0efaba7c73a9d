import { useEffect, useState } from 'react';
import type { Failure, SessionState } from '../store/sessionState';
import { useSession, useSessionDeeds } from '../store/useSession';
import { timeInWords } from '../ui/words/dayInWords';
import { FirstRun } from './doors/FirstRun';
import { LockScreen } from './doors/LockScreen';
import { RepairPage } from './doors/RepairPage';
import { RestoreDoor } from './doors/RestoreDoor';
import { FailedPage, NewerVersionPage, OpeningPage } from './doors/StoppedPages';
import { OpenBook } from './OpenBook';
import { useAbout } from './useAbout';

/** What the user set going, while the session is between two phases. */
type Doing = 'set-up' | 'restore' | 'unlock' | 'sample' | null;

const opening = {
  'set-up': 'Making your book',
  restore: 'Restoring your book',
  unlock: 'Opening the book',
  sample: 'Opening the sample year',
} as const;

const clock = (at: Date): string =>
  timeInWords(`${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`);

/** One page for each phase of the session. */
export function Doors() {
  const about = useAbout();
  const state = useSession();
  const session = useSessionDeeds();
  const [doing, setDoing] = useState<Doing>(null);
  const lastLock = useLast(state, 'locked');
  const lastDamage = useLast(state, 'damaged');
  // A backup is being chosen in the place of a record that does not open; `over` is what its page said.
  const [instead, setInstead] = useState<{ over: Failure | undefined } | null>(null);
  const restoreInstead = (over: Failure | undefined) => () => setInstead({ over });
  if (instead && (state.phase === 'damaged' || state.phase === 'failed'))
    return (
      <RestoreDoor
        instead
        problem={state.problem === instead.over ? undefined : state.problem}
        onBack={() => setInstead(null)}
        onRestore={(input) => {
          setDoing('restore');
          void session.restoreInstead(input);
        }}
      />
    );
  const sample = () => {
    setDoing('sample');
    void session.openSample();
  };
  const lockScreen = (locked: Extract<SessionState, { phase: 'locked' }>, progress: number | undefined) => (
    <LockScreen
      key="lock"
      passphrase={locked.passphrase}
      keychain={locked.keychain}
      problem={locked.problem}
      keyChange={locked.keyChange}
      progress={progress}
      opened={about?.opened ?? 'start'}
      since={about ? clock(about.at) : ''}
      onUnlock={(given) => {
        setDoing('unlock');
        if (given.by === 'passphrase') void session.unlock(given.passphrase);
        else if (given.by === 'recovery') void session.unlockWithRecovery(given.sheet);
        else void session.unlockWithKeychain();
      }}
      onSample={sample}
    />
  );
  switch (state.phase) {
    case 'starting':
      return <OpeningPage words="Opening Wardbook" progress={undefined} />;
    case 'firstRun':
      return (
        <FirstRun
          keychain={state.keychain}
          problem={state.problem}
          onMake={(input) => {
            setDoing(input.restored ? 'restore' : 'set-up');
            void session.setUp(input);
          }}
          onSample={sample}
        />
      );
    case 'locked':
      return lockScreen(state, undefined);
    case 'unlocking':
      if (doing === 'unlock' && lastLock) return lockScreen(lastLock, state.progress);
      return <OpeningPage words={opening[doing ?? 'sample']} progress={state.progress} />;
    case 'open':
    case 'sample':
      return (
        <OpenBook
          key={state.phase}
          workbook={state.workbook}
          fresh={state.phase === 'open' && doing === 'set-up'}
          filled={state.phase === 'open' ? state.filled : null}
          erasing={state.phase === 'open' ? state.erasing : undefined}
          keyChange={state.phase === 'open' ? state.keyChange : undefined}
        />
      );
    case 'changingKey':
      return <OpeningPage words="Sealing everything anew" progress={state.progress} />;
    case 'damaged':
      return (
        <RepairPage
          damage={state.damage}
          problem={state.problem}
          progress={undefined}
          onRepair={() => void session.repair()}
          onRestore={restoreInstead(state.problem)}
        />
      );
    case 'repairing':
      return (
        lastDamage && (
          <RepairPage
            damage={lastDamage.damage}
            problem={undefined}
            progress={state.progress}
            onRepair={() => undefined}
            onRestore={() => undefined}
          />
        )
      );
    case 'newerVersion':
      return <NewerVersionPage what={state.what} />;
    case 'failed':
      return <FailedPage problem={state.problem} onRestore={restoreInstead(state.problem)} />;
  }
}

/** The last state of one phase, for the pages that stay while something is being done. */
function useLast<P extends SessionState['phase']>(
  state: SessionState,
  phase: P,
): Extract<SessionState, { phase: P }> | null {
  const [last, setLast] = useState<Extract<SessionState, { phase: P }> | null>(null);
  useEffect(() => {
    if (state.phase === phase) setLast(state as Extract<SessionState, { phase: P }>);
  }, [state, phase]);
  return last;
}
