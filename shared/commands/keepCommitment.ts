import type { ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { settleCommitment } from './settleCommitment';

/** Notes that a person did what they said, when, and at which event if it was one. */
export function keepCommitment(
  workbook: WorkbookReader,
  deed: Deed,
  input: { commitmentId: string; on?: string; eventId?: string },
): ChangeSet {
  return settleCommitment(
    workbook,
    input.commitmentId,
    {
      state: 'kept',
      keptOn: input.on ?? deed.today,
      ...(input.eventId ? { keptAtEventId: input.eventId } : {}),
    },
    (name) => `${name} kept it`,
  );
}
