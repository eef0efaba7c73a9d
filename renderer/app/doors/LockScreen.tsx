import './doors.css';
import { IconClock, IconFingerprint, IconKeyboard, IconLockOpen } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { UnlockProblem } from '../../store/sessionState';
import type { UnlockWith } from '../../store/unlocking';
import { Button } from '../../ui/Button';
import { SecretField, TextAreaField } from '../../ui/form/TextFields';
import { Key } from '../../ui/Key';
import { Note } from '../../ui/Note';
import { Cloth } from './Cloth';
import { unlockProblemText } from './failureText';
import { useCapsLock } from './useCapsLock';

interface LockScreenProps {
  passphrase: boolean;
  keychain: boolean;
  problem: UnlockProblem | undefined;
  /** A change of the key or the passphrase that was cut short, and what became of it. */
  keyChange: 'undone' | 'completed' | undefined;
  /** From 0 to 1 while the book is being opened. */
  progress: number | undefined;
  /** Why this window was opened, and when. */
  opened: 'start' | 'lock' | 'crash';
  since: string;
  onUnlock: (given: UnlockWith) => void;
  onSample: () => void;
}

const why = {
  start: 'Sealed when it was last closed',
  lock: 'Locked at',
  crash: 'The page stopped by itself and was closed at',
} as const;

const cutShort = {
  undone:
    'A change of the passphrase or the key was cut short, and counts as never begun: the passphrase is the one from before.',
  completed:
    'A change of the passphrase or the key was cut short after it had taken hold: the passphrase is the new one.',
} as const;

/** Nothing here names the owner, the workbook or the draft, because nothing outside the seal may. */
export function LockScreen(props: LockScreenProps) {
  const { passphrase, keychain, problem, keyChange, progress, opened, since, onUnlock, onSample } = props;
  const [by, setBy] = useState<'passphrase' | 'recovery'>(passphrase ? 'passphrase' : 'recovery');
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const busy = progress !== undefined;
  const caps = useCapsLock();
  useEffect(() => {
    if (problem) box.current?.select();
  }, [problem]);
  const unlock = () => {
    if (typed.trim() === '' || busy) return;
    onUnlock(by === 'passphrase' ? { by, passphrase: typed } : { by, sheet: typed });
  };
  const error = problem && !busy ? { error: unlockProblemText(problem) } : {};
  return (
    <div className="door" data-kind="lock">
      <Cloth
        promise="Closed and sealed."
        words="Nothing on this page says whose book it is or what is in it, and nothing on the disk does either."
        foot={
          <div className="since">
            <IconClock size={20} aria-hidden="true" />
            <span>{opened === 'start' ? why.start : `${why[opened]} ${since}`}</span>
          </div>
        }
      />
      <main className="door-page">
        <form
          className="inner"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            unlock();
          }}
        >
          {keyChange && <Note kind="info">{cutShort[keyChange]}</Note>}
          <h1>{by === 'passphrase' ? 'Open the book' : 'Open with the recovery sheet'}</h1>
          {by === 'passphrase' ? (
            <SecretField
              label="Passphrase"
              value={typed}
              onChange={setTyped}
              autoFocus
              big
              ref={box}
              {...error}
            />
          ) : (
            <TextAreaField
              label="What the sheet says"
              hint="It begins with AGE-SECRET-KEY; spaces and capitals do not matter."
              value={typed}
              onChange={setTyped}
              autoFocus
              rows={3}
              {...error}
            />
          )}
          <Button
            rank="primary"
            size="big"
            type="submit"
            fullWidth
            icon={<IconLockOpen size={20} />}
            busy={busy}
          >
            Unlock
          </Button>
          {keychain && (
            <Button
              size="big"
              fullWidth
              icon={<IconFingerprint size={20} />}
              onClick={() => onUnlock({ by: 'keychain' })}
            >
              Open with this laptop’s sign-in
            </Button>
          )}
          {busy && (
            <p className="small muted" role="status">
              Opening the book: {Math.round((progress ?? 0) * 100)} %
            </p>
          )}
          {opened !== 'start' && (
            <Note kind="good">
              <b>What you were typing is kept.</b> It was sealed as you typed, a second behind at most. You
              will find it where you left it.
            </Note>
          )}
          <div className="row wrap" style={{ gap: '6px 16px', marginTop: 6 }}>
            {passphrase && (
              <button
                type="button"
                className="link"
                onClick={() => {
                  setTyped('');
                  setBy(by === 'passphrase' ? 'recovery' : 'passphrase');
                }}
              >
                {by === 'passphrase' ? 'Use the recovery sheet' : 'Use the passphrase'}
              </button>
            )}
            <button type="button" className="link" onClick={onSample}>
              Look around a sample year
            </button>
          </div>
          <p className="row small muted">
            <IconKeyboard size={20} aria-hidden="true" /> <Key>Enter</Key> unlocks
            <span style={{ marginLeft: 6 }} role="status">
              {caps ? 'Caps Lock is on' : 'Caps Lock is off'}
            </span>
          </p>
        </form>
      </main>
    </div>
  );
}
