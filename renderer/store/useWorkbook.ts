import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import type { Deed, WorkbookReader } from '../../shared/workbook/reader';
import type { CommitResult, OpenWorkbook } from './session';

export const WorkbookContext = createContext<OpenWorkbook | null>(null);

/** The open workbook's own handle; throws outside of an open book, which an error boundary shows. */
export function useOpenWorkbook(): OpenWorkbook {
  const open = useContext(WorkbookContext);
  if (!open) throw new Error('no workbook is open here');
  return open;
}

/**
 * Asks the workbook a question and asks again when it changes. The answer is kept while the version
 * shown and the question stay the same; give `deps` when the question depends on something else.
 */
export function useWorkbook<T>(question: (workbook: WorkbookReader) => T, deps: readonly unknown[] = []): T {
  const open = useOpenWorkbook();
  const last = useRef<{ version: number; deps: readonly unknown[]; open: OpenWorkbook; answer: T } | null>(
    null,
  );
  return useSyncExternalStore(open.subscribe, () => {
    const kept = last.current;
    const version = open.shown;
    if (kept && kept.open === open && kept.version === version && sameDeps(kept.deps, deps))
      return kept.answer;
    const answer = question(open.reader);
    last.current = { version, deps, open, answer };
    return answer;
  });
}

export function sameDeps(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}

/** Does a deed: the command gets the workbook, the time and fresh ids, and its change set is committed. */
export function useDeed(): (
  command: (workbook: WorkbookReader, deed: Deed) => ChangeSet,
) => Promise<CommitResult> {
  const open = useOpenWorkbook();
  return (command) => open.commit(command(open.reader, open.deed()));
}

/** What is being saved, and what undo and redo would do, kept up to date. */
export function useSaving(): Pick<OpenWorkbook, 'saving' | 'undoLabel' | 'redoLabel' | 'sample'> {
  const open = useOpenWorkbook();
  useSyncExternalStore(
    open.subscribe,
    () => `${open.saving}|${open.undoLabel ?? ''}|${open.redoLabel ?? ''}`,
  );
  return { saving: open.saving, undoLabel: open.undoLabel, redoLabel: open.redoLabel, sample: open.sample };
}
