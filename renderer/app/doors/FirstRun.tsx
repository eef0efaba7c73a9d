import './doors.css';
import { IconArrowLeft, IconArrowRight, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure, SetUp } from '../../store/sessionState';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/form/TextFields';
import { Cloth } from './Cloth';
import { failureText } from './failureText';
import { PassphraseStep } from './PassphraseStep';
import { RestoreDoor } from './RestoreDoor';
import { Steps } from './Steps';

interface FirstRunProps {
  /** The system keeps secrets for its user, so it can open the book. */
  keychain: boolean;
  problem: Failure | undefined;
  onMake: (setUp: SetUp) => void;
  onSample: () => void;
}

/** A promise on the left, one question on the right: the name, then the passphrase. */
export function FirstRun({ keychain, problem, onMake, onSample }: FirstRunProps) {
  const [step, setStep] = useState<'you' | 'passphrase' | 'restore'>('you');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const goOn = () => {
    setAsked(true);
    if (name.trim()) setStep('passphrase');
  };
  if (step === 'restore')
    return <RestoreDoor problem={problem} onBack={() => setStep('you')} onRestore={onMake} />;
  return (
    <div className="door" data-kind="first">
      <Cloth
        promise="Who came, what they said they’d do, and whether they did."
        words="A record book for people who bring people together. It lives on this laptop, sealed with your passphrase, and sends nothing anywhere."
        gates
      />
      <main className="door-page">
        <form
          className="inner"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (step === 'you') goOn();
          }}
        >
          <Steps now={step === 'you' ? 0 : 1} />
          {problem && <ErrorNote>{failureText(problem)}</ErrorNote>}
          {step === 'you' ? (
            <>
              <header>
                <h1>Whose book is this?</h1>
                <p className="under">
                  Your name stands beside what you write, on your follow-ups and on packs you make for
                  colleagues. It is sealed with everything else.
                </p>
              </header>
              <TextField
                label="Your name"
                value={name}
                onChange={setName}
                big
                autoFocus
                maxLength={200}
                {...(asked && !name.trim() && { error: 'There is no name yet. A first name is enough.' })}
              />
              <div className="door-foot">
                <Button rank="quiet" icon={<IconRestore size={20} />} onClick={() => setStep('restore')}>
                  Restore a backup
                </Button>
                <span className="spacer" />
                <Button onClick={onSample}>Look around a sample year</Button>
                <Button rank="primary" type="submit" iconAfter={<IconArrowRight size={20} />}>
                  Go on
                </Button>
              </div>
            </>
          ) : (
            <PassphraseStep
              name={name.trim()}
              keychain={keychain}
              back={
                <Button rank="quiet" icon={<IconArrowLeft size={20} />} onClick={() => setStep('you')}>
                  Back
                </Button>
              }
              onSample={onSample}
              onMake={(choice) => onMake({ name: name.trim(), ...choice })}
            />
          )}
        </form>
      </main>
    </div>
  );
}
