import './recoverySheet.css';
import { passphraseStrength } from './passphraseStrength';

/** How hard a passphrase is to guess, as four bars and in words. It forbids nothing. */
export function StrengthMeter({ typed }: { typed: string }) {
  const { level, word, means } = passphraseStrength(typed);
  return (
    <div>
      <div className="strength" data-level={level} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <p role="status" className="muted" style={{ minHeight: 22 }}>
        {word ? (
          <>
            <b style={{ color: level >= 3 ? 'var(--pine)' : 'var(--ink)' }}>{word}</b> {means}
          </>
        ) : (
          'No rules but strength: length counts for more than odd characters.'
        )}
      </p>
    </div>
  );
}
