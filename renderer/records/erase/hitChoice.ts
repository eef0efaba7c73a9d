import type { ErasureHit } from '../../../shared/queries/erasureHits';
import type { Redaction } from '../../../shared/workbook/erasure';

/** What becomes of one text: they are taken out, it is written anew, or it speaks of somebody else. */
export type HitChoice = { as: 'out' } | { as: 'edit'; text: string } | { as: 'leave' };

export const keyOfHit = ({ kind, id, field }: ErasureHit): string => `${kind} ${id} ${field}`;

/** A full name, phone or email is taken out unless somebody says otherwise; a first name alone has to be looked at. */
export const choiceOfHit = (hit: ErasureHit, chosen: ReadonlyMap<string, HitChoice>): HitChoice | undefined =>
  chosen.get(keyOfHit(hit)) ?? (hit.sure ? { as: 'out' } : undefined);

/** Fields with what they become, a record's together; and the records that were looked at and left. */
export function settled(hits: readonly ErasureHit[], chosen: ReadonlyMap<string, HitChoice>) {
  const redactions = new Map<string, Redaction>();
  const left = new Set<string>();
  for (const hit of hits) {
    const choice = choiceOfHit(hit, chosen);
    const key = `${hit.kind} ${hit.id}`;
    if (choice?.as === 'leave') left.add(key);
    if (!choice || choice.as === 'leave') continue;
    const value = choice.as === 'edit' ? choice.text : hit.becomes;
    const before = redactions.get(key)?.fields;
    redactions.set(key, { kind: hit.kind, id: hit.id, fields: { ...before, [hit.field]: value } });
  }
  return { redactions: [...redactions.values()], left: [...left] };
}
