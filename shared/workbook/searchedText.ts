import { fieldOf } from './leaves';

// In which texts of a record others may have written of somebody: erasure searches these, shows them and redacts them.

/** Kinds whose texts nobody writes about people in: names of lists and settings. */
const notSearched: readonly string[] = ['setting', 'list', 'fieldDef', 'colleague', 'erasure'];

/** Of what the program notes itself, only what a user typed or named a file. */
const searchedIn: Readonly<Record<string, readonly string[]>> = {
  exportAudit: ['to'],
  importDone: ['from', 'label'],
};

/** Of somebody else's own record not their names and contacts, only what is written about them. */
const writtenOfPeople: readonly string[] = [
  'source',
  'ladder',
  'consent',
  'noticeToStop',
  'doNotContact',
  'custom',
];

/** What somebody typed into an entry of a log; the rest of it is codes and days. */
const typedIntoEntry: readonly string[] = ['how', 'wording', 'why', 'reason'];

/** What somebody typed into the questions of a saved search; the rest of them is codes, ids and names of questions. */
const typedIntoSearch: ReadonlySet<string> = new Set(['text', 'value', 'tag', 'skill', 'language']);

/** So long may each of these be: what is put in the place of a name may be longer than the name. */
const typedAtLeast = 60;

const isSavedSearch = (kind: string, field: string): boolean => kind === 'segment' && field === 'search';

/** Whether a field is searched. */
export function isSearched(kind: string, field: string): boolean {
  if (notSearched.includes(kind)) return false;
  if (kind in searchedIn) return searchedIn[kind]?.includes(field) ?? false;
  const known = fieldOf(kind, field);
  // Ids of other records; in a keyed list they stand beside texts.
  if (known?.ref && known.merge !== 'keyed') return false;
  if (kind !== 'person') return true;
  return writtenOfPeople.includes(field) || known?.freeText === true;
}

/** Whether the first word in an entry stands for ever, so that no ordinary edit can redact it. */
export function holdsEntries(kind: string, field: string): boolean {
  const merge = fieldOf(kind, field)?.merge;
  return merge === 'log' || merge === 'protective';
}

/** The texts in which a field of this kind is searched. */
export function* textsOf(kind: string, field: string, value: unknown): IterableIterator<string> {
  if (isSavedSearch(kind, field)) return yield* typedIn(value);
  if (!holdsEntries(kind, field)) return yield* textsIn(value);
  for (const entry of entriesOf(value))
    for (const name of typedIntoEntry) if (typeof entry[name] === 'string') yield entry[name];
}

/** A field with each of its searched texts as `inText` makes it. */
export function withTexts(
  kind: string,
  field: string,
  value: unknown,
  inText: (text: string) => string,
): unknown {
  if (isSavedSearch(kind, field)) return withTyped(value, inText);
  if (!holdsEntries(kind, field)) return deep(value, inText);
  return entriesOf(value).map((entry) => {
    const typed = typedIntoEntry.filter((name) => typeof entry[name] === 'string');
    return { ...entry, ...Object.fromEntries(typed.map((name) => [name, inText(String(entry[name]))])) };
  });
}

/** Every text in a value, however deep it lies. */
export function* textsIn(value: unknown): IterableIterator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const part of value) yield* textsIn(part);
  else if (typeof value === 'object' && value !== null) yield* textsIn(Object.values(value));
}

/** A value with every text in it, however deep it lies, as `inText` makes it. */
export function deep(value: unknown, inText: (text: string) => string): unknown {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((part) => deep(part, inText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner, inText)]));
}

const entriesOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : [];

function* typedIn(value: unknown, name = ''): IterableIterator<string> {
  if (typeof value === 'string' && typedIntoSearch.has(name)) yield value;
  else if (Array.isArray(value)) for (const part of value) yield* typedIn(part);
  else if (typeof value === 'object' && value !== null)
    for (const [inner, part] of Object.entries(value)) yield* typedIn(part, inner);
}

function withTyped(value: unknown, inText: (text: string) => string, name = ''): unknown {
  if (typeof value === 'string')
    return typedIntoSearch.has(name) ? inText(value).slice(0, Math.max(value.length, typedAtLeast)) : value;
  if (Array.isArray(value)) return value.map((part) => withTyped(part, inText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, part]) => [inner, withTyped(part, inText, inner)]),
  );
}
