import type { z } from 'zod';
import type { SegmentGroup } from '../model/segmentTree';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Keeps a search under a name, or changes one that is kept. */
export function saveSegment(
  workbook: WorkbookReader,
  deed: Deed,
  { segmentId, name, tree }: { segmentId?: string; name: string; tree: SegmentGroup },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  // A tree is JSON, which its type does not say.
  const search = tree as unknown as z.core.util.JSONType;
  if (segmentId === undefined) {
    change.add('segment', deed.newId(), { name, search });
    return change.done(`Saved the search “${name}”`);
  }
  change.set('segment', found(workbook, 'segment', segmentId).id, { name, search });
  return change.done(`Changed the search “${name}”`);
}
