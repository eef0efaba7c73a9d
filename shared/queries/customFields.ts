import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { dayWithYear } from './calendar';
import { byPosition } from './listCodes';
import { compareNames, type Person } from './shownName';

export type CustomField = Rec<'fieldDef'>;
export type CustomValue = NonNullable<NonNullable<Person['custom']>[string]>;

/** The workbook's own fields of people, in their order. */
export function customFields(workbook: WorkbookReader): readonly CustomField[] {
  return [...workbook.all('fieldDef')].sort(
    (a, b) =>
      byPosition({ position: a.position ?? undefined }, { position: b.position ?? undefined }) ||
      compareNames(a.label, b.label),
  );
}

/** The key of a list's column that shows a field. */
export const customColumn = (fieldId: string): string => `custom ${fieldId}`;

/** What somebody's own field holds; undefined where nothing is told. */
export function customValue(person: Pick<Person, 'custom'>, field: CustomField): CustomValue | undefined {
  return person.custom?.[field.id] ?? undefined;
}

/** A value as people read it: "Yes", "3,400", "19 Nov 2026"; what does not fit the type of the field stands as it is. */
export function customInWords(field: CustomField, value: CustomValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayWithYear(value);
  return value;
}
