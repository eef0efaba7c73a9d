import { type DayOrder, readDay } from './dayReading';
import { readYesNo } from './yesNo';

/** What a field of one's own takes. */
export interface OwnField {
  type: 'text' | 'number' | 'date' | 'yesNo' | 'choice';
  choices?: readonly string[] | null | undefined;
}

/** How the name of a field of one's own, or the head of a column, is compared. */
export const ownFieldKey = (label: string): string => label.trim().toLowerCase();

/** The fields of one's own by `ownFieldKey`. */
export type OwnFields = ReadonlyMap<string, OwnField>;

/**
 * The words of a list as the value that the field keeps; undefined where they do not fit it.
 * @param order how the list has its days
 */
export function readOwnValue(
  { type, choices }: OwnField,
  words: string,
  order: DayOrder = {},
): string | number | boolean | undefined {
  const text = words.trim();
  switch (type) {
    case 'number': {
      const plain = text.replace(/(\d),(?=\d{3}\b)/g, '$1');
      return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
    }
    case 'yesNo': {
      const said = readYesNo(text);
      return said === 'yes' ? true : said === 'no' ? false : undefined;
    }
    case 'date':
      return readDay(text, order);
    case 'choice':
      return choices?.find((choice) => choice.toLowerCase() === text.toLowerCase());
    case 'text':
      return text;
  }
}
