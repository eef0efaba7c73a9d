import { useState } from 'react';
import type { SharedPlace } from '../../../shared/queries/counts/sharedPlaces';
import { Note } from '../../ui/Note';
import { countOf } from '../../ui/words/countInWords';
import styles from './charts.module.css';

/** How many are named before the rest must be asked for. */
const named = 3;

/** Which places more than one patch counted, so that nobody takes a total for so many people. */
export function SharedPlacesNote({ shared }: { shared: readonly SharedPlace[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? shared : shared.slice(0, named);
  return (
    <div className={styles.shared}>
      <Note kind="attention">
        <span>
          <b>
            {shared.length === 1
              ? 'A place is shared by patches.'
              : `${countOf(shared.length, 'place is', 'places are')} shared by patches.`}
          </b>{' '}
          Totals may count people twice.
        </span>
        <ul>
          {shown.map(({ place, patches }) => (
            <li key={`${place} ${patches[0]?.id ?? ''}`}>
              {place}: {patches.map(({ patch }) => patch).join(', ')}
            </li>
          ))}
        </ul>
        {shared.length > named && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${shared.length}`}
          </button>
        )}
      </Note>
    </div>
  );
}
