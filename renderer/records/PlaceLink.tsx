import { useRoute } from '../app/forRooms/useRoute';
import { useWorkbook } from '../store/useWorkbook';

/** A place's name that opens its page; a place that is not in this workbook says so. */
export function PlaceLink({ placeId }: { placeId: string }) {
  const { go } = useRoute();
  const place = useWorkbook((workbook) => workbook.get('place', placeId), [placeId]);
  if (!place) return <span className="muted">A place not in this workbook</span>;
  return (
    <button
      type="button"
      className="link"
      onClick={() => go({ room: 'people', page: 'place', id: place.id })}
    >
      {place.name}
    </button>
  );
}
