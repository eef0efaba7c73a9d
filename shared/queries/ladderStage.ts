import type { WorkbookReader } from '../workbook/reader';
import { listCodes, offeredCodes } from './listCodes';
import type { Person } from './shownName';

export type LadderEntry = NonNullable<Person['ladder']>[number];

/** Every rung a person has stood on, oldest first, without entries struck out. */
export function ladderHistory(person: Person): readonly LadderEntry[] {
  return inTime(person.ladder);
}

/** The entry that says where a person stands on the ladder now; undefined where nobody has said. */
export function ladderEntry(person: Person): LadderEntry | undefined {
  return ladderHistory(person).at(-1);
}

/** The code of the stage a person stands on now (list `ladderStage`). */
export function ladderStage(person: Person): string | undefined {
  return person.ladder && person.ladder.length > 0 ? ladderEntry(person)?.stage : undefined;
}

/** How high a stage is, from 0; -1 for no stage or an unknown one. */
export function rungOf(workbook: WorkbookReader, stage: string | null | undefined): number {
  if (!stage) return -1;
  return listCodes(workbook, 'ladderStage').findIndex((code) => code.code === stage);
}

/** The next stage up, which the program may offer and never takes; undefined at the top. */
export function nextStage(workbook: WorkbookReader, person: Person): string | undefined {
  const offered = offeredCodes(workbook, 'ladderStage');
  const now = ladderStage(person);
  const rung = now ? rungOf(workbook, now) : -1;
  return offered.find((code) => rungOf(workbook, code.code) > rung)?.code;
}

/** Log entries by the day they are about, then by when they were recorded; struck ones left out. */
export function inTime<E extends { id: string; on: string; recorded: string; struck?: boolean | undefined }>(
  entries: readonly E[] | undefined,
): readonly E[] {
  // Most people have one entry, and lists of all people ask for each of them.
  if (entries?.length === 1) return entries[0]?.struck ? [] : entries;
  return (entries ?? [])
    .filter((entry) => !entry.struck)
    .sort((a, b) => compare(a.on, b.on) || compare(a.recorded, b.recorded) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
