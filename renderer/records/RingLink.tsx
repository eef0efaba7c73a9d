import type { Rec } from '../../shared/model/kinds';
import { contactReasonText, mayContact } from '../../shared/queries/mayContact';
import { useLink } from '../app/forRooms/useLink';
import { useToday } from '../app/forRooms/useToday';
import { dayInSentence } from '../ui/words/dayInWords';

/** Ring, as a link in a row; who may not be phoned is said in the row, not hidden. */
export function RingLink({ person }: { person: Rec<'person'> }) {
  const openLink = useLink();
  const today = useToday();
  const [why] = mayContact(person, 'phone').reasons;
  if (why) {
    const words = why.reason === 'nothing-to-use' ? 'No phone' : 'May not be phoned';
    return (
      <span className="muted small" title={contactReasonText(person, why, (on) => dayInSentence(on, today))}>
        {words}
      </span>
    );
  }
  return (
    <button type="button" className="link" onClick={() => openLink(`tel:${person.phones?.[0]?.key ?? ''}`)}>
      Ring
    </button>
  );
}
