import { createContext, useCallback, useContext } from 'react';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import type { Deed, WorkbookReader } from '../../../shared/workbook/reader';
import { problemText } from '../../store/problemText';
import type { CommitResult } from '../../store/session';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { useToast } from '../../ui/Toasts';

/** A long one is worked out in slices and comes later. Undefined: it was stopped before anything was written. */
export type Command = (workbook: WorkbookReader, deed: Deed) => ChangeSet | Promise<ChangeSet | undefined>;

export type Done = { ok: true } | { ok: false; problem: string };

interface DoOptions {
  /** The form shows the problem itself; else a strip over the page does. */
  problemHere?: boolean;
  /** No toast: the page shows plainly enough what was done. */
  quiet?: boolean;
  /** The name of a file: what it brings is taken back with its stamps, after locking too. */
  importedFrom?: string;
}

/** Shows a problem in the strip over the page; null takes it away. */
export const ProblemContext = createContext<(problem: string | null) => void>(() => undefined);

/**
 * Does a deed and says so: a toast that repeats the verb with Undo, or the sentence about why it was not
 * saved. Resolves when both copies hold the change.
 */
export function useDo(): (command: Command, options?: DoOptions) => Promise<Done> {
  const open = useOpenWorkbook();
  const toast = useToast();
  const report = useContext(ProblemContext);
  const { undo } = useUndo();
  return useCallback(
    async (command, { problemHere = false, quiet = false, importedFrom } = {}) => {
      const made = command(open.reader, open.deed());
      const change = made instanceof Promise ? await made : made;
      if (!change || change.patches.length === 0) return { ok: true };
      const result = await open.commit(change, importedFrom);
      if (!result.ok) {
        const problem = problemText(result.problem);
        if (!problemHere) report(problem);
        return { ok: false, problem };
      }
      report(null);
      if (!quiet)
        toast.say({ text: result.label, ...(change.undo === 'ordinary' && { onUndo: () => void undo() }) });
      return { ok: true };
    },
    [open, toast, report, undo],
  );
}

/** Takes the last deed back, or does it again, and says which. */
export function useUndo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const open = useOpenWorkbook();
  const toast = useToast();
  const report = useContext(ProblemContext);
  const tell = useCallback(
    (result: CommitResult, said: string) => {
      if (result.ok) toast.say({ text: `${said}: ${result.label}` });
      else report(problemText(result.problem));
    },
    [toast, report],
  );
  const undo = useCallback(
    () => inTurn(open, async () => open.undoLabel !== undefined && tell(await open.undo(), 'Undone')),
    [open, tell],
  );
  const redo = useCallback(
    () => inTurn(open, async () => open.redoLabel !== undefined && tell(await open.redo(), 'Done again')),
    [open, tell],
  );
  return { undo, redo };
}

const lastTurn = new WeakMap<object, Promise<unknown>>();

/** A key pressed while the deed before it is still being saved waits for it, and is not lost. */
async function inTurn(open: object, turn: () => Promise<unknown>): Promise<void> {
  const next = Promise.resolve(lastTurn.get(open)).then(turn, turn);
  lastTurn.set(open, next);
  await next;
}
