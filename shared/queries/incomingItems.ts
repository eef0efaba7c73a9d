import { channels } from '../model/person';
import type { Side } from '../workbook/conflictPicks';
import type { StoredRecord } from '../workbook/entry';
import type { IncomingChange, IncomingChoice, IncomingField, IncomingPreview } from '../workbook/incoming';
import { standingEntries } from './doNotContact';
import { presentConsent } from './presentConsent';
import type { Person } from './shownName';

/** What one line of a pack's preview is about. */
export type IncomingWhat =
  /** A record that is not here. */
  | 'new'
  /** Says of people who are here, and do not come with the pack, that they are one and the same. */
  | 'joining'
  /** A field that nothing stands in here. */
  | 'gap'
  /** A later word on a field, by somebody who had seen ours. */
  | 'newer'
  /** Both sides changed it, and neither knew. */
  | 'conflict'
  | 'deletion'
  | 'restored'
  | 'protectionCleared'
  | 'consentGranted'
  | 'listChange'
  /** Somebody else's erasure of a person: carried out here only when it is ticked. */
  | 'erasure';

export interface IncomingItem {
  what: IncomingWhat;
  kind: string;
  id: string;
  /** The record as it comes. */
  record: StoredRecord;
  /** Absent where the whole record is meant. */
  field?: string;
  ours?: unknown;
  theirs?: unknown;
  becomes?: unknown;
  /** In a conflict, whose value was written later. */
  later?: Side;
  /** Whether it goes in unless somebody unticks it. */
  ticked: boolean;
}

/** A colleague whose card was checked, or anyone else: an unsigned pack is a stranger's. */
export type Trust = 'checked' | 'stranger';

/** Codes, fields and what else gives others' words their meaning: a stranger does not change them unseen. */
const listKinds: ReadonlySet<string> = new Set(['list', 'fieldDef']);

/**
 * The preview of a pack, line by line, as its reader ticks it. From a stranger only additions and filled gaps
 * are ticked; whatever takes away, overrules or unprotects is shown and left to the reader. In a conflict the later
 * value is chosen from a checked colleague, ours from anyone else.
 */
export function incomingItems(preview: IncomingPreview, trust: Trust): IncomingItem[] {
  const come = new Set(preview.fresh.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));
  const items: IncomingItem[] = preview.fresh.map((record) => {
    const what = whatOfNew(record, come);
    return { what, kind: record.kind, id: record.id, record, ticked: trust === 'checked' || what === 'new' };
  });
  for (const change of preview.changed)
    for (const field of change.fields) {
      const what = whatOf(change, field);
      items.push({
        what,
        kind: change.kind,
        id: change.id,
        record: change.record,
        field: field.field,
        ours: field.ours,
        theirs: field.theirs,
        becomes: field.becomes,
        ...(field.later ? { later: field.later } : {}),
        ticked: trust === 'checked' ? field.later !== 'ours' : what === 'gap',
      });
    }
  return items;
}

/** What is merged: everything but what was unticked. A record of which nothing is ticked stays out whole. */
export function choiceOf(items: readonly IncomingItem[], label: string, trust: Trust): IncomingChoice {
  const out = new Set<string>();
  const taken = new Set<string>();
  const picks = new Map<string, Side>();
  for (const { what, kind, id, field, ticked, later } of items) {
    // Keeping our value against a checked colleague's later one is said to them too: by a new edit.
    const oursStands = what === 'conflict' && trust === 'checked';
    if (ticked || oursStands) taken.add(keyOf(kind, id, undefined));
    else out.add(keyOf(kind, id, field));
    if (what !== 'conflict' || (!ticked && !oursStands)) continue;
    const side = ticked ? 'theirs' : 'ours';
    if (side !== later) picks.set(keyOf(kind, id, field), side);
  }
  for (const { kind, id } of items) {
    const whole = keyOf(kind, id, undefined);
    if (!taken.has(whole)) out.add(whole);
  }
  return {
    label,
    leaveOut: (kind, id, field) => out.has(keyOf(kind, id, field)),
    pick: (kind, id, field) => picks.get(keyOf(kind, id, field)),
  };
}

/** How many lines there are of each sort: the figures at the top of the preview. */
export function incomingCounts(
  items: readonly IncomingItem[],
): Record<IncomingWhat, number> & { ticked: number } {
  const counts = {
    new: 0,
    joining: 0,
    gap: 0,
    newer: 0,
    conflict: 0,
    deletion: 0,
    restored: 0,
    protectionCleared: 0,
    consentGranted: 0,
    listChange: 0,
    erasure: 0,
    ticked: 0,
  };
  for (const { what, ticked } of items) {
    counts[what] += 1;
    if (ticked) counts.ticked += 1;
  }
  return counts;
}

/** What a record is that is not here; `come` are the people who come with it. */
function whatOfNew({ kind, firstId, secondId }: StoredRecord, come: ReadonlySet<string>): IncomingWhat {
  if (listKinds.has(kind)) return 'listChange';
  const both = [firstId, secondId].every((id) => typeof id === 'string' && come.has(id));
  return kind === 'samePerson' && !both ? 'joining' : 'new';
}

function whatOf(change: IncomingChange, field: IncomingField): IncomingWhat {
  if (field.field === 'deleted') return field.becomes == null ? 'restored' : 'deletion';
  if (listKinds.has(change.kind)) return 'listChange';
  if (change.kind === 'person' && clearsProtection(field)) return 'protectionCleared';
  if (change.kind === 'person' && field.field === 'consent' && grantsConsent(field)) return 'consentGranted';
  if (field.conflict) return 'conflict';
  return isGap(field) ? 'gap' : 'newer';
}

function clearsProtection({ field, ours, becomes }: IncomingField): boolean {
  if (field !== 'doNotContact' && field !== 'noticeToStop') return false;
  const standing = (entries: unknown) => standingEntries(entries as Person['doNotContact']);
  return standing(ours).length > 0 && standing(becomes).length === 0;
}

/** Whether a channel on which nothing or a no stood would become a yes. */
function grantsConsent({ ours, becomes }: IncomingField): boolean {
  const person = (consent: unknown) => ({ consent }) as unknown as Person;
  return channels.some(
    (channel) =>
      presentConsent(person(becomes), channel)?.state === 'yes' &&
      presentConsent(person(ours), channel)?.state !== 'yes',
  );
}

/** Nothing stood there, or only was added to: an entry more in a list, a word more in a set. */
function isGap({ ours, becomes }: IncomingField): boolean {
  if (ours === undefined || ours === null || ours === '') return true;
  if (isNamed(ours) && isNamed(becomes))
    return Object.entries(ours).every(([name, one]) => JSON.stringify(one) === JSON.stringify(becomes[name]));
  if (!Array.isArray(ours) || !Array.isArray(becomes)) return false;
  const texts = new Set(becomes.map((entry) => JSON.stringify(entry)));
  return ours.every((entry) => texts.has(JSON.stringify(entry)));
}

const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (kind: string, id: string, field: string | undefined) => `${kind} ${id} ${field ?? ''}`;
