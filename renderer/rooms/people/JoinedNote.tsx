import { splitPeople } from '../../../shared/commands/splitPeople';
import { useDo } from '../../app/forRooms/useDo';
import { useWorkbook } from '../../store/useWorkbook';
import { Note } from '../../ui/Note';
import { capital } from '../../ui/words/capital';
import { countOfInWords } from '../../ui/words/countInWords';
import type { Person } from './peopleColumns';

/** Says that several records are read as one person here, and takes them apart again. */
export function JoinedNote({ person }: { person: Person }) {
  const act = useDo();
  const records = useWorkbook((workbook) => workbook.joined(person.id).length, [person.id]);
  if (records < 2) return null;
  return (
    <Note kind="info">
      <span className="row wrap">
        <span className="grow">{`${capital(countOfInWords(records, 'record', 'records'))} are read as one person here.`}</span>
        <button
          type="button"
          className="link"
          onClick={() => void act((workbook, deed) => splitPeople(workbook, deed, { personId: person.id }))}
        >
          Split them again
        </button>
      </span>
    </Note>
  );
}
