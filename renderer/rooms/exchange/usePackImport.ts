import { useMemo, useState } from 'react';
import { type IncomingItem, incomingCounts, type Trust } from '../../../shared/queries/incomingItems';
import { useUndo } from '../../app/forRooms/useDo';
import { backupProblemText } from '../../store/backupText';
import { problemText } from '../../store/problemText';
import type { CommitResult, OpenWorkbook } from '../../store/session';
import { useSessionDeeds } from '../../store/useSession';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { useToast } from '../../ui/Toasts';

/** Merges what is ticked of a pack, or of several, as one change. */
type TakeIn<Pack> = (open: OpenWorkbook, pack: Pack, items: readonly IncomingItem[]) => Promise<CommitResult>;

/** What is ticked of a pack, and taking that in. */
export function usePackImport<Pack>(
  pack: Pack,
  items: readonly IncomingItem[],
  trust: Trust,
  takeIn: TakeIn<Pack>,
) {
  const open = useOpenWorkbook();
  const session = useSessionDeeds();
  const toast = useToast();
  const { undo } = useUndo();
  const [turned, setTurned] = useState<ReadonlySet<IncomingItem>>(new Set());
  const [stage, setStage] = useState<'backup' | 'writing'>();
  const [problem, setProblem] = useState<{ text: string; ofBackup: boolean }>();
  const isTicked = (item: IncomingItem): boolean => item.ticked !== turned.has(item);
  const tick = (items: readonly IncomingItem[], on: boolean) => {
    const next = new Set(turned);
    for (const item of items) item.ticked === on ? next.delete(item) : next.add(item);
    setTurned(next);
  };
  const chosen = useMemo(
    () => items.map((item) => (turned.has(item) ? { ...item, ticked: !item.ticked } : item)),
    [items, turned],
  );
  const counts = useMemo(() => incomingCounts(chosen), [chosen]);

  /** Backs up, then merges what is ticked. Gives back the label, or undefined with the problem shown. */
  const run = async (without?: 'without a backup'): Promise<string | undefined> => {
    setProblem(undefined);
    if (session.backups && !without) {
      setStage('backup');
      const made = await session.backups.makeNow();
      if (made.outcome !== 'kept') {
        setStage(undefined);
        setProblem({ text: `Nothing was taken in. ${backupProblemText(made)}`, ofBackup: true });
        return undefined;
      }
    }
    setStage('writing');
    const result = await takeIn(open, pack, chosen);
    setStage(undefined);
    if (result.ok) {
      toast.say({ text: result.label, onUndo: () => void undo() });
      return result.label;
    }
    setProblem({ text: problemText(result.problem), ofBackup: false });
    return undefined;
  };
  // Yours kept against a colleague's later word is a change too: it is told them.
  const keepsYours = trust === 'checked' && chosen.some(({ later, ticked }) => later === 'theirs' && !ticked);
  const something = counts.ticked > 0 || keepsYours;
  return { isTicked, something, tick, counts, stage, problem, run, backsUp: session.backups !== undefined };
}
