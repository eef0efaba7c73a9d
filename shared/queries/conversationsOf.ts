import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

/** A person's conversations, latest first. */
export function conversationsOf(workbook: WorkbookReader, personId: string): readonly Rec<'conversation'>[] {
  return [...workbook.by('conversation', 'personId', personId)].sort(
    (a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? 1 : -1),
  );
}

/** How often, and when last, people had one-to-ones with somebody. */
export function oneToOnesOf(workbook: WorkbookReader, personId: string): readonly Rec<'conversation'>[] {
  return conversationsOf(workbook, personId).filter((one) => one.oneToOne);
}
