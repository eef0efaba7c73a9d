import type { StoredRecord } from './entry';
import { withoutFields } from './withoutFields';
import type { Workbook } from './workbook';

/** Under which key bytes are sealed is each workbook's own matter: no pack says it, and none takes it away. */
const ownKey: ReadonlySet<string> = new Set(['key']);
/** One id never gets other bytes: what is held is shown as what it was when it came. */
const ofTheBytes: ReadonlySet<string> = new Set(['key', 'type', 'size', 'sha256', 'personId']);
const photo: ReadonlySet<string> = new Set(['photoId']);

/**
 * What a record that comes in may say of photos and recordings: undefined where it is one without its bytes. A photo
 * that does not come takes no other's place.
 * @param come ids of the photos and recordings whose bytes come along; undefined where nobody looked
 */
export function asMediaMayCome(
  workbook: Workbook,
  record: StoredRecord,
  come: ReadonlySet<string> | undefined,
): StoredRecord | undefined {
  if (record.kind === 'person') {
    const { photoId } = record;
    if (typeof photoId !== 'string' || !come || come.has(photoId)) return record;
    return workbook.stored('media', photoId) ? record : withoutFields(record, photo);
  }
  if (record.kind !== 'media') return record;
  if (workbook.stored('media', record.id)) return withoutFields(record, ofTheBytes);
  return come && !come.has(record.id) && record.deleted == null ? undefined : withoutFields(record, ownKey);
}
