import type { ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { settleCommitment } from './settleCommitment';

/** Notes that what a person said they would do did not happen. */
export function missCommitment(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { commitmentId: string },
): ChangeSet {
  return settleCommitment(
    workbook,
    input.commitmentId,
    { state: 'missed', keptOn: null, keptAtEventId: null },
    (name) => `${name} missed it`,
  );
}
