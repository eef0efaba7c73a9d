import { type Kind, kinds, type Rec } from '../model/kinds';
import type { StoredRecord } from '../workbook/entry';
import type { ErasurePlan } from '../workbook/erasure';
import { redacted, redactedField, termsOf } from '../workbook/mentions';
import type { Workbook } from '../workbook/workbook';
import { titleOf } from './titleOf';

/** A field in which others wrote of somebody who is to be erased: redacted, rewritten or left, one by one. */
export interface ErasureHit {
  kind: string;
  id: string;
  field: string;
  /** "Assembly, debrief". */
  where: string;
  text: string;
  term: string;
  /** The text and the whole field, with them taken out. */
  without: string;
  becomes: unknown;
  /** The field is one text, so that it can be written anew by hand. */
  plain: boolean;
  /** Named in full, or by a phone or email: nobody else can be meant. A first name alone may be another's. */
  sure: boolean;
}

/** Where others wrote of them, one line a field. */
export function erasureHits(
  workbook: Workbook,
  plan: Pick<ErasurePlan, 'personIds' | 'mentions'>,
): readonly ErasureHit[] {
  const people = plan.personIds.flatMap((id) => workbook.stored('person', id) ?? []);
  const terms = termsOf(people);
  const seen = new Set<string>();
  return plan.mentions.flatMap(({ kind, id, field, term, text }) => {
    const key = `${kind} ${id} ${field}`;
    const record = workbook.stored(kind, id);
    if (seen.has(key) || !record) return [];
    seen.add(key);
    return {
      kind,
      id,
      field,
      where: `${placeOf(workbook, record)}, ${labelOf(kind, field)}`,
      text,
      term,
      without: redacted(text, terms),
      becomes: redactedField(record, field, terms),
      plain: typeof record[field] === 'string',
      sure: term.includes(' ') || term.includes('@') || term.startsWith('+'),
    };
  });
}

const isKnown = (kind: string): kind is Kind => kind in kinds;

function placeOf(workbook: Workbook, { kind, id }: StoredRecord): string {
  const read = isKnown(kind) ? (workbook.get(kind, id) as Rec | undefined) : undefined;
  const title = read ? titleOf(workbook, read) : `a ${kind}`;
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}

function labelOf(kind: string, field: string): string {
  const fields: Readonly<Record<string, { label?: string }>> = isKnown(kind) ? kinds[kind].fields : {};
  return (fields[field]?.label ?? field).toLowerCase();
}

/** Lists and packs that left the book with any of these people in them, last first: who has to be told. */
export const whoWasSent = (workbook: Workbook, personIds: readonly string[]): readonly Rec<'exportAudit'>[] =>
  workbook
    .all('exportAudit')
    .filter((each) => each.personIds?.some((id) => personIds.includes(id)))
    .sort((a, b) => b.at.localeCompare(a.at));
