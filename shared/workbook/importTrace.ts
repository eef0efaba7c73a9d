import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { expand } from './leaves';
import { redactor, speaksOf } from './mentions';
import type { Leaf } from './mergeKinds/leaf';
import { partsOf } from './paths';
import { isSearched, withTexts } from './searchedText';

/** What an import did to one record: enough to take it back when nothing else remembers. */
export interface TracedRecord {
  kind: string;
  id: string;
  /** It was not here before. */
  fresh: boolean;
  /** The stamps that it wrote there, where they are not all the import's own. */
  stamps?: readonly Stamp[];
  /** The leaves that it wrote, each with what stood there before. */
  over: readonly (readonly [path: string, before: Leaf | null])[];
  /** Whom and what the record speaks of, so that erasing a person finds the line. */
  about: readonly string[];
}

/**
 * The trace of one written record, or undefined where the stamp alone tells: somebody new whom a list
 * brought carries no other stamp than the import's.
 */
export function traceOf(
  delta: StoredRecord,
  before: StoredRecord | undefined,
  own: Stamp | undefined,
): TracedRecord | undefined {
  if (!before && own !== undefined) return undefined;
  const written = expand(delta);
  const then = before ? expand(before) : new Map<string, Leaf>();
  const over: [string, Leaf | null][] = [];
  const stamps = new Set<Stamp>();
  for (const [path, leaf] of written) {
    const earlier = then.get(path);
    // A pack may bring what is held already: that is not its doing.
    if (earlier && earlier.stamp >= leaf.stamp) continue;
    stamps.add(leaf.stamp);
    if (before) over.push([path, earlier ?? null]);
  }
  return {
    kind: delta.kind,
    id: delta.id,
    fresh: !before,
    ...(own === undefined ? { stamps: [...stamps] } : {}),
    over,
    about: pointedTo(before ?? delta),
  };
}

function pointedTo(record: StoredRecord): string[] {
  return Object.entries(record).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'string' ? [value] : [],
  );
}

export const traceLine = (traced: TracedRecord): string => JSON.stringify(traced);

/** Reads a line that this program wrote and sealed. */
export const readTraceLine = (line: string): TracedRecord => JSON.parse(line) as TracedRecord;

/** A trace without what it tells of these people. */
export function traceWithout(trace: string, ids: ReadonlySet<string>): string {
  return trace
    .split('\n')
    .filter((line) => {
      if (line === '') return false;
      const { id, about } = readTraceLine(line);
      return !ids.has(id) && !about.some((one) => ids.has(one));
    })
    .join('\n');
}

/**
 * An import with these terms taken out of what it wrote over; any other record as it is.
 * @param isLeft whether the texts of a record were looked at and left
 */
export function withTraceRedacted(
  record: StoredRecord,
  { terms, isLeft }: { terms: readonly string[]; isLeft: (record: { kind: string; id: string }) => boolean },
): StoredRecord {
  const { kind, trace } = record;
  if (kind !== 'importDone' || typeof trace !== 'string') return record;
  const speaks = speaksOf(terms);
  // A sign that JSON writes with a letter, such as a new line, would hide the beginning of a word.
  const speaksIn = (json: string) => speaks(json.replace(/\\[a-z"\\/]/g, ' '));
  if (!speaksIn(trace)) return record;
  const inText = redactor(terms);
  const lines = trace.split('\n').map((line) => {
    const traced = speaksIn(line) ? readTraceLine(line) : undefined;
    return traced && !isLeft(traced) ? traceLine(redactedLine(traced, inText)) : line;
  });
  return { ...record, trace: lines.join('\n') };
}

function redactedLine(traced: TracedRecord, inText: (text: string) => string): TracedRecord {
  const { kind, over } = traced;
  const redactedOver = over.map(([path, leaf]) => {
    const [field] = partsOf(path);
    if (!leaf || !isSearched(kind, field)) return [path, leaf] as const;
    // What stood under a path of a log is one entry of it.
    const isPart = typeof leaf.value === 'object' && leaf.value !== null && !Array.isArray(leaf.value);
    const value = isPart
      ? (withTexts(kind, field, [leaf.value], inText) as unknown[])[0]
      : withTexts(kind, field, leaf.value, inText);
    return [path, { ...leaf, value }] as const;
  });
  return { ...traced, over: redactedOver };
}
