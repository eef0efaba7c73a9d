import type { Kind, Rec } from '../model/kinds';
import { kinds } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

/** The record a deed is about. A deed on a record that is not there is a mistake of the program. */
export function found<K extends Kind>(workbook: WorkbookReader, kind: K, id: string): Rec<K> {
  const record = workbook.get(kind, id);
  if (!record) throw new Error(`no ${kinds[kind].noun[0]} with id ${id}`);
  return record;
}
