import { useEffect, useState } from 'react';
import { type PossibleDouble, possibleDoubles } from '../../../../shared/queries/likeness/possibleDoubles';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { ComparePage } from './ComparePage';
import { DoublesList } from './DoublesList';

interface DoublesPageProps {
  /** The two that are being compared; without them the list of pairs. */
  firstId: string | undefined;
  secondId: string | undefined;
}

/**
 * Records that may be one person: the pairs, and two of them side by side. The pairs are looked for once, in slices;
 * those that were settled since are left out, so that going from one to the next costs nothing.
 */
export function DoublesPage({ firstId, secondId }: DoublesPageProps) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const comparing = firstId !== undefined && secondId !== undefined;
  const [round, setRound] = useState(0);
  const [wanted, setWanted] = useState(!comparing);
  useEffect(() => {
    if (!comparing) setWanted(true);
  }, [comparing]);
  const { answer, done } = useCounted(
    () => (wanted ? possibleDoubles(reader) : undefined),
    [reader, wanted, round],
  );
  const open = useWorkbook((workbook) => (answer ?? []).filter((pair) => isOpen(workbook, pair)), [answer]);
  if (!comparing)
    return <DoublesList pairs={answer && open} done={done} onLookAgain={() => setRound(round + 1)} />;
  const at = open.findIndex((pair) => pair.firstId === firstId && pair.secondId === secondId);
  const next = open[at + 1] ?? (at > 0 ? open[0] : undefined);
  const show = (pair: PossibleDouble) =>
    go({ room: 'people', page: 'doubles', id: pair.firstId, about: pair.secondId });
  return (
    <ComparePage
      key={`${firstId} ${secondId}`}
      firstId={firstId}
      secondId={secondId}
      likeness={open[at]?.likeness}
      place={at === -1 ? undefined : { at: at + 1, of: open.length }}
      {...(next && at !== -1 && { onSkip: () => show(next) })}
      onDone={() => {
        if (at === -1) go({ room: 'people', page: 'person', id: firstId });
        else if (next) show(next);
        else go({ room: 'people', page: 'doubles' });
      }}
    />
  );
}

/** Neither of a pair is gone, nobody has joined them, and nobody said that they are two. */
function isOpen(workbook: WorkbookReader, { firstId, secondId }: PossibleDouble): boolean {
  const [first, second] = [workbook.get('person', firstId), workbook.get('person', secondId)];
  if (!first || !second || first.id === second.id) return false;
  const ids = new Set([first.id, second.id]);
  return ![...ids].some((id) =>
    workbook
      .by('keptApart', 'firstId', id)
      .some((apart) => ids.has(workbook.resolve(apart.firstId)) && ids.has(workbook.resolve(apart.secondId))),
  );
}
