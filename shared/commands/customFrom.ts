import type { DayOrder } from '../formats/dayReading';
import { type OwnField, type OwnFields, ownFieldKey, readOwnValue } from '../formats/ownField';
import type { CustomValue } from '../queries/customFields';
import type { WorkbookReader } from '../workbook/reader';

/**
 * The words of a list as a value of the field's type; words that do not fit it stay words, and the form says so.
 * @param order how the list has its days
 */
export const customFrom = (field: OwnField, words: string, order: DayOrder = {}): CustomValue =>
  readOwnValue(field, words, order) ?? words.trim();

/** The workbook's own fields of people, as a list is read by. */
export const ownFieldsOf = (workbook: WorkbookReader): OwnFields =>
  new Map(
    workbook
      .all('fieldDef')
      .map(({ label, type, choices }) => [ownFieldKey(label), { type, choices: choices ?? [] }]),
  );
