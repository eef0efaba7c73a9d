import type { WorkbookReader } from '../workbook/reader';
import { bySoonestDue, type Commitment } from './commitmentsToChase';

/** A person's commitments: open ones first, soonest due first, then the settled ones, latest first. */
export function commitmentsOf(workbook: WorkbookReader, personId: string): readonly Commitment[] {
  const all = workbook.by('commitment', 'personId', personId);
  const isOpen = (one: Commitment): boolean => one.state === 'made' || one.state === 'confirmed';
  const open = all.filter(isOpen).sort(bySoonestDue);
  const settled = all.filter((one) => !isOpen(one)).sort((a, b) => settledOn(b).localeCompare(settledOn(a)));
  return [...open, ...settled];
}

/** The day that a settled commitment hangs on: kept, else due, else made; empty where none is told. */
export const settledOn = (one: Commitment): string => one.keptOn ?? one.due ?? one.madeOn ?? '';

/** Of a person's settled commitments, how many were kept: "Kept 2 of 2". Withdrawn ones are left out. */
export function keptOf(workbook: WorkbookReader, personId: string): { kept: number; settled: number } {
  const states = workbook.by('commitment', 'personId', personId).map((one) => one.state);
  const kept = states.filter((state) => state === 'kept').length;
  return { kept, settled: kept + states.filter((state) => state === 'missed').length };
}
