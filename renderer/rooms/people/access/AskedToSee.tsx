import { openRequestOf } from '../../../../shared/queries/access/accessRequests';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { daysLeftInWords } from '../../../records/daysLeft';
import { useWorkbook } from '../../../store/useWorkbook';
import { Note } from '../../../ui/Note';
import { dayInSentence } from '../../../ui/words/dayInWords';
import type { Person } from '../peopleColumns';

/** On the page of somebody who waits for an answer: since when, how long there is, and the way to it. */
export function AskedToSee({ person }: { person: Person }) {
  const { go } = useRoute();
  const today = useToday();
  const request = useWorkbook((workbook) => openRequestOf(workbook, person.id), [person.id]);
  if (!request) return null;
  return (
    <Note kind="attention">
      Asked on {dayInSentence(request.askedOn, today)} to see what we hold. {daysLeftInWords(request, today)}.{' '}
      <button
        type="button"
        className="link"
        onClick={() => go({ room: 'people', page: 'access', id: person.id })}
      >
        Go on with the answer
      </button>
    </Note>
  );
}
