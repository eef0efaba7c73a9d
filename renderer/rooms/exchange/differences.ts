import { plainFields } from '../../../shared/commands/contactGaps';
import type { ContactRow } from '../../../shared/formats/contactRows';
import type { Rec } from '../../../shared/model/kinds';
import { phoneInWords } from '../../ui/words/phoneInWords';

type Person = Rec<'person'>;

/** One value that the import writes; `over` is what stood there before. */
export interface Difference {
  text: string;
  over?: string;
}

/** What a person gains or loses by what the import writes; `joins` are the place and the group they get. */
export function differences(
  held: Person,
  changes: Partial<Person>,
  joins: readonly string[] = [],
): Difference[] {
  const told: Difference[] = [];
  for (const field of plainFields) {
    const value = changes[field];
    if (!value) continue;
    const before = held[field];
    told.push(before ? { text: value, over: before } : { text: value });
  }
  const emails = new Set((held.emails ?? []).map(({ key }) => key));
  for (const { key, address } of changes.emails ?? []) if (!emails.has(key)) told.push({ text: address });
  const phones = new Set((held.phones ?? []).map(({ key }) => key));
  for (const { key } of changes.phones ?? []) if (!phones.has(key)) told.push({ text: phoneInWords(key) });
  const tags = new Set(held.tags ?? []);
  for (const tag of changes.tags ?? []) if (!tags.has(tag)) told.push({ text: tag });
  return [...told, ...joins.map((text) => ({ text }))];
}

/** Values of the workbook that stay although the file says otherwise. */
export function keptValues(held: Person, row: ContactRow): string[] {
  return plainFields.flatMap((field) => {
    const own = held[field];
    return own && row[field] && row[field] !== own ? [own] : [];
  });
}
