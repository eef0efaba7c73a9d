import type { Rec } from '../../shared/model/kinds';
import { ladderEntry, ladderHistory, rungOf } from '../../shared/queries/ladderStage';
import { codeLabel, offeredCodes } from '../../shared/queries/listCodes';
import { useWorkbook } from '../store/useWorkbook';
import { Rungs } from '../ui/Rungs';
import { shortDay } from '../ui/words/dayInWords';

/** Where a person stands on the ladder: the word, since when, and the rungs. */
export function LadderRungs({ person, today }: { person: Rec<'person'>; today: string }) {
  const { stage, of, reached, before } = useWorkbook(
    (workbook) => {
      const history = ladderHistory(person);
      const previous = history.at(-2)?.stage;
      return {
        stage: codeLabel(workbook, 'ladderStage', ladderEntry(person)?.stage),
        of: offeredCodes(workbook, 'ladderStage').length,
        reached: rungOf(workbook, ladderEntry(person)?.stage) + 1,
        before: previous ? codeLabel(workbook, 'ladderStage', previous) : undefined,
      };
    },
    [person],
  );
  const entry = ladderEntry(person);
  return (
    <div className="stack tight">
      <p className="row">
        <b>{stage || 'Not on the ladder yet'}</b>
        {entry && (
          <span className="muted small">
            since {shortDay(entry.on, today)}
            {before && `, was ${before.toLowerCase()}`}
          </span>
        )}
      </p>
      <Rungs reached={reached} of={of} label={stage || 'Not on the ladder'} />
    </div>
  );
}
