import type { ChangeSet } from '../../../shared/workbook/changeSet';
import type { Deed, WorkbookReader } from '../../../shared/workbook/reader';
import type { Autumn } from './world';

/** A deed as a room would call it, with what has to have been done before. */
export interface Doing {
  first?: readonly ((autumn: Autumn) => ChangeSet)[];
  does: (autumn: Autumn) => ChangeSet;
}

/** A command with what it is given of Ruth's workbook. */
export const on =
  <I>(command: (workbook: WorkbookReader, deed: Deed, input: I) => ChangeSet) =>
  (input: (autumn: Autumn) => I) =>
  (autumn: Autumn): ChangeSet =>
    command(autumn.ruth.workbook, autumn.ruth.deed(), input(autumn));
