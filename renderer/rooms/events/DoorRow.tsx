import { IconCheck } from '@tabler/icons-react';
import type { Rec } from '../../../shared/model/kinds';
import { placeName } from '../../../shared/queries/placesWithin';
import { shownName } from '../../../shared/queries/shownName';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Key } from '../../ui/Key';
import { arrivalTime } from './arrivalTime';
import styles from './DoorPage.module.css';

interface DoorRowProps {
  person: Rec<'person'>;
  attendance: Rec<'attendance'> | undefined;
  typed: string;
  chosen: boolean;
  onPress: () => void;
}

/** One name found: what was typed is underlined, and what we know of the reply stands at the right. */
export function DoorRow({ person, attendance, typed, chosen, onPress }: DoorRowProps) {
  const { reader } = useOpenWorkbook();
  const name = shownName(person);
  const from = name.toLowerCase().indexOf(typed.trim().toLowerCase());
  const to = from + typed.trim().length;
  const place = placeName(reader, person.placeId) || person.town;
  return (
    <button
      type="button"
      id={`door-${person.id}`}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={styles.person}
      onClick={onPress}
    >
      <span className={styles.name}>
        {from < 0 ? (
          name
        ) : (
          <>
            {name.slice(0, from)}
            <u>{name.slice(from, to)}</u>
            {name.slice(to)}
          </>
        )}
      </span>
      <span className="grow cut">{place}</span>
      {attendance?.attended ? (
        <span className={styles.in}>
          <IconCheck size={20} aria-hidden="true" /> In{' '}
          {attendance.arrivedAt && `at ${arrivalTime(attendance.arrivedAt)}`}
        </span>
      ) : chosen ? (
        <span className="row strong">
          Sign in <Key>Enter</Key>
        </span>
      ) : (
        <span>{attendance?.rsvp ? replyWords[attendance.rsvp] : ''}</span>
      )}
    </button>
  );
}

const replyWords = { invited: 'Invited', yes: 'Said yes', maybe: 'Said maybe', no: 'Said no' } as const;
