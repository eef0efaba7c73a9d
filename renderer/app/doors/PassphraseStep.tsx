import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { SetUp } from '../../store/sessionState';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/form/Choices';
import { Note } from '../../ui/Note';
import { NewPassphraseFields, newPassphraseProblems, noPassphrase } from '../forRooms/NewPassphraseFields';

interface PassphraseStepProps {
  name: string;
  keychain: boolean;
  back: ReactNode;
  onSample: () => void;
  onMake: (choice: Omit<SetUp, 'name'>) => void;
}

/** Choosing the passphrase: four words proposed, shown or hidden, strength in words, typed once more. */
export function PassphraseStep({ name, keychain, back, onSample, onMake }: PassphraseStepProps) {
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [alsoKeychain, setAlsoKeychain] = useState(false);
  const [asked, setAsked] = useState(false);
  const make = () => {
    setAsked(true);
    const { typed, again } = newPassphraseProblems(passphrase);
    if (!typed && !again) onMake({ passphrase: passphrase.typed, keychain: alsoKeychain });
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
        <NewPassphraseFields value={passphrase} onChange={setPassphrase} asked={asked} autoFocus big />
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
