import type { Rec } from '../../shared/model/kinds';
import { shownName } from '../../shared/queries/shownName';
import { useRoute } from '../app/forRooms/useRoute';
import { useWorkbook } from '../store/useWorkbook';

/** A person's name that opens their page; a bare id reads as someone who is not in this workbook. */
export function PersonLink({ personId }: { personId: string }) {
  const { go } = useRoute();
  const person = useWorkbook((workbook) => workbook.get('person', personId), [personId]);
  if (!person) return <span className="muted">{shownName(undefined)}</span>;
  return (
    <PersonNameLink person={person} onPress={() => go({ room: 'people', page: 'person', id: person.id })} />
  );
}

function PersonNameLink({ person, onPress }: { person: Rec<'person'>; onPress: () => void }) {
  return (
    <button type="button" className="link" onClick={onPress}>
      {shownName(person)}
    </button>
  );
}
