import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

/**
 * Backups that may still hold somebody who was erased here: made before, and neither rewritten nor found to be without
 * them. Until they go they are put beyond use. One of somebody who has asked to be in the book again is not counted.
 */
export const backupsBeyondUse = <B extends { readonly at: string }>(
  workbook: WorkbookReader,
  backups: readonly B[],
): readonly B[] => {
  const standing = workbook.all('erasure').filter(({ liftedOn }) => liftedOn == null);
  return backups.filter(({ at }) => standing.some((erasure) => mayBeIn(erasure, at)));
};

/** Whether a backup may hold those whom an erasure took out; `at` is when it was made, as its name tells: to the second. */
export function mayBeIn({ doneAt, on, goneFrom }: Rec<'erasure'>, at: string): boolean {
  if (goneFrom?.includes(at)) return false;
  // In doubt it may: of one within the same second, and of the whole day where only that is known.
  return doneAt ? at.slice(0, 19) <= doneAt.slice(0, 19) : at.slice(0, 10) <= on;
}
