import type { Field } from '../model/field';
import { type Kind, kinds } from '../model/kinds';
import { fieldOf } from './leaves';
import { type QuickCheck, quickCheck } from './quickCheck';

/** Why an own edit is not taken: a field of a record, and a sentence about it. Nothing was changed. */
export interface InvalidChange {
  reason: 'invalid';
  kind: string;
  /** '' where the record as a whole is meant. */
  field: string;
  message: string;
}

/** What a form calls a field, or its name where it has no label. */
function labelOf(kind: Kind, name: string): string {
  return fieldOf(kind, name)?.label ?? name;
}

const checks = new WeakMap<Field, QuickCheck>();

function checkFor(field: Field): QuickCheck {
  let check = checks.get(field);
  if (!check) {
    check = quickCheck(field.schema);
    checks.set(field, check);
  }
  return check;
}

/**
 * Checks fields strictly, as a form does: unknown names and values outside the schema are refused.
 * Gives back the values as the schema reads them (trimmed), or the first problem. A stored or received
 * record is never judged by this.
 */
export function validateFields(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): { ok: true; fields: Record<string, unknown> } | { ok: false; problem: InvalidChange } {
  const valid: Record<string, unknown> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    const field = fieldOf(kind, name);
    if (!field) return refuse(kind, name, `A ${kinds[kind].noun[0]} has no field ${name}.`);
    if (value === null && (field.merge === 'value' || field.merge === 'named')) {
      if (field.required) return refuse(kind, name, `${labelOf(kind, name)} is needed.`);
      valid[name] = null;
      continue;
    }
    if (checkFor(field)(value)) {
      valid[name] = value;
      continue;
    }
    const parsed = field.schema.safeParse(value);
    if (!parsed.success) {
      const detail = parsed.error.issues[0]?.message ?? 'not understood';
      return refuse(kind, name, `${labelOf(kind, name)}: ${detail}.`);
    }
    valid[name] = parsed.data;
  }
  return { ok: true, fields: valid };
}

/** The first required field that a new record lacks. */
export function missingField(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): InvalidChange | undefined {
  for (const name of Object.keys(kinds[kind].fields)) {
    const needed = fieldOf(kind, name)?.required && (fields[name] === undefined || fields[name] === null);
    if (needed) return refuse(kind, name, `${labelOf(kind, name)} is needed.`).problem;
  }
  return undefined;
}

export function refuse(kind: string, field: string, message: string): { ok: false; problem: InvalidChange } {
  return { ok: false, problem: { reason: 'invalid', kind, field, message } };
}
