import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

export interface FieldGiven {
  /** The field that is changed; a new one has none. Its type stays what it was. */
  fieldId?: string;
  label: string;
  type: ValuesOf<'fieldDef'>['type'];
  /** Of a field whose type is `choice`. */
  choices?: readonly string[];
}

/** Adds a field of one's own to people, or names one anew and says what it offers. */
export function saveField(workbook: WorkbookReader, deed: Deed, input: FieldGiven): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const label = input.label.trim();
  const choices = [...new Set((input.choices ?? []).map((choice) => choice.trim()).filter(Boolean))];
  if (input.fieldId) {
    const field = found(workbook, 'fieldDef', input.fieldId);
    change.set('fieldDef', field.id, { label, ...(field.type === 'choice' ? { choices } : {}) });
    return change.done(`Changed the field ${label}`);
  }
  change.add('fieldDef', deed.newId(), {
    label,
    type: input.type,
    of: 'person',
    ...(input.type === 'choice' ? { choices } : {}),
  });
  return change.done(`Added the field ${label}`);
}
