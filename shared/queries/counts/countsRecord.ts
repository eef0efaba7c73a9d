import type { ValuesOf } from '../../model/kinds';
import type { StoredRecord } from '../../workbook/entry';
import { relationId } from '../../workbook/relationId';

/**
 * The record that a pack of counts carries. Every field is told, so that a newer table takes the place of the older
 * whole: `stamp` is the sender's next.
 */
export function countsRecord(values: Required<ValuesOf<'patchCounts'>>, stamp: string): StoredRecord {
  return { id: relationId('patchCounts', values), kind: 'patchCounts', base: stamp, ...values };
}
