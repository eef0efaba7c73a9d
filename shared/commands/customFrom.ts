import { readYesNo } from '../formats/yesNo';
import type { CustomField, CustomValue } from '../queries/customFields';

/** The words of a list as a value of the field's type; words that do not fit it stay words. */
export function customFrom(field: Pick<CustomField, 'type'>, words: string): CustomValue {
  const text = words.trim();
  if (field.type === 'number') {
    const plain = text.replace(/(\d),(?=\d{3}\b)/g, '$1');
    return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
  }
  if (field.type === 'yesNo') {
    const said = readYesNo(text);
    return said === 'yes' ? true : said === 'no' ? false : text;
  }
  return text;
}
