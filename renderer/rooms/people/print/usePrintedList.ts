import { useEffect, useState } from 'react';
import { exportColumns, exportList, type ListExport } from '../../../../shared/queries/exports/exportList';
import { useToday } from '../../../app/forRooms/useToday';
import { useWorkbook } from '../../../store/useWorkbook';
import { useColumnsChosen } from '../../../ui/list/columnsChosen';
import { peopleColumns } from '../peopleColumns';

/** More than this nobody reads on paper, and the window would be held up drawing it. */
export const mostPrinted = 2000;

export interface PrintedList extends ListExport {
  /** Keys of the columns on paper, in the order of the table's. */
  keys: readonly string[];
  /** Titles of columns that are shown in the list and are not for paper. */
  notPrinted: readonly string[];
}

const toNowhere = () => Promise.reject(new Error('nothing is edited on paper'));

/** People in the order given, in the columns of the list as they are chosen, without whoever and whatever must stay. */
export function usePrintedList(personIds: readonly string[]): PrintedList {
  const today = useToday();
  const columns = useWorkbook((workbook) => peopleColumns(workbook, today, toNowhere), [today]);
  const { inOrder, shown } = useColumnsChosen('People', columns);
  return useWorkbook(
    (workbook) => {
      const may = new Set(exportColumns(workbook, 'person').map(({ key }) => key));
      const wanted = inOrder.filter(({ key }) => shown.has(key));
      const keys = wanted.map(({ key }) => key).filter((key) => may.has(key));
      const ids = personIds.slice(0, mostPrinted);
      return {
        ...exportList(workbook, { kind: 'person', ids, columns: keys }),
        keys,
        notPrinted: wanted.filter(({ key }) => !may.has(key)).map(({ title }) => title),
      };
    },
    [personIds, inOrder, shown],
  );
}

const rowsAtOnce = 100;

/** How many of so many rows to draw: more each turn, so that the window answers in between. */
export function useDrawnRows(all: number): number {
  const [drawn, setDrawn] = useState(rowsAtOnce);
  useEffect(() => {
    if (drawn >= all) return;
    const next = window.setTimeout(() => setDrawn(drawn + rowsAtOnce));
    return () => window.clearTimeout(next);
  }, [drawn, all]);
  return Math.min(drawn, all);
}
