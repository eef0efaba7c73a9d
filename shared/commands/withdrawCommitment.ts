import type { ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { settleCommitment } from './settleCommitment';

/** Notes that a person has said they will not do it after all. */
export function withdrawCommitment(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { commitmentId: string },
): ChangeSet {
  return settleCommitment(
    workbook,
    input.commitmentId,
    { state: 'withdrawn', keptOn: null, keptAtEventId: null },
    (name) => `${name} withdrew it`,
  );
}
