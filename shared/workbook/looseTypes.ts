import type { core } from 'zod';

/**
 * Whether a value is of the types that readers of a schema count on, down to the fields of list entries. Limits,
 * codes and unknown names are not looked at, and null stands for *cleared* anywhere. What may be any JSON
 * (a setting, a saved search) fits whatever it is: its readers look for themselves.
 */
export function hasLooseType(schema: core.$ZodType, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const { def } = (schema as core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'enum':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'record':
      return isObject(value);
    case 'optional':
    case 'nullable':
      return hasLooseType(def.innerType, value);
    case 'array':
      return Array.isArray(value) && value.every((part) => part !== null && hasLooseType(def.element, part));
    case 'object':
      return (
        isObject(value) && Object.entries(def.shape).every(([name, part]) => hasLooseType(part, value[name]))
      );
    default:
      return true;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
