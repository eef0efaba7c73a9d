import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

/** Everybody who was erased, by date and bare id, last first. */
export const erasuresMade = (workbook: WorkbookReader): readonly Rec<'erasure'>[] =>
  [...workbook.all('erasure')].sort((a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? 1 : -1));
