import type { z } from 'zod';

/**
 * How two versions of a field become one (see ARCHITECTURE.md, "Merging"):
 * - `value`: the later stamp wins
 * - `set`: an array of strings, one stamp an element
 * - `keyed`: an array of entries, each found by its `key`; every entry field has a stamp of its own
 * - `named`: an object of values by name; each has a stamp of its own
 * - `log`: append-only entries with an `id`; an entry can be struck out, never changed
 * - `protective`: a log of `on` entries and of `clear` entries that name what they clear
 */
export type MergeKind = 'value' | 'set' | 'keyed' | 'named' | 'log' | 'protective';

export interface FieldOptions {
  /** What a form, a column head and an import mapping call the field. */
  label?: string;
  /** The kind of record that the value (or, in a keyed list, the entry field named in `refIn`) points to. */
  ref?: string;
  /** Entry field of a keyed list that holds the reference. */
  refIn?: string;
  /** A record without it is kept but not shown: it is a part of something that has not arrived. */
  required?: boolean;
  /** Free text in which a person may be named: erasure searches it. */
  freeText?: boolean;
  /** Entry fields of a log that hold words about somebody: an entry leaves without them at the level of names. */
  wordsIn?: readonly string[];
  /** Special-category data: leaves in a pack only when ticked. */
  special?: boolean;
  /** Says how to reach somebody: left out of a names-only pack. */
  contact?: boolean;
}

/** `M` and `Ref` are kept as literals, so that types know which fields merge as values and which point somewhere. */
export interface Field<
  S extends z.ZodType = z.ZodType,
  R extends boolean = boolean,
  M extends MergeKind = MergeKind,
  Ref extends string | undefined = string | undefined,
> extends Omit<FieldOptions, 'ref' | 'required'> {
  schema: S;
  merge: M;
  /** In a keyed list, the entry field by which two entries are the same. */
  key?: string;
  required: R;
  ref?: Ref;
}

type Options<R extends boolean, Ref extends string | undefined> = Omit<FieldOptions, 'required' | 'ref'> & {
  required?: R;
  ref?: Ref;
};

function field<S extends z.ZodType, R extends boolean, M extends MergeKind, Ref extends string | undefined>(
  merge: M,
  schema: S,
  options: Options<R, Ref> & { key?: string },
): Field<S, R, M, Ref> {
  return { ...options, merge, schema, required: (options.required ?? false) as R };
}

/** A single value; the later stamp wins. */
export const value = <
  S extends z.ZodType,
  R extends boolean = false,
  Ref extends string | undefined = undefined,
>(
  schema: S,
  options: Options<R, Ref> = {},
) => field('value', schema, options);

/** A set of strings (tags, themes); later wins per element. */
export const set = <S extends z.ZodType<string[]>, Ref extends string | undefined = undefined>(
  schema: S,
  options: Options<false, Ref> = {},
) => field('set', schema, options);

/** A list whose entries are found by `key`. */
export const keyed = <S extends z.ZodType<object[]>, Ref extends string | undefined = undefined>(
  key: string,
  schema: S,
  options: Options<false, Ref> = {},
) => field('keyed', schema, { ...options, key });

/** Values by name, each merged by itself. */
export const named = <S extends z.ZodType<object>>(schema: S, options: Options<false, undefined> = {}) =>
  field('named', schema, options);

/** An append-only list of entries with an `id`. */
export const log = <S extends z.ZodType<{ id: string; struck?: boolean | undefined }[]>>(
  schema: S,
  options: Options<false, undefined> = {},
) => field('log', schema, options);

/** A list of `on` and `clear` entries; on until every `on` is named by a `clear`. */
export const protective = <S extends z.ZodType<{ id: string }[]>>(
  schema: S,
  options: Options<false, undefined> = {},
) => field('protective', schema, options);

export type Fields = Record<string, Field>;

export interface KindDefinition<N extends string = string, F extends Fields = Fields> {
  kind: N;
  /** Singular and plural, in lower case, for sentences. */
  noun: readonly [one: string, many: string];
  fields: F;
  /** Fields whose values give a relation its derived id, in order (RECORD: attendance from event and person). */
  identity?: readonly (keyof F & string)[];
}

/**
 * Declares a record kind: the one place that lists its fields. `F` is not bound to `Fields` here, for the
 * bound would become the context in which each field is inferred and widen `true` to `boolean`.
 */
export function defineKind<N extends string, F extends Record<string, unknown>>(definition: {
  kind: N;
  noun: readonly [one: string, many: string];
  fields: F;
  identity?: readonly (keyof F & string)[];
}): KindDefinition<N, F extends Fields ? F : never> {
  return definition as KindDefinition<N, F extends Fields ? F : never>;
}

type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<z.ZodType, true> ? K : never;
}[keyof F];
type OptionalKeys<F extends Fields> = Exclude<keyof F, RequiredKeys<F>>;

/** The fields of a kind as a form or a command gives them: absent is *not told*, null is *cleared*. */
export type FieldValues<F extends Fields> = { [K in RequiredKeys<F>]: z.output<F[K]['schema']> } & {
  [K in OptionalKeys<F>]?: F[K]['merge'] extends 'value'
    ? z.output<F[K]['schema']> | null
    : z.output<F[K]['schema']>;
};
