import type { WorkbookReader } from '../../workbook/reader';
import { peopleIn, type SegmentAnswer } from './peopleIn';
import { readTree } from './readTree';

/** Whom a saved search finds today; the problem of one that cannot be read or asks for what is gone. */
export function peopleOfSearch(
  workbook: WorkbookReader,
  segmentId: string | null | undefined,
  today: string,
): SegmentAnswer {
  const read = readTree(workbook.get('segment', segmentId)?.search);
  return read.ok ? peopleIn(workbook, read.tree, today) : read;
}
