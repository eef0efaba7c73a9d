import { ladderStage } from '../queries/ladderStage';
import { codeLabel } from '../queries/listCodes';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { ladderMoveEntry, movePersonOnLadder } from './movePersonOnLadder';
import { withEntry } from './relate';

/** Moves several people to one rung, as one deed. Those who stand there already stay as they are. */
export function movePeopleOnLadder(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personIds: readonly string[]; stage: string },
): ChangeSet {
  const [first] = input.personIds;
  if (first && input.personIds.length === 1) {
    return movePersonOnLadder(workbook, deed, { personId: first, stage: input.stage });
  }
  const change = new ChangeBuilder(workbook);
  for (const personId of input.personIds) {
    const person = workbook.get('person', personId);
    if (!person || ladderStage(person) === input.stage) continue;
    change.set('person', person.id, {
      ladder: withEntry(person.ladder, ladderMoveEntry(deed, { stage: input.stage })),
    });
  }
  const stage = codeLabel(workbook, 'ladderStage', input.stage).toLowerCase();
  return change.done(`Moved ${input.personIds.length.toLocaleString('en-GB')} people to ${stage}`);
}
