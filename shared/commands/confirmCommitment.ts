import type { ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { settleCommitment } from './settleCommitment';

/** Notes that a person was asked again and still means it; a new day may have been agreed. */
export function confirmCommitment(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { commitmentId: string; due?: string },
): ChangeSet {
  return settleCommitment(
    workbook,
    input.commitmentId,
    { state: 'confirmed', keptOn: null, keptAtEventId: null, ...(input.due ? { due: input.due } : {}) },
    (name) => `Confirmed with ${name}`,
  );
}
