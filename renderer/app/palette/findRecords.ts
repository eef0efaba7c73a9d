import type { Kind, Rec } from '../../../shared/model/kinds';
import { foldPhone, foldText } from '../../../shared/queries/foldText';
import { searchTextOf } from '../../../shared/queries/searchTextOf';
import { titleOf } from '../../../shared/queries/titleOf';
import type { WorkbookReader } from '../../../shared/workbook/reader';

export interface Found {
  record: Rec;
  /** It was found deeper in the record, not in its title. */
  deeper: boolean;
}

/** The kinds that Ctrl K looks through, people apart. */
export const kindsFound = [
  'event',
  'campaign',
  'group',
  'place',
  'story',
  'conversation',
  'task',
  'win',
] as const;

/** Folded text of every record of a kind; a kind's array stays the same object until the kind changes. */
const foldedTexts = new WeakMap<readonly Rec[], readonly string[]>();

function textsOf(workbook: WorkbookReader, records: readonly Rec[]): readonly string[] {
  const kept = foldedTexts.get(records);
  if (kept) return kept;
  const texts = records.map((record) => ` ${searchTextOf(workbook, record)}`);
  foldedTexts.set(records, texts);
  return texts;
}

/** How well a text answers: 3 begins with it, 2 each word begins one of its words, 1 holds them, 0 not. */
function score(text: string, words: readonly string[]): number {
  if (!words.every((word) => text.includes(word))) return 0;
  if (text.startsWith(` ${words.join(' ')}`)) return 3;
  return words.every((word) => text.includes(` ${word}`)) ? 2 : 1;
}

function found(workbook: WorkbookReader, kind: Kind, words: readonly string[], most: number): Found[] {
  const records = workbook.all(kind);
  const texts = textsOf(workbook, records);
  const tiers: Rec[][] = [[], [], [], []];
  for (let index = 0; index < records.length; index++) {
    const record = records[index];
    const text = texts[index];
    if (!record || !text) continue;
    const tier = tiers[score(text, words)];
    if (tier && tier !== tiers[0] && tier.length < most) tier.push(record);
    if ((tiers[3]?.length ?? 0) >= most) break;
  }
  const best = [...(tiers[3] ?? []), ...(tiers[2] ?? []), ...(tiers[1] ?? [])].slice(0, most);
  return best.map((record) => ({
    record,
    deeper: score(` ${foldText(titleOf(workbook, record))}`, words) === 0,
  }));
}

/** The words of a query, folded as the texts are; digits as a phone number is kept. */
export function wordsOf(query: string): readonly string[] {
  if (/^[\d\s+()-]{4,}$/.test(query.trim())) return [foldPhone(query)];
  return foldText(query).split(' ').filter(Boolean);
}

/** The people who answer a query, best first. */
export function findPeople(workbook: WorkbookReader, query: string, most: number): readonly Rec<'person'>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return found(workbook, 'person', words, most).flatMap(({ record }) =>
    record.kind === 'person' ? [record] : [],
  );
}

/** The other records that answer: by title first, then those where the words stand deeper. */
export function findOtherRecords(workbook: WorkbookReader, query: string, most: number): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const all = kindsFound.flatMap((kind) => found(workbook, kind, words, most));
  return all.sort((a, b) => Number(a.deeper) - Number(b.deeper)).slice(0, most);
}
