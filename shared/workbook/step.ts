import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import type { RecordsByKind } from './staging';
import type { Applied } from './workbook';

/** Something that was done and can be taken back: an own deed, an import, or a backup that took the place of all. Plain data but for the map. */
export interface Step {
  label: string;
  of: 'edit' | 'import' | 'import taken back' | 'restore';
  /** The stamp of the entry that did it. */
  stamp: Stamp;
  wrote: readonly StoredRecord[];
  /** The records as they were before. */
  before: RecordsByKind;
}

/** A field that was left as it is, because somebody has changed it since. */
export interface Kept {
  kind: string;
  id: string;
  field: string;
}

/** What was just applied, as a step that can be taken back. */
export function stepOf(applied: Applied, of: Step['of']): Step {
  const { entry, before } = applied;
  return { label: entry.label, of, stamp: entry.stamp, wrote: entry.merge, before };
}
