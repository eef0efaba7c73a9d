import type { ContactRow } from '../formats/contactRow';
import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import type { Counted } from '../workbook/slices';
import {
  contactChanges,
  type ImportPolicies,
  isPolicyField,
  type PersonFields,
  type PolicyField,
  policyOf,
} from './contactGaps';
import { type CustomIds, customIdsOf, isNews, type RowNews, rowNews } from './importedNews';
import { type ContactMatch, rowsAtOnce } from './matchContacts';
import { type PhotosKept, takesPhoto } from './takesPhoto';

/** What the user settled for one row: whom it means, a new person, or nobody. */
export type RowChoice = { person: string } | 'new' | 'leave';

export interface ContactsImport extends ImportPolicies {
  /** The name of the file, or "pasted cells": it goes into the label and, for the new, into how we met. */
  from: string;
  matches: readonly ContactMatch[];
  /** By row, where the user settled a row; an ambiguous one is left out until then. */
  choices?: ReadonlyMap<number, RowChoice>;
  /** Photos whose bytes are kept; a preview needs none. */
  photos?: PhotosKept;
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
  /** What it tells that was not on record: consent, do not contact, an assessment. */
  news?: RowNews;
  /** They get a photo. */
  photo?: boolean;
  /** Names of the place they get and the group they join. */
  joins?: readonly string[];
  /** Fields of somebody who is here for which a policy makes a difference. */
  differs?: readonly PolicyField[];
};

/** What each row becomes: the preview, and what `importContacts` does. */
export function* contactOutcomes(workbook: WorkbookReader, input: ContactsImport): Counted<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const customIds = customIdsOf(workbook);
  for (const match of input.matches) {
    if (outcomes.length % rowsAtOnce === rowsAtOnce - 1) yield outcomes.length;
    outcomes.push(outcomeOf(workbook, input, match, customIds));
  }
  return outcomes;
}

function outcomeOf(
  workbook: WorkbookReader,
  input: ContactsImport,
  match: ContactMatch,
  customIds: CustomIds,
): RowOutcome {
  const choice = input.choices?.get(match.row.row);
  if (choice === 'leave') return { match, become: 'left' };
  const personId = meant(match, choice);
  if (personId !== undefined) {
    const held = workbook.get('person', personId);
    if (!held) return { match, become: 'unsettled' };
    const changes = contactChanges(held, tagged(match.row, input.tag), input);
    const news = rowNews(held, match.row, input, customIds);
    const joins = joinsOf(workbook, held, match.row, input);
    const photo = takesPhoto(workbook, held, match.row, input);
    const told = Object.keys(changes).length + joins.length + (isNews(news) ? 1 : 0) + (photo ? 1 : 0);
    const differs = differing(workbook, held, match.row, customIds);
    const become = told > 0 ? 'changed' : 'unchanged';
    return { match, become, personId, changes, news, joins, differs, ...(photo ? { photo } : {}) };
  }
  // By email there is no choice: the person asked, and whoever imports was not there.
  if (match.state === 'erased' && (match.how === 'email' || choice !== 'new'))
    return { match, become: 'erased' };
  if (match.state === 'repeated' && choice !== 'new') return { match, become: 'repeated' };
  if (match.state === 'ambiguous' && choice !== 'new') return { match, become: 'unsettled' };
  return {
    match,
    become: 'new',
    changes: contactChanges({}, tagged(match.row, input.tag)),
    news: rowNews({}, match.row, {}),
    ...(match.row.photo ? { photo: true } : {}),
  };
}

export function importCounts(outcomes: readonly RowOutcome[]): ImportCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, unsettled: 0, erased: 0, left: 0 };
  for (const { become } of outcomes) counts[become === 'repeated' ? 'unchanged' : become] += 1;
  return counts;
}

function meant(match: ContactMatch, choice: RowChoice | undefined): string | undefined {
  if (typeof choice === 'object')
    return match.state === 'erased' && match.how === 'email' ? undefined : choice.person;
  return match.state === 'matched' && choice !== 'new' ? match.personId : undefined;
}

/** What would be another value if every field were updated. */
function differing(
  workbook: WorkbookReader,
  held: Rec<'person'>,
  row: ContactRow,
  customIds: CustomIds,
): readonly PolicyField[] {
  const fields = Object.keys(contactChanges(held, row, { policy: 'update' })).filter(isPolicyField);
  if (row.place && !held.placeId) fields.push('place');
  if (row.organisation && joinsOf(workbook, held, row, {}).includes(row.organisation))
    fields.push('organisation');
  const news = rowNews(held, row, { policy: 'update' }, customIds);
  if (news.assessment !== undefined) fields.push('assessment');
  if (news.custom.length > 0) fields.push('custom');
  if (takesPhoto(workbook, held, row, {})) fields.push('photo');
  return fields;
}

/** The place and the group of a row that its person does not have yet. */
function joinsOf(
  workbook: WorkbookReader,
  held: Rec<'person'>,
  row: ContactRow,
  policies: ImportPolicies,
): readonly string[] {
  const joins: string[] = [];
  if (row.place && !held.placeId && policyOf(policies, 'place') !== 'skip') joins.push(row.place);
  const { organisation } = row;
  if (!organisation || policyOf(policies, 'organisation') === 'skip') return joins;
  const isMember = workbook
    .by('tie', 'fromId', held.id)
    .some(
      ({ type, toId }) =>
        type === 'member' && sameWord(workbook.get('group', toId)?.name ?? '', organisation),
    );
  return isMember ? joins : [...joins, organisation];
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A row with the tag that everybody in the file gets. */
export const tagged = (row: ContactRow, tag: string | undefined): ContactRow =>
  tag ? { ...row, tags: [...new Set([...row.tags, tag])] } : row;
