import './doors.css';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSessionDeeds } from '../../store/useSession';
import { Button } from '../../ui/Button';
import { RecoverySheet } from '../forRooms/RecoverySheet';
import { Cloth } from './Cloth';
import { Steps } from './Steps';

/** The third step of setting up: the recovery sheet, now or later. */
export function RecoveryStep({ onDone }: { onDone: () => void }) {
  const session = useSessionDeeds();
  const [code, setCode] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    void session.recoverySheet().then(setCode);
  }, [session]);
  return (
    <div className="door" data-kind="first">
      <Cloth
        promise="Forgotten is not lost."
        words="Nobody holds a copy of your key, so nobody can be made to hand it over. This sheet is your own way back in."
        gates
      />
      <main className="door-page">
        <div className="inner">
          <Steps now={2} />
          <header>
            <h1>Keep this sheet somewhere safe</h1>
            <p className="under">
              It opens the book if the passphrase is ever forgotten. Whoever holds it can do so too.
            </p>
          </header>
          {code && (
            <RecoverySheet
              code={code}
              onKept={() => {
                setKept(true);
                void session.recoverySheetKept();
              }}
            />
          )}
          {kept && (
            <p className="row" role="status" style={{ color: 'var(--pine)', fontWeight: 650 }}>
              <IconCircleCheck size={20} aria-hidden="true" /> You have it. That is the last step.
            </p>
          )}
          <div className="door-foot">
            <span className="spacer" />
            {!kept && (
              <Button onClick={onDone} title="Today will remind you until it is done">
                Later
              </Button>
            )}
            <Button rank="primary" iconAfter={<IconArrowRight size={20} />} disabled={!kept} onClick={onDone}>
              Go on
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
}
