import type { ValuesOf } from '../model/kinds';
import { codeLabel } from '../queries/listCodes';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

export interface CommitmentTaken {
  personId: string;
  /** A code of the list `commitmentAction`. */
  action: string;
  wording?: string;
  due?: string;
  eventId?: string;
  conversationId?: string;
  campaignId?: string;
  madeOn?: string;
}

/** Records what a person said they will do. */
export function takeCommitment(workbook: WorkbookReader, deed: Deed, input: CommitmentTaken): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook);
  putCommitment(change, workbook, deed, input);
  const action = codeLabel(workbook, 'commitmentAction', input.action).toLowerCase();
  return change.done(`${shownName(person)} will ${action}`);
}

/** Takes several commitments at once, as a pile of cards is entered. */
export function takeCommitments(
  workbook: WorkbookReader,
  deed: Deed,
  input: readonly CommitmentTaken[],
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  for (const one of input) putCommitment(change, workbook, deed, one);
  return change.done(`Took ${input.length.toLocaleString('en-GB')} commitments`);
}

/** Records a commitment within a larger deed. Its campaign is the event's unless another is named. */
export function putCommitment(
  change: ChangeBuilder,
  workbook: WorkbookReader,
  deed: Deed,
  input: CommitmentTaken,
): string {
  const campaignId = input.campaignId ?? workbook.get('event', input.eventId)?.campaignId ?? undefined;
  const wording = input.wording?.trim();
  const fields: ValuesOf<'commitment'> = {
    personId: input.personId,
    action: input.action,
    state: 'made',
    madeOn: input.madeOn ?? deed.today,
    ...(wording ? { wording } : {}),
    ...(input.due ? { due: input.due } : {}),
    ...(input.eventId ? { eventId: input.eventId } : {}),
    ...(input.conversationId ? { conversationId: input.conversationId } : {}),
    ...(campaignId ? { campaignId } : {}),
  };
  return change.add('commitment', deed.newId(), fields);
}
