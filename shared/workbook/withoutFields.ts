import type { StoredRecord } from './entry';
import { partsOf } from './paths';

/** A record without some fields, their stamps and what was removed from them. */
export function withoutFields(record: StoredRecord, gone: ReadonlySet<string>): StoredRecord {
  const kept: StoredRecord = { id: record.id, kind: record.kind, base: record.base };
  for (const [name, value] of Object.entries(record)) {
    if (name === 'stamps' || name === 'removed' || gone.has(name)) continue;
    kept[name] = value;
  }
  const stamps = Object.entries(record.stamps ?? {}).filter(([path]) => !gone.has(partsOf(path)[0]));
  if (stamps.length > 0) kept.stamps = Object.fromEntries(stamps);
  const removed = Object.entries(record.removed ?? {}).filter(([name]) => !gone.has(name));
  if (removed.length > 0) kept.removed = Object.fromEntries(removed);
  return kept;
}
