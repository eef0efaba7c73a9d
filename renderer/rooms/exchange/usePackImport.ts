import { useMemo, useState } from 'react';
import { erasureHits } from '../../../shared/queries/erasureHits';
import { type IncomingItem, incomingCounts, type Trust } from '../../../shared/queries/incomingItems';
import type { Cleansing } from '../../../shared/workbook/cleansed';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { listIn } from '../../../shared/workbook/erased';
import { planErasure } from '../../../shared/workbook/erasure';
import type { Workbook } from '../../../shared/workbook/workbook';
import { useUndo } from '../../app/forRooms/useDo';
import { choiceOfHit, keyOfHit, settled } from '../../records/erase/hitChoice';
import { backupProblemText } from '../../store/backupText';
import type { ErasingOrder } from '../../store/erasing/eraseRecord';
import { problemText } from '../../store/problemText';
import type { CommitResult, OpenWorkbook } from '../../store/session';
import { useSessionDeeds } from '../../store/useSession';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { useToast } from '../../ui/Toasts';
import { countOf } from '../../ui/words/countInWords';

/** Merges what is ticked of a pack, or of several, as one change. */
type TakeIn<Pack> = (open: OpenWorkbook, pack: Pack, items: readonly IncomingItem[]) => Promise<CommitResult>;

/** Whom an import erased besides, which no undo takes back. */
export interface ErasedBesides {
  /** How many, in a sentence. */
  text: string;
  /** For each, what is taken out of earlier backups if the user asks for it. */
  settled: readonly Cleansing[];
}

/** A pack that was taken in. */
export interface TakenIn {
  label: string;
  erased?: ErasedBesides;
}

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
  const [stage, setStage] = useState<'backup' | 'writing' | 'erasing'>();
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

  const erasing = chosen.filter(({ what, ticked }) => what === 'erasure' && ticked);

  /** Carries out the ticked erasures one by one, as our own are. Gives what came of them, or stops with the problem. */
  const eraseTicked = async (label: string): Promise<ErasedBesides | undefined> => {
    let due = false;
    const settled: Cleansing[] = [];
    for (const [done, { record }] of erasing.entries()) {
      const erased = await session.erasePerson(orderFor(open.workbook, record));
      if (!erased.ok) {
        const text = `${label}; ${done} of ${erasing.length} were erased. ${problemText(erased.problem)}`;
        setProblem({ text, ofBackup: false });
        return undefined;
      }
      due ||= erased.due.length > 0;
      settled.push(erased.settled);
    }
    const many = countOf(erasing.length, 'person was', 'people were');
    const leftovers = due ? ' Sealed leftovers are still on the disk; they go at the next unlocking.' : '';
    return { text: `${many} erased, for good.${leftovers}`, settled };
  };

  /** Backs up, then merges what is ticked. Gives back the label, or undefined with the problem shown. */
  const run = async (without?: 'without a backup'): Promise<TakenIn | undefined> => {
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
    if (!result.ok) {
      setStage(undefined);
      setProblem({ text: problemText(result.problem), ofBackup: false });
      return undefined;
    }
    if (erasing.length > 0) setStage('erasing');
    const erased = erasing.length > 0 ? await eraseTicked(result.label) : undefined;
    setStage(undefined);
    if (erasing.length > 0 && !erased) return undefined;
    // Where erasing was all, there is nothing for an undo to take back.
    if (erasing.length === 0 || counts.ticked > erasing.length)
      toast.say({ text: result.label, onUndo: () => void undo() });
    return { label: result.label, ...(erased ? { erased } : {}) };
  };
  // Yours kept against a colleague's later word is a change too: it is told them.
  const keepsYours = trust === 'checked' && chosen.some(({ later, ticked }) => later === 'theirs' && !ticked);
  const something = counts.ticked > 0 || keepsYours;
  return {
    isTicked,
    something,
    tick,
    counts,
    erasing,
    stage,
    problem,
    run,
    backsUp: session.backups !== undefined,
  };
}

/** Whom an incoming erasure means here. They are taken out where they are named in full; a first name alone may be another's. */
function orderFor(workbook: Workbook, incoming: StoredRecord): ErasingOrder {
  const plan = planErasure(workbook, ...listIn(incoming, 'personIds'));
  const hits = erasureHits(workbook, plan);
  const unsure = hits.filter((hit) => !choiceOfHit(hit, new Map()));
  const leave = new Map(unsure.map((hit) => [keyOfHit(hit), { as: 'leave' } as const]));
  return { personIds: plan.personIds, incoming, ...settled(hits, leave) };
}
