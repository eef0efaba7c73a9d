import { kinds, type Rec } from '../../../shared/model/kinds';
import { foldText } from '../../../shared/queries/foldText';

const before = 24;
const length = 90;

/** The words round a hit that stands deeper in a record: "…rang Meden Vale eleven times…". */
export function snippet(record: Rec, words: readonly string[]): string | undefined {
  const values: Readonly<Record<string, unknown>> = record;
  for (const [name, field] of Object.entries(kinds[record.kind].fields)) {
    const value = values[name];
    if (!(field as { freeText?: boolean }).freeText || typeof value !== 'string') continue;
    const at = value.split(/\s+/).findIndex((word) => words.some((each) => foldText(word).startsWith(each)));
    if (at < 0) continue;
    const start = value.split(/\s+/).slice(0, at).join(' ').length;
    const from = Math.max(0, value.lastIndexOf(' ', Math.max(0, start - before)));
    return `${from > 0 ? '…' : ''}${value.slice(from, from + length).trim()}${from + length < value.length ? '…' : ''}`;
  }
  return undefined;
}
