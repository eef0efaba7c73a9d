import { IconArrowRight, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { passphraseWords, proposePassphrase } from '../../../shared/model/passphraseWords';
import type { SetUp } from '../../store/sessionState';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/form/Choices';
import { SecretField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { countInFigures } from '../../ui/words/countInWords';
import { bitsPerWord, passphraseStrength } from '../forRooms/passphraseStrength';
import { StrengthMeter } from '../forRooms/StrengthMeter';

interface PassphraseStepProps {
  name: string;
  keychain: boolean;
  back: ReactNode;
  onSample: () => void;
  onMake: (choice: Omit<SetUp, 'name'>) => void;
}

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** Choosing the passphrase: four words proposed, shown or hidden, strength in words, typed once more. */
export function PassphraseStep({ name, keychain, back, onSample, onMake }: PassphraseStepProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [alsoKeychain, setAlsoKeychain] = useState(false);
  const [asked, setAsked] = useState(false);
  const problems = {
    passphrase:
      passphraseStrength(passphrase).level < 2
        ? 'Too easy to guess. Take four words that have nothing to do with each other.'
        : undefined,
    again: again !== passphrase ? 'The two are not the same. Type it as above.' : undefined,
  };
  const make = () => {
    setAsked(true);
    if (!problems.passphrase && !problems.again) onMake({ passphrase, keychain: alsoKeychain });
  };
  const propose = () => {
    setPassphrase(proposePassphrase(4, random));
    setAgain('');
    setShown(true);
  };
  const submit = (event: { key: string; preventDefault(): void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    make();
  };
  return (
    <>
      <header>
        <h1>Choose a passphrase, {name.split(/\s+/)[0]}</h1>
        <p className="under">
          You will type it each time you open the book. Four or five ordinary words are strong and easy to
          remember.
        </p>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field means Go on, as in any form */}
      <div
        className="stack"
        onKeyDown={(event) => (event.target instanceof HTMLInputElement ? submit(event) : undefined)}
      >
        <SecretField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          shown={shown}
          onShownChange={setShown}
          autoFocus
          big
          {...(asked && problems.passphrase && { error: problems.passphrase })}
        />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <div className="grow">
            <StrengthMeter typed={passphrase} />
          </div>
          <Button size="small" icon={<IconRefresh size={20} />} onClick={propose}>
            Propose four words
          </Button>
        </div>
        <p className="small muted">
          Proposed words are drawn at random from a list of {countInFigures(passphraseWords.length)}: four
          make {countInFigures(Math.round(bitsPerWord * 4))} bits, and each try costs a guesser a third of a
          second.
        </p>
        <SecretField
          label="Type it once more"
          value={again}
          onChange={setAgain}
          shown={shown}
          onShownChange={setShown}
          big
          {...(asked && problems.again && { error: problems.again })}
        />
      </div>
      {keychain && (
        <Tick
          label={<b>Also open with this laptop’s own sign-in</b>}
          hint="Quicker each morning, but only as safe as the laptop’s password."
          checked={alsoKeychain}
          onChange={setAlsoKeychain}
        />
      )}
      <Note>
        Nobody can reset this for you, and that is the point. The next page makes a recovery sheet to keep
        somewhere safe.
      </Note>
      <div className="door-foot">
        {back}
        <span className="spacer" />
        <Button onClick={onSample}>Look around a sample year</Button>
        <Button rank="primary" iconAfter={<IconArrowRight size={20} />} onClick={make}>
          Go on
        </Button>
      </div>
    </>
  );
}
