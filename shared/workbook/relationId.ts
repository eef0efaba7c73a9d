import { v5 } from 'uuid';
import { type Kind, kinds } from '../model/kinds';
import { symmetricTies } from '../model/tie';

/** Wardbook's own namespace for derived ids (a UUIDv4, chosen once). */
const namespace = '6d1f6f0a-53c1-4d5e-9f4c-2a7b3e0c8d91';

/**
 * False for a relation under an id that is not derived from what it relates: beside the true one it would count a
 * second time. One that does not say what it relates, such as a deletion, may be any.
 */
export function bearsItsId(
  record: Readonly<Record<string, unknown>> & { kind: string; id: string },
): boolean {
  const identity = Object.hasOwn(kinds, record.kind) ? kinds[record.kind as Kind].identity : undefined;
  if (!identity?.every((name) => typeof record[name] === 'string' && record[name] !== '')) return true;
  return relationId(record.kind as Kind, record) === record.id;
}

/**
 * The id of a record that is found by what it relates, so that two laptops that write down the same
 * attendance, stance, tie or joined pair write one record. UUIDv5 (RFC 9562) of the kind and the identity
 * fields in order; the ends of a symmetric tie and of a joined pair are sorted. A list and a setting are
 * found by their own name. Throws for a kind without identity and where an identity field is missing.
 */
export function relationId(kind: Kind, values: Readonly<Record<string, unknown>>): string {
  const identity: readonly string[] | undefined = kinds[kind].identity;
  if (!identity) throw new Error(`a ${kind} has no derived id`);
  const parts = identity.map((name) => {
    const part = values[name];
    if (typeof part !== 'string' || part === '') throw new Error(`a ${kind} needs its ${name}`);
    return part;
  });
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  if (kind === 'samePerson' || kind === 'keptApart') parts.sort();
  if (kind === 'tie' && symmetricTies.has(parts[0] ?? '')) parts.splice(1, 2, ...parts.slice(1).sort());
  return v5([kind, ...parts].map((part) => encodeURIComponent(part)).join('/'), namespace);
}
