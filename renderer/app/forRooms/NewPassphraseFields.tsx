import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { passphraseWords, proposePassphrase } from '../../../shared/model/passphraseWords';
import { Button } from '../../ui/Button';
import { SecretField } from '../../ui/form/TextFields';
import { countInFigures } from '../../ui/words/countInWords';
import { bitsPerWord, passphraseStrength } from './passphraseStrength';
import { StrengthMeter } from './StrengthMeter';

export interface NewPassphrase {
  typed: string;
  again: string;
}

export const noPassphrase: NewPassphrase = { typed: '', again: '' };

interface PassphraseProblems {
  typed?: string;
  again?: string;
}

/** Why this cannot be the passphrase yet; an empty answer means that it can. */
export function newPassphraseProblems({ typed, again }: NewPassphrase): PassphraseProblems {
  return {
    ...(passphraseStrength(typed).level < 2 && {
      typed: 'Too easy to guess. Take four words that have nothing to do with each other.',
    }),
    ...(again !== typed && { again: 'The two are not the same. Type it as above.' }),
  };
}

interface NewPassphraseFieldsProps {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  /** Shows what is wrong; before the first try nothing is. */
  asked: boolean;
  label?: string;
  big?: boolean;
  autoFocus?: boolean;
}

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** A passphrase to be: four words proposed, shown or hidden, strength in words, typed once more. */
export function NewPassphraseFields({
  value,
  onChange,
  asked,
  label = 'Passphrase',
  big = false,
  autoFocus = false,
}: NewPassphraseFieldsProps) {
  const [shown, setShown] = useState(false);
  const problems = asked ? newPassphraseProblems(value) : {};
  const propose = () => {
    onChange({ typed: proposePassphrase(4, random), again: '' });
    setShown(true);
  };
  return (
    <>
      <SecretField
        label={label}
        value={value.typed}
        onChange={(typed) => onChange({ ...value, typed })}
        shown={shown}
        onShownChange={setShown}
        autoFocus={autoFocus}
        big={big}
        {...(problems.typed && { error: problems.typed })}
      />
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <div className="grow">
          <StrengthMeter typed={value.typed} />
        </div>
        <Button size="small" icon={<IconRefresh size={20} />} onClick={propose}>
          Propose four words
        </Button>
      </div>
      <SecretField
        label="Type it once more"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        shown={shown}
        onShownChange={setShown}
        big={big}
        {...(problems.again && { error: problems.again })}
      />
      <p className="small muted">
        Proposed words are drawn at random from a list of {countInFigures(passphraseWords.length)}: four make{' '}
        {countInFigures(Math.round(bitsPerWord * 4))} bits, and each try costs a guesser a third of a second.
      </p>
    </>
  );
}
