import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/**
 * Lifts an erasure because the person has asked anew to be in the book. Nothing comes back by it; they may be
 * added or imported again.
 */
export function liftErasure(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { erasureId: string; on: string; why: string },
): ChangeSet {
  const erasure = found(workbook, 'erasure', input.erasureId);
  const change = new ChangeBuilder(workbook);
  change.set('erasure', erasure.id, { liftedOn: input.on, liftedWhy: input.why });
  return change.done('Somebody who was erased may be added again', 'none');
}
