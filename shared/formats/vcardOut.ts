import { base64Of } from './base64';
import { escapedText as escaped, foldedLine } from './foldedLine';

/** Version 4.0 is today's (RFC 6350); older phones and Outlook read 3.0 (RFC 2426) alone. */
export type CardVersion = '4.0' | '3.0';

/** What a card tells; the caller has already left out what may not leave. */
export interface CardOut {
  id: string;
  givenName?: string;
  familyName?: string;
  knownAs?: string;
  pronouns?: string;
  emails?: readonly { address: string; label?: string }[];
  phones?: readonly { key: string; label?: string }[];
  street?: string;
  town?: string;
  postcode?: string;
  occupation?: string;
  organisation?: string;
  /** `MM-DD`: the day and the month. */
  birthday?: string;
  tags?: readonly string[];
  notes?: string;
  /** Its bytes and their type: `image/jpeg`. */
  photo?: { type: string; bytes: Uint8Array };
}

/** Writes cards: UTF-8, CRLF, lines folded at 75 octets. */
export function writeVcards(cards: Iterable<CardOut>, version: CardVersion = '4.0'): Uint8Array<ArrayBuffer> {
  const lines: string[] = [];
  for (const card of cards) lines.push(...cardLines(card, version));
  return new TextEncoder().encode(lines.map((line) => `${foldedLine(line)}\r\n`).join(''));
}

function* cardLines(card: CardOut, version: CardVersion): Generator<string> {
  const four = version === '4.0';
  yield 'BEGIN:VCARD';
  yield `VERSION:${version}`;
  yield `UID:urn:uuid:${card.id}`;
  const whole = [card.givenName, card.familyName].filter(Boolean).join(' ');
  yield `FN:${escaped(whole || card.knownAs || card.emails?.[0]?.address || card.phones?.[0]?.key || '?')}`;
  // 3.0 must have it, even where nothing but an address is known.
  if (whole || !four) yield `N:${structured([card.familyName, card.givenName, '', '', ''])}`;
  if (card.knownAs) yield `NICKNAME:${escaped(card.knownAs)}`;
  if (card.pronouns && four) yield `PRONOUNS:${escaped(card.pronouns)}`;
  for (const { address, label } of card.emails ?? []) yield `EMAIL${type(label)}:${escaped(address)}`;
  for (const { key, label } of card.phones ?? [])
    yield four && key.startsWith('+')
      ? `TEL;VALUE=uri${type(label)}:tel:${key}`
      : `TEL${type(label)}:${escaped(key)}`;
  if (card.street || card.town || card.postcode)
    yield `ADR:${structured(['', '', card.street, card.town, '', card.postcode, ''])}`;
  if (card.organisation) yield `ORG:${escaped(card.organisation)}`;
  if (card.occupation) yield `TITLE:${escaped(card.occupation)}`;
  if (card.birthday) yield birthdayLine(card.birthday, four);
  if (card.tags?.length) yield `CATEGORIES:${card.tags.map(escaped).join(',')}`;
  if (card.notes) yield `NOTE:${escaped(card.notes)}`;
  if (card.photo) yield photoLine(card.photo, four);
  yield 'END:VCARD';
}

/** Version 4 knows a day without a year (RFC 6350, 4.3.1); in 3 phones read the leap year 1604 as none, as Apple writes it. */
const birthdayLine = (day: string, four: boolean): string =>
  four ? `BDAY:--${day.replace('-', '')}` : `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${day}`;

/** A `data:` URI in version 4 (RFC 6350, 6.2.4); binary in 3 (RFC 2426, 3.1.4), which phones have always read. */
function photoLine({ type, bytes }: NonNullable<CardOut['photo']>, four: boolean): string {
  const text = base64Of(bytes);
  if (four) return `PHOTO:data:${type};base64,${text}`;
  return `PHOTO;ENCODING=b;TYPE=${type.replace('image/', '').toUpperCase()}:${text}`;
}

function type(label: string | undefined): string {
  if (label === 'mobile') return ';TYPE=cell';
  return label === 'home' || label === 'work' ? `;TYPE=${label}` : '';
}

const structured = (parts: readonly (string | undefined)[]) =>
  parts.map((part) => escaped(part ?? '')).join(';');
