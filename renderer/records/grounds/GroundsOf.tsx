import { groundsOf } from '../../../shared/queries/privacy/lawfulGrounds';
import type { Person } from '../../../shared/queries/shownName';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { FactsList } from '../../ui/Panel';
import { dayInSentence } from '../../ui/words/dayInWords';

/** Why somebody is in the book, why what is special of them may be, and whether they were told. */
export function GroundsOf({ person }: { person: Person }) {
  const today = useToday();
  const { basis, condition } = useWorkbook((workbook) => groundsOf(workbook, person), [person]);
  const words = (ground: typeof basis) =>
    ground.words ? `${ground.words}${ground.own ? '' : ', as for everybody'}` : 'Not noted yet';
  const notice = person.noticeGiven
    ? `Given on ${dayInSentence(person.noticeGiven, today)}`
    : person.noticeDue
      ? `Due by ${dayInSentence(person.noticeDue, today)}`
      : '';
  return (
    <FactsList
      facts={[
        ['Lawful basis', words(basis)],
        ['For what is special', words(condition)],
        ['Privacy notice', notice],
      ]}
    />
  );
}
