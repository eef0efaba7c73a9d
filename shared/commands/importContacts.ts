import type { ContactRow } from '../formats/contactRows';
import type { ContactMatch } from '../formats/matchContacts';
import type { Rec } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { contactChanges, type ImportPolicy, type PersonFields } from './contactGaps';
import { relate } from './relate';

/** What the user settled for one row: whom it means, a new person, or nobody. */
export type RowChoice = { person: string } | 'new' | 'leave';

export interface ContactsImport {
  /** The name of the file, or "pasted cells": it goes into the label and, for the new, into how we met. */
  from: string;
  matches: readonly ContactMatch[];
  policy?: ImportPolicy;
  /** By row, where the user settled a row; an ambiguous one is left out until then. */
  choices?: ReadonlyMap<number, RowChoice>;
  /** Added to everybody in the file: "Broxtowe drive". */
  tag?: string;
}

/** What an import would do, counted; the buttons and the preview say the same figures. */
export interface ImportCounts {
  new: number;
  /** Already here, and the file tells something new of them. */
  changed: number;
  /** Already here, and nothing changes. */
  unchanged: number;
  /** Left out until somebody says who is meant. */
  unsettled: number;
  /** Asked to be forgotten. */
  erased: number;
  /** Left out by choice. */
  left: number;
}

export type RowOutcome = {
  match: ContactMatch;
  become: 'new' | 'changed' | 'unchanged' | 'unsettled' | 'erased' | 'left' | 'repeated';
  /** The person here whom the row means. */
  personId?: string;
  /** Only the fields that the import writes. */
  changes?: PersonFields;
  /** Names of the place they get and the group they join. */
  joins?: readonly string[];
};

/** What each row becomes: the preview, and what `importContacts` does. */
export function contactOutcomes(workbook: WorkbookReader, input: ContactsImport): RowOutcome[] {
  const policy = input.policy ?? 'fill';
  return input.matches.map((match): RowOutcome => {
    const choice = input.choices?.get(match.row.row);
    if (choice === 'leave') return { match, become: 'left' };
    const personId = meant(match, choice);
    if (personId !== undefined) {
      const held = workbook.get('person', personId);
      if (!held) return { match, become: 'unsettled' };
      const changes = contactChanges(held, tagged(match.row, input.tag), policy);
      const joins = policy === 'skip' ? [] : joinsOf(workbook, held, match.row);
      const become = Object.keys(changes).length + joins.length > 0 ? 'changed' : 'unchanged';
      return { match, become, personId, changes, joins };
    }
    // By email there is no choice: the person asked, and whoever imports was not there.
    if (match.state === 'erased' && (match.how === 'email' || choice !== 'new'))
      return { match, become: 'erased' };
    if (match.state === 'repeated' && choice !== 'new') return { match, become: 'repeated' };
    if (match.state === 'ambiguous' && choice !== 'new') return { match, become: 'unsettled' };
    return { match, become: 'new', changes: contactChanges({}, tagged(match.row, input.tag), 'fill') };
  });
}

export function importCounts(outcomes: readonly RowOutcome[]): ImportCounts {
  const count = (become: RowOutcome['become']) => outcomes.filter((one) => one.become === become).length;
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged') + count('repeated'),
    unsettled: count('unsettled'),
    erased: count('erased'),
    left: count('left'),
  };
}

/** Takes a file of contacts in as one change set: one undo takes all of it back. */
export function importContacts(workbook: WorkbookReader, deed: Deed, input: ContactsImport): ChangeSet {
  const outcomes = contactOutcomes(workbook, input);
  const change = new ChangeBuilder(workbook);
  const drafts = new Map<string, PersonFields>();
  const byRow = new Map<number, string>();
  const places = namedIds(workbook, change, deed, 'place');
  const groups = namedIds(workbook, change, deed, 'group');
  const ties: { personId: string; groupId: string }[] = [];

  for (const outcome of outcomes) {
    const { row } = outcome.match;
    const personId = target(outcome, byRow, deed);
    if (personId === undefined) continue;
    byRow.set(row.row, personId);
    const held = drafts.get(personId) ?? workbook.get('person', personId) ?? {};
    const policy = outcome.become === 'repeated' ? 'fill' : (input.policy ?? 'fill');
    const changes = contactChanges(held, tagged(row, input.tag), outcome.become === 'new' ? 'fill' : policy);
    if (row.place && !held.placeId && policy !== 'skip') changes.placeId = places(row.place);
    if (row.organisation && policy !== 'skip') ties.push({ personId, groupId: groups(row.organisation) });
    if (Object.keys(changes).length > 0)
      drafts.set(personId, { ...drafts.get(personId), ...held, ...changes });
    if (outcome.become === 'new')
      change.add('person', personId, {
        source: input.from,
        ...changes,
        ladder: [{ id: deed.newId(), stage: 'contact', on: deed.today, recorded: deed.now }],
      });
    else change.set('person', personId, changes);
  }
  for (const { personId, groupId } of ties)
    relate(change, workbook, 'tie', { type: 'member', fromId: personId, toId: groupId, toKind: 'group' });

  const counts = importCounts(outcomes);
  return change.done(label(counts.new, counts.changed, input.from));
}

function meant(match: ContactMatch, choice: RowChoice | undefined): string | undefined {
  if (typeof choice === 'object')
    return match.state === 'erased' && match.how === 'email' ? undefined : choice.person;
  return match.state === 'matched' && choice !== 'new' ? match.personId : undefined;
}

/** The place and the group of a row that its person does not have yet. */
function joinsOf(workbook: WorkbookReader, held: Rec<'person'>, row: ContactRow): readonly string[] {
  const joins: string[] = [];
  if (row.place && !held.placeId) joins.push(row.place);
  const { organisation } = row;
  if (!organisation) return joins;
  const isMember = workbook
    .by('tie', 'fromId', held.id)
    .some(
      ({ type, toId }) =>
        type === 'member' && sameWord(workbook.get('group', toId)?.name ?? '', organisation),
    );
  return isMember ? joins : [...joins, organisation];
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function target(outcome: RowOutcome, byRow: ReadonlyMap<number, string>, deed: Deed): string | undefined {
  switch (outcome.become) {
    case 'new':
      return deed.newId();
    case 'changed':
    case 'unchanged':
      return outcome.personId;
    case 'repeated':
      return outcome.match.state === 'repeated' ? byRow.get(outcome.match.firstRow) : undefined;
    default:
      return undefined;
  }
}

const tagged = (row: ContactRow, tag: string | undefined): ContactRow =>
  tag ? { ...row, tags: [...new Set([...row.tags, tag])] } : row;

/** Finds a place or a group by its name, case aside, or adds it once. */
function namedIds(workbook: WorkbookReader, change: ChangeBuilder, deed: Deed, kind: 'place' | 'group') {
  const ids = new Map<string, string>();
  for (const { id, name } of workbook.all(kind)) {
    const key = name.trim().toLowerCase();
    if (!ids.has(key)) ids.set(key, id);
  }
  return (name: string): string => {
    const key = name.trim().toLowerCase();
    const known = ids.get(key);
    if (known) return known;
    const id = change.add(kind, deed.newId(), { name: name.trim() });
    ids.set(key, id);
    return id;
  };
}

function label(added: number, changed: number, from: string): string {
  const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`);
  if (changed === 0) return `Imported ${people(added)} from ${from}`;
  if (added === 0) return `Brought ${people(changed)} up to date from ${from}`;
  return `Imported ${people(added)} and brought ${changed.toLocaleString('en-GB')} up to date from ${from}`;
}
