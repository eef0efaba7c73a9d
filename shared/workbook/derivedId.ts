import { v5 } from 'uuid';
import { type Kind, kinds } from '../model/kinds';
import { symmetricTies } from '../model/tie';

/** The name space of all derived ids (RFC 9562, section 6.6): drawn once, never to change. */
const nameSpace = 'a7c9b9d2-5a0e-4d5b-9f43-1f3c0d0a7e61';

/**
 * The id of a record that is what it is by its fields (the kind's `identity`): an attendance by event and
 * person, a tie by its type and both ends, a list or setting by its name. A UUIDv5, so that two
 * workbooks that note the same thing apart make the same record.
 */
export function derivedId(kind: Kind, values: Readonly<Record<string, unknown>>): string {
  const { identity } = kinds[kind] as { identity?: readonly string[] };
  if (!identity) throw new Error(`a ${kind} has no derived id`);
  return v5([kind, ...identityParts(kind, identity, values)].join('\n'), nameSpace);
}

/** The parts in order; the ends of a tie that reads the same both ways, and of a joining, are sorted. */
function identityParts(
  kind: Kind,
  identity: readonly string[],
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  const parts = identity.map((field) => {
    const part = values[field];
    if (typeof part !== 'string' || part === '') throw new Error(`a ${kind} needs its ${field}`);
    return part;
  });
  if (kind === 'samePerson') return parts.sort();
  const [type = '', ...ends] = parts;
  return kind === 'tie' && symmetricTies.has(type) ? [type, ...ends.sort()] : parts;
}
