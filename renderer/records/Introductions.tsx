import type { Rec } from '../../shared/model/kinds';
import { introductionsTo } from '../../shared/queries/introductions';
import { lastSpoken } from '../../shared/queries/lastContact';
import { firstName } from '../../shared/queries/shownName';
import { useToday } from '../app/forRooms/useToday';
import { useWorkbook } from '../store/useWorkbook';
import { shortDay } from '../ui/words/dayInWords';
import { PersonLink } from './PersonLink';

const most = 3;

/** Of somebody whom nobody has spoken to yet: who of those we know could introduce us. */
export function Introductions({ person: to }: { person: Rec<'person'> }) {
  const personId = to.id;
  const today = useToday();
  const known = useWorkbook(
    (workbook) =>
      lastSpoken(workbook, personId) === undefined
        ? introductionsTo(workbook, personId, today).slice(0, most)
        : [],
    [personId, today],
  );
  if (known.length === 0) return null;
  return (
    <div className="stack tight" style={{ marginTop: 10 }}>
      <p className="strong">Who could introduce us</p>
      <ul className="plain stack tight">
        {known.map(({ person, how, spoken }) => (
          <li key={person.id}>
            <PersonLink personId={person.id} />{' '}
            <span className="muted">
              {'group' in how ? `also in ${how.group}` : `${how.label.toLowerCase()} ${firstName(to)}`},
              spoken to {shortDay(spoken, today)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
