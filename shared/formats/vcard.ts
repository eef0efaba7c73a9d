import type { ContactRow, ToldValue } from './contactRow';
import type { TableLimits } from './csv';
import { tableLimits } from './csv';
import { guessFile } from './fileGuess';
import type { ContactField, FileProblem, RowProblem } from './problem';
import { readContact } from './readContact';
import { decodeText, type Encoding } from './textEncoding';
import { type CardProperty, type CardText, cutCards, partsOf, textOf } from './vcardLines';

export interface Cards {
  rows: readonly ContactRow[];
  problems: readonly RowProblem[];
  encoding: Encoding;
}

export type CardsResult = { ok: true; cards: Cards } | { ok: false; problem: FileProblem };

/** Reads a vCard file of version 2.1, 3 or 4 with any number of cards. A card that cannot be read is named. */
export function readVcards(bytes: Uint8Array, limits: TableLimits = tableLimits): CardsResult {
  if (bytes.length > limits.bytes)
    return refused({ reason: 'file-too-large', bytes: bytes.length, limit: limits.bytes });
  if (bytes.length === 0) return refused({ reason: 'file-empty' });
  const looksLike = guessFile(bytes);
  if (looksLike !== 'vcard') {
    return refused(looksLike === 'unknown' ? { reason: 'not-a-vcard' } : { reason: 'not-text', looksLike });
  }
  const { text, encoding } = decodeText(bytes);
  const cut = cutCards(text);
  if (cut.length > limits.rows) return refused({ reason: 'too-many-rows', limit: limits.rows });
  const rows: ContactRow[] = [];
  const problems: RowProblem[] = [];
  for (const card of cut) {
    const read = readCard(card);
    problems.push(...read.problems);
    if (read.contact) rows.push(read.contact);
  }
  return { ok: true, cards: { rows, problems, encoding } };
}

function readCard(card: CardText): ReturnType<typeof readContact> {
  const problems: RowProblem[] = [];
  if (!card.ended)
    problems.push({ row: card.card, line: card.line, reason: 'card-not-read', detail: 'it does not end' });
  const labels = groupLabels(card.properties);
  const told: ToldValue[] = [];
  for (const property of card.properties) {
    if (property.name === '')
      problems.push({
        row: card.card,
        line: property.line,
        value: property.value.slice(0, 120),
        reason: 'not-understood-property',
      });
    else told.push(...tell(property, labels));
  }
  // A name in parts says more than the same name in one piece.
  const parts = told.some(({ field }) => field === 'givenName' || field === 'familyName');
  const kept = parts ? told.filter(({ field }) => field !== 'fullName') : told;
  const read = readContact(card.card, card.line, kept);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** What a phone calls a group of properties: item1.X-ABLabel names item1.TEL. */
function groupLabels(properties: readonly CardProperty[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { name, group, value } of properties)
    if (name === 'X-ABLABEL' && group !== '')
      labels.set(group, textOf(value).replace(/^_\$!<(.*)>!\$_$/, '$1'));
  return labels;
}

function tell(property: CardProperty, labels: ReadonlyMap<string, string>): ToldValue[] {
  const column = property.name;
  const one = (field: ContactField, value: string): ToldValue[] =>
    value.trim() === '' ? [] : [{ field, column, value: value.trim() }];
  const whole = textOf(property.value);
  const parts = partsOf(property.value, ';').map((part) => partsOf(part, ',').map(textOf).join(' ').trim());
  switch (column) {
    case 'N':
      return [
        ...one('familyName', parts[0] ?? ''),
        ...one('givenName', [parts[1], parts[2]].filter(Boolean).join(' ')),
      ];
    case 'FN':
      return one('fullName', whole);
    case 'NICKNAME':
      return one('knownAs', textOf(partsOf(property.value, ',')[0] ?? ''));
    case 'EMAIL':
      return withLabel(one('email', whole.replace(/^mailto:/i, '')), property, labels);
    case 'TEL':
      return withLabel(one('phone', whole.replace(/^tel:/i, '').replace(/;.*$/, '')), property, labels);
    case 'ADR':
      return [
        ...one('street', [parts[0], parts[1], parts[2]].filter(Boolean).join(', ')),
        ...one('town', parts[3] ?? ''),
        ...one('postcode', parts[5] ?? ''),
      ];
    case 'ORG':
      return one('organisation', parts[0] ?? '');
    case 'TITLE':
      return one('occupation', whole);
    case 'CATEGORIES':
      // Told apart here: a comma in a category is escaped, not a separator.
      return partsOf(property.value, ',').flatMap((value) =>
        one('tags', textOf(value)).map((tag) => ({ ...tag, whole: true })),
      );
    case 'NOTE':
      return one('notes', whole);
    case 'PRONOUNS':
    case 'X-PRONOUNS':
      return one('pronouns', whole);
    default:
      return [];
  }
}

const kindsOfLabel: Record<string, string> = { cell: 'mobile', home: 'home', work: 'work', iphone: 'mobile' };

function withLabel(
  told: ToldValue[],
  { group, types }: CardProperty,
  labels: ReadonlyMap<string, string>,
): ToldValue[] {
  const label =
    labels.get(group) ?? types.map((type) => kindsOfLabel[type]).find((known) => known !== undefined);
  return label ? told.map((item) => ({ ...item, label })) : told;
}

const refused = (problem: FileProblem): CardsResult => ({ ok: false, problem });
