import type * as z from 'zod/v4/core';

/** Says yes only when a value fits and zod would hand it back as it is. No means: ask zod. */
export type QuickCheck = (value: unknown) => boolean;

const askZod: QuickCheck = () => false;

/**
 * Builds a check from a zod schema, by walking it once: the schema stays the only definition. zod without
 * generated code takes some 20 microseconds a person; at 100,000 of them that is two seconds, and most of
 * what people write is right. What this does not know (transforms, lazy schemas) it leaves to zod.
 */
export function quickCheck(schema: z.$ZodType): QuickCheck {
  const { def } = (schema as z.$ZodTypes)._zod;
  const checks = allOf((def.checks ?? []).map(checkOf));
  const type = typeCheck(def);
  return type === askZod ? askZod : (value) => type(value) && checks(value);
}

function typeCheck(def: z.$ZodTypes['_zod']['def']): QuickCheck {
  switch (def.type) {
    case 'string':
      return def.coerce || 'format' in def ? askZod : (value) => typeof value === 'string';
    case 'number':
      return def.coerce || 'format' in def ? askZod : (value) => Number.isFinite(value);
    case 'boolean':
      return def.coerce ? askZod : (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
      return () => true;
    case 'enum': {
      const entries = new Set<unknown>(Object.values(def.entries));
      return (value) => entries.has(value);
    }
    case 'literal': {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case 'optional': {
      const inner = quickCheck(def.innerType);
      return (value) => value === undefined || inner(value);
    }
    case 'catch':
      return quickCheck(def.innerType);
    case 'array': {
      const element = quickCheck(def.element);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case 'union': {
      const options = def.options.map(quickCheck);
      return (value) => options.some((option) => option(value));
    }
    case 'record': {
      const part = quickCheck(def.valueType);
      const anyKey = def.keyType._zod.def.type === 'string' && !def.keyType._zod.def.checks;
      return anyKey ? (value) => isPlain(value) && Object.values(value).every(part) : askZod;
    }
    case 'object':
      return objectCheck(def);
    default:
      return askZod;
  }
}

function objectCheck(def: z.$ZodObjectDef): QuickCheck {
  // Without a catch-all, zod leaves unknown keys out.
  if (def.catchall?._zod.def.type !== 'unknown') return askZod;
  const parts = Object.entries(def.shape).map(([name, schema]) => [name, quickCheck(schema)] as const);
  return (value) => isPlain(value) && parts.every(([name, part]) => part(value[name]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !Object.hasOwn(value, '__proto__');
}

function checkOf(check: z.$ZodCheck<never>): QuickCheck {
  const { def } = (check as unknown as z.$ZodChecks)._zod;
  switch (def.check) {
    case 'min_length':
      return (value) => lengthOf(value) >= def.minimum;
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum;
    case 'length_equals':
      return (value) => lengthOf(value) === def.length;
    case 'greater_than':
      return (value) => Number(value) > Number(def.value) || (def.inclusive && value === def.value);
    case 'less_than':
      return (value) => Number(value) < Number(def.value) || (def.inclusive && value === def.value);
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : askZod;
    case 'string_format': {
      const { pattern } = def;
      if (def.format !== 'regex' || !pattern || pattern.global || pattern.sticky) return askZod;
      return (value) => pattern.test(String(value));
    }
    case 'overwrite':
      return (value) => def.tx(value) === value;
    default:
      return askZod;
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;
}

function allOf(checks: readonly QuickCheck[]): QuickCheck {
  const [first, second, third] = checks;
  if (!first) return () => true;
  if (!second) return first;
  if (!third) return (value) => first(value) && second(value);
  return (value) => checks.every((check) => check(value));
}
