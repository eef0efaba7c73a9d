import { type CardPhoto, lineOffsets, type PhotoFault, photoValue, readPhoto } from './cardPhoto';
import type { ContactRow, ReadingOf, ToldValue } from './contactRow';
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
  /** Cards with a photo that can be taken in, and cards whose picture lies elsewhere on the web. */
  photos: number;
  photosElsewhere: number;
}

export type CardsResult = { ok: true; cards: Cards } | { ok: false; problem: FileProblem };

/** Reads a vCard file of version 2.1, 3 or 4 with any number of cards. A card that cannot be read is named. */
export function readVcards(
  bytes: Uint8Array,
  limits: TableLimits = tableLimits,
  reading: ReadingOf = {},
): CardsResult {
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
  const groups = groupsOf(cut);
  const photos = new CardPhotos(bytes, encoding);
  for (const card of cut) {
    const kind = kindOf(card);
    if (kind) {
      const { card: row, line } = card;
      problems.push({ row, line, value: namedIn(card), reason: 'not-a-person', kind });
      continue;
    }
    const read = readCard(card, groups, reading);
    problems.push(...read.problems);
    if (!read.contact) continue;
    const photo = photos.of(card);
    if (photo && 'why' in photo)
      problems.push({ row: card.card, line: card.line, column: 'PHOTO', reason: 'photo-left-out', ...photo });
    rows.push(photo && 'from' in photo ? { ...read.contact, photo } : read.contact);
  }
  return {
    ok: true,
    cards: { rows, problems, encoding, photos: photos.found, photosElsewhere: photos.elsewhere },
  };
}

/** Looks at the photos of a file, one after the other; none of them is kept. */
class CardPhotos {
  found = 0;
  elsewhere = 0;
  private offsets: ((line: number) => number) | undefined;

  constructor(
    private readonly file: Uint8Array,
    private readonly encoding: Encoding,
  ) {}

  /** Where the photo of a card lies, or why it stays out. */
  of({ photo }: CardText): CardPhoto | PhotoFault | undefined {
    if (!photo) return undefined;
    const read = readPhoto(photoValue(photo.content));
    if (read === 'elsewhere') {
      this.elsewhere += 1;
      return undefined;
    }
    if ('why' in read) return read;
    this.found += 1;
    this.offsets ??= lineOffsets(this.file, this.encoding);
    const { encoding } = this;
    return { from: this.offsets(photo.line), to: this.offsets(photo.until), encoding };
  }
}

const propertyOf = (card: CardText, ...names: string[]): string =>
  textOf(card.properties.find(({ name }) => names.includes(name))?.value ?? '').trim();

const namedIn = (card: CardText): string => propertyOf(card, 'FN') || propertyOf(card, 'ORG');

/** What a card is that is no person's: a group, or an organisation (RFC 6350, 6.1.4, and what Apple writes). */
function kindOf(card: CardText): 'group' | 'organisation' | undefined {
  const kind = propertyOf(card, 'KIND', 'X-ADDRESSBOOKSERVER-KIND').toLowerCase();
  if (kind === 'group') return 'group';
  return kind === 'org' || propertyOf(card, 'X-ABSHOWAS').toUpperCase() === 'COMPANY'
    ? 'organisation'
    : undefined;
}

const bareUid = (uid: string): string =>
  uid
    .trim()
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();

/** The names of the groups that each card belongs to, by its UID. */
function groupsOf(cards: readonly CardText[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const card of cards) {
    if (kindOf(card) !== 'group') continue;
    for (const { name, value } of card.properties)
      if (name === 'MEMBER' || name === 'X-ADDRESSBOOKSERVER-MEMBER')
        groups.set(bareUid(value), [...(groups.get(bareUid(value)) ?? []), namedIn(card)]);
  }
  return groups;
}

function readCard(
  card: CardText,
  groups: ReadonlyMap<string, readonly string[]>,
  reading: ReadingOf,
): ReturnType<typeof readContact> {
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
  for (const group of groups.get(bareUid(propertyOf(card, 'UID'))) ?? [])
    told.push({ field: 'tags', column: 'MEMBER', value: group, whole: true });
  // A name in parts says more than the same name in one piece.
  const parts = told.some(({ field }) => field === 'givenName' || field === 'familyName');
  const kept = parts ? told.filter(({ field }) => field !== 'fullName') : told;
  const read = readContact(card.card, card.line, kept, reading);
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
      ].map((told) => ({ ...told, address: addressOf(property) }));
    case 'ORG':
      return one('organisation', parts[0] ?? '');
    case 'BDAY':
      return one('birthday', whole);
    case 'TITLE':
    case 'ROLE':
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

/** Where somebody lives comes before where they work; two of a kind stay apart by their lines. */
function addressOf({ types, line }: CardProperty): string {
  const rank = types.includes('home') ? 1 : types.includes('work') ? 3 : 2;
  return `${rank} ${String(line).padStart(9, '0')}`;
}

const kindsOfLabel: Record<string, string> = { cell: 'mobile', home: 'home', work: 'work', iphone: 'mobile' };

function withLabel(
  told: ToldValue[],
  { group, types }: CardProperty,
  labels: ReadonlyMap<string, string>,
): ToldValue[] {
  const label =
    labels.get(group) ?? types.map((type) => kindsOfLabel[type]).find((known) => known !== undefined);
  // The star is how a list marks what is preferred; TYPE=pref is version 3, and PREF=1 version 4.
  const first = types.includes('pref') ? '* ' : '';
  return label || first ? told.map((item) => ({ ...item, label: `${first}${label ?? ''}` })) : told;
}

const refused = (problem: FileProblem): CardsResult => ({ ok: false, problem });
