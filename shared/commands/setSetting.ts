import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { relate } from './relate';

/** Keeps one choice with the workbook. Never a deed to undo by accident: Settings shows what stands. */
export function setSetting(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { name: string; value: ValuesOf<'setting'>['value']; label?: string },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  relate(change, workbook, 'setting', { name: input.name, value: input.value });
  return change.done(input.label ?? 'Changed a setting');
}
