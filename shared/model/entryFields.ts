import type { core } from 'zod';
import type { Field } from './field';

/** The names of an entry's fields in a list, as this version knows them; undefined where entries may be anything. */
export const entryFields = ({ schema }: Field): ReadonlySet<string> | undefined => namesIn(schema);

function namesIn(schema: core.$ZodType): ReadonlySet<string> | undefined {
  const { def } = (schema as core.$ZodTypes)._zod;
  if (def.type === 'array') return namesIn(def.element);
  return def.type === 'object' ? new Set(Object.keys(def.shape)) : undefined;
}
