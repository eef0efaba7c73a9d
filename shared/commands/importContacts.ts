import { addMonths } from '../queries/calendar';
import { placeOfPostcode } from '../queries/patch/placeOfPostcode';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { type Counted, finish } from '../workbook/slices';
import { contactChanges, type ImportPolicies, type PersonFields, policyOf } from './contactGaps';
import {
  type ContactsImport,
  contactOutcomes,
  importCounts,
  type RowOutcome,
  tagged,
} from './contactOutcomes';
import { customFrom } from './customFrom';
import { consentFrom, customIdsOf, customKey, type RowNews, rowNews } from './importedNews';
import { rowsAtOnce } from './matchContacts';
import { relate } from './relate';
import { takesPhoto } from './takesPhoto';

/** Takes a file of contacts in as one change set: one undo takes all of it back. */
export function importContacts(workbook: WorkbookReader, deed: Deed, input: ContactsImport): ChangeSet {
  return finish(importContactsSliced(workbook, deed, input));
}

/** @param known what the rows become, where the preview has worked it out already; worked out here without it */
export function* importContactsSliced(
  workbook: WorkbookReader,
  deed: Deed,
  input: ContactsImport,
  known?: readonly RowOutcome[],
): Counted<ChangeSet> {
  const outcomes = known ?? (yield* halved(contactOutcomes(workbook, input)));
  const change = new ChangeBuilder(workbook);
  const drafts = new Map<string, PersonFields>();
  const byRow = new Map<number, string>();
  const places = namedIds(workbook, change, deed, 'place');
  const groups = namedIds(workbook, change, deed, 'group');
  const ties: { personId: string; groupId: string }[] = [];
  const customIds = customIdsOf(workbook);
  const writing: Writing = { workbook, change, deed, from: input.from, customIds };

  let done = 0;
  for (const outcome of outcomes) {
    if (++done % rowsAtOnce === 0) yield known ? done : Math.floor((outcomes.length + done) / 2);
    const { row } = outcome.match;
    const personId = target(outcome, byRow, deed);
    if (personId === undefined) continue;
    byRow.set(row.row, personId);
    const held = drafts.get(personId) ?? workbook.get('person', personId) ?? {};
    const policies = policiesFor(outcome, input);
    const changes = contactChanges(held, tagged(row, input.tag), policies);
    if (row.place && !held.placeId && policyOf(policies, 'place') !== 'skip')
      changes.placeId = places(row.place);
    else if (changes.postcode && !held.placeId) {
      const placeId = placeOfPostcode(workbook, changes.postcode);
      if (placeId) changes.placeId = placeId;
    }
    if (row.organisation && policyOf(policies, 'organisation') !== 'skip')
      ties.push({ personId, groupId: groups(row.organisation) });
    Object.assign(changes, newsFields(held, rowNews(held, row, policies, customIds), writing));
    const photo = input.photos?.get(row.row);
    if (photo && takesPhoto(workbook, held, row, policies)) {
      const { id, ...values } = photo;
      changes.photoId = change.add('media', id, { ...values, personId });
    }
    if (Object.keys(changes).length > 0) drafts.set(personId, { ...held, ...changes });
    if (outcome.become === 'new')
      change.add('person', personId, {
        source: input.from,
        // Their details came from somebody else: they are told so within a month (UK GDPR Article 14).
        noticeDue: addMonths(deed.today, 1),
        ...changes,
        ladder: [{ id: deed.newId(), stage: 'contact', on: deed.today, recorded: deed.now }],
      });
    else change.set('person', personId, changes);
  }
  for (const { personId, groupId } of ties) {
    if (++done % rowsAtOnce === 0) yield outcomes.length;
    relate(change, workbook, 'tie', { type: 'member', fromId: personId, toId: groupId, toKind: 'group' });
  }

  const counts = importCounts(outcomes);
  return change.done(label(counts.new, counts.changed, input.from));
}

interface Writing {
  workbook: WorkbookReader;
  change: ChangeBuilder;
  deed: Deed;
  from: string;
  customIds: Map<string, string>;
}

/** News as fields of a person, each history with its new entries. */
function newsFields(
  held: PersonFields,
  news: RowNews,
  { workbook, change, deed, from, customIds }: Writing,
): PersonFields {
  const fields: PersonFields = {};
  const read = { now: deed.now, from };
  if (news.consent.length > 0)
    fields.consent = [
      ...(held.consent ?? []),
      ...news.consent.map((one) => consentFrom(one, deed.newId(), read)),
    ];
  if (news.doNotContact)
    fields.doNotContact = [
      ...(held.doNotContact ?? []),
      { id: deed.newId(), type: 'on', recorded: deed.now, reason: `In ${from}` },
    ];
  if (news.assessment !== undefined)
    fields.assessment = [
      ...(held.assessment ?? []),
      { id: deed.newId(), level: news.assessment, on: deed.today, recorded: deed.now },
    ];
  if (news.custom.length > 0) {
    const values = { ...held.custom };
    for (const { label, value } of news.custom) {
      const key = customKey(label);
      const id =
        customIds.get(key) ?? change.add('fieldDef', deed.newId(), { label: label.trim(), type: 'text' });
      customIds.set(key, id);
      values[id] = customFrom(workbook.get('fieldDef', id) ?? { type: 'text' }, value, news);
    }
    fields.custom = values;
  }
  return fields;
}

/** The first half of the way: what each row becomes is worked out, then written. */
function* halved<T>(work: Counted<T>): Counted<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield Math.floor(step.value / 2);
  }
}

/** A new person, and one told of twice in the file, get everything that the file tells. */
function policiesFor(outcome: RowOutcome, input: ContactsImport): ImportPolicies {
  return outcome.become === 'new' || outcome.become === 'repeated' ? {} : input;
}

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
