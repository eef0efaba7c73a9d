import { type DayOrder, readDay } from '../formats/dayReading';
import { readYesNo } from '../formats/yesNo';
import type { CustomField, CustomValue } from '../queries/customFields';

/**
 * The words of a list as a value of the field's type; words that do not fit it stay words, and the form says so.
 * @param order how the list has its days
 */
export function customFrom(
  field: Pick<CustomField, 'type'>,
  words: string,
  order: DayOrder = {},
): CustomValue {
  const text = words.trim();
  if (field.type === 'number') {
    const plain = text.replace(/(\d),(?=\d{3}\b)/g, '$1');
    return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
  }
  if (field.type === 'yesNo') {
    const said = readYesNo(text);
    return said === 'yes' ? true : said === 'no' ? false : text;
  }
  if (field.type === 'date') return readDay(text, order) ?? text;
  return text;
}
