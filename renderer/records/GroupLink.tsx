import { useRoute } from '../app/forRooms/useRoute';
import { useWorkbook } from '../store/useWorkbook';

/** A group's name that opens its page; a bare id reads as a group that is not in this workbook. */
export function GroupLink({ groupId }: { groupId: string }) {
  const { go } = useRoute();
  const group = useWorkbook((workbook) => workbook.get('group', groupId), [groupId]);
  if (!group) return <span className="muted">A group not in this workbook</span>;
  return (
    <button
      type="button"
      className="link"
      onClick={() => go({ room: 'people', page: 'group', id: group.id })}
    >
      {group.name}
    </button>
  );
}
