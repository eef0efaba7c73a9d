import { useMemo } from 'react';
import type { WorkbookDrafts } from '../store/drafts';
import type { KeptColumns } from '../ui/list/columnsChosen';

/** Chosen columns lie where drafts do: sealed, of this laptop alone, and no deed to undo. */
export function useKeptColumns(drafts: WorkbookDrafts): KeptColumns {
  return useMemo(() => {
    const keyOf = (list: string) => `columns/${list}`;
    return {
      read: (list) => drafts.read(keyOf(list)),
      write: (list, chosen) => (chosen ? drafts.write(keyOf(list), chosen) : drafts.drop(keyOf(list))),
    };
  }, [drafts]);
}
