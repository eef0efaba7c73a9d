import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

export interface StanceTaken {
  campaignId: string;
  subjectId: string;
  subjectKind: 'person' | 'group';
  /** −5 opposed to 5 supportive. */
  support: number;
  /** 0 to 10 over the target. */
  influence: number;
  note?: string;
}

/** Puts a person or a group on a campaign's power map, or moves them there. */
export function recordStance(workbook: WorkbookReader, _deed: Deed, input: StanceTaken): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const held = workbook
    .by('stance', 'subjectId', input.subjectId)
    .find((one) => one.campaignId === input.campaignId);
  if (held) {
    const { support, influence, note } = input;
    change.set('stance', held.id, { support, influence, ...(note === undefined ? {} : { note }) });
  } else {
    relate(change, workbook, 'stance', input);
  }
  const name =
    input.subjectKind === 'group'
      ? found(workbook, 'group', input.subjectId).name
      : shownName(found(workbook, 'person', input.subjectId));
  return change.done(`Placed ${name} on the power map`);
}
