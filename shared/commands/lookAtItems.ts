import type { ItemChoice } from '../model/subjectRequest';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

export interface ItemLookedAt {
  key: string;
  mark: string;
  as: ItemChoice;
  /** Why it is left out. */
  why?: string;
}

/** Keeps what was decided about items of an answer, one or many, so that somebody can go on tomorrow. */
export function lookAtItems(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { requestId: string; items: readonly ItemLookedAt[] },
): ChangeSet {
  const request = found(workbook, 'subjectRequest', input.requestId);
  const looked = new Map((request.looked ?? []).map((entry) => [entry.key, entry]));
  for (const { key, mark, as, why } of input.items)
    looked.set(key, { key, as, mark, ...(as === 'out' && why ? { why } : {}) });
  const change = new ChangeBuilder(workbook);
  change.set('subjectRequest', request.id, { looked: [...looked.values()] });
  const count = input.items.length;
  return change.done(count === 1 ? 'Looked at one item' : `Looked at ${count.toLocaleString('en-GB')} items`);
}
