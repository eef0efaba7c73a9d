import type { StoredRecord } from '../workbook/entry';
import { erasedIds, listIn, standing } from '../workbook/erased';
import type { IncomingPreview } from '../workbook/incoming';
import type { WorkbookReader } from '../workbook/reader';
import type { IncomingItem } from './incomingItems';

/**
 * The erasures of somebody else that a pack brings, as lines of its preview: never ticked, whoever made the pack. One
 * that was lifted since, or of which everybody is erased here already, asks for nothing.
 */
export function erasuresAsked(workbook: WorkbookReader, { erasures }: IncomingPreview): IncomingItem[] {
  const erased = erasedIds(workbook.all('erasure') as unknown as readonly StoredRecord[]);
  return standing(erasures)
    .filter((erasure) => listIn(erasure, 'personIds').some((id) => !erased.has(id)))
    .map((record) => ({ what: 'erasure', kind: record.kind, id: record.id, record, ticked: false }));
}
