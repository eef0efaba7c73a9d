import type { ColumnMapping } from '../formats/contactColumns';
import { simpler } from '../formats/contactTargets';
import type { ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { columnsRemembered, columnsSetting, type RememberedColumns, sameHeads } from './columnsRemembered';
import { setSetting } from './setSetting';

/** Lists remembered at most: the one that was used longest ago goes first. */
const AT_MOST = 40;

export interface ColumnsRead {
  header: readonly string[];
  mapping: ColumnMapping;
  /** What the user calls such a list, if anything. */
  name?: string;
}

/** Remembers how the columns of a list were read, for the next one with the same heads. */
export function rememberColumns(workbook: WorkbookReader, deed: Deed, read: ColumnsRead): ChangeSet {
  const name = read.name?.trim();
  const { monthFirst } = read.mapping;
  const now: RememberedColumns = {
    heads: read.header.map(simpler),
    targets: [...read.mapping.targets],
    on: deed.today,
    ...(monthFirst ? { monthFirst } : {}),
    ...(name ? { name } : {}),
  };
  const others = columnsRemembered(workbook).filter(
    (one) => !sameHeads(one, read.header) && !(name && one.name === name),
  );
  const change = setSetting(workbook, deed, {
    name: columnsSetting,
    value: JSON.parse(JSON.stringify([now, ...others].slice(0, AT_MOST))),
    label: 'Remembered how a list is read',
  });
  return { ...change, undo: 'none' };
}
