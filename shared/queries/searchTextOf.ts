import { type Kind, kinds, type Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { foldPhone, foldText } from './foldText';
import { titleOf } from './titleOf';

/**
 * The text by which search finds a record, folded (see foldText). A person: every name, email, phone in
 * one spelling, postcode with and without its space, town and place. Anything else: its title and every
 * text field in it, at most `limit` characters, so that a long debrief does not swell the search.
 */
export function searchTextOf(workbook: WorkbookReader, record: Rec, limit = 2000): string {
  if (record.kind === 'person') return personText(workbook, record);
  const fields: Readonly<Record<string, unknown>> = record;
  const texts = Object.entries(kinds[record.kind as Kind].fields)
    .filter(([, field]) => (field as { freeText?: boolean }).freeText)
    .map(([name]) => fields[name])
    .map((value) => (typeof value === 'string' ? value : value ? textIn(value) : ''));
  return foldText([titleOf(workbook, record), ...texts].join(' ').slice(0, limit));
}

function textIn(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return value
    .map(
      (entry: { title?: unknown; text?: unknown; words?: unknown }) =>
        entry.title ?? entry.text ?? entry.words,
    )
    .filter((text) => typeof text === 'string')
    .join(' ');
}

/** A person's names, folded: what search looks at first. */
export function nameTextOf(person: Rec<'person'>): string {
  return foldText(`${person.knownAs ?? ''} ${person.givenName ?? ''} ${person.familyName ?? ''}`);
}

function personText(workbook: WorkbookReader, person: Rec<'person'>): string {
  const { postcode, town, placeId, street } = person;
  const place = placeId ? (workbook.get('place', placeId)?.name ?? '') : '';
  let text = nameTextOf(person);
  for (const { key } of person.phones ?? []) text += ` ${foldPhone(key)}`;
  for (const { key } of person.emails ?? []) text += ` ${foldText(key)}`;
  if (postcode) text += ` ${foldText(postcode)} ${foldText(postcode).replaceAll(' ', '')}`;
  if (street || town || place) text += ` ${foldText(`${street ?? ''} ${town ?? ''} ${place}`)}`;
  return text;
}
