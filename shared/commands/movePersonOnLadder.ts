import { codeLabel } from '../queries/listCodes';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withEntry } from './relate';

export interface LadderMove {
  personId: string;
  /** A code of the list `ladderStage`. */
  stage: string;
  on?: string;
  why?: string;
}

/** Moves a person to another rung of the ladder; the rungs before stay in their history. */
export function movePersonOnLadder(workbook: WorkbookReader, deed: Deed, input: LadderMove): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook).set('person', person.id, {
    ladder: withEntry(person.ladder, ladderMoveEntry(deed, input)),
  });
  return change.done(
    `Moved ${shownName(person)} to ${codeLabel(workbook, 'ladderStage', input.stage).toLowerCase()}`,
  );
}

/** The log entry of a move. */
export function ladderMoveEntry(deed: Deed, move: Omit<LadderMove, 'personId'>) {
  const why = move.why?.trim();
  return {
    id: deed.newId(),
    stage: move.stage,
    on: move.on ?? deed.today,
    recorded: deed.now,
    ...(why ? { why } : {}),
  };
}
