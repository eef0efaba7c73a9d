import type { Kind, Rec } from '../../model/kinds';
import type { CellOut, ColumnType } from '../../model/leavingTable';
import type { Leaving } from './leaving';
import type { LeftOutReason } from './mayLeave';

/** One column of a list that leaves. Notes, access needs, voting intention and assessments have none. */
export interface ExportColumn<K extends Kind> {
  /** As in the room's own list, where that has the column too. */
  key: string;
  title: string;
  type?: ColumnType;
  /** Left out until it is asked for: ways to reach people, and what few need. */
  spare?: true;
  value: (record: Rec<K>, leaving: Leaving) => CellOut | undefined;
}

export interface ExportedList<K extends Kind> {
  kind: K;
  title: string;
  columns: readonly ExportColumn<K>[];
  /** Why a row stays in the book. Without it the list is about no person. */
  stays?: (record: Rec<K>, leaving: Leaving) => LeftOutReason | undefined;
}
