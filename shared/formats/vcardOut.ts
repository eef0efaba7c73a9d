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
  tags?: readonly string[];
  notes?: string;
}

/** Writes cards as vCard 4.0 (RFC 6350): UTF-8, CRLF, lines folded at 75 octets. */
export function writeVcards(cards: Iterable<CardOut>): Uint8Array<ArrayBuffer> {
  const lines: string[] = [];
  for (const card of cards) lines.push(...cardLines(card));
  return new TextEncoder().encode(lines.map((line) => `${fold(line)}\r\n`).join(''));
}

function* cardLines(card: CardOut): Generator<string> {
  yield 'BEGIN:VCARD';
  yield 'VERSION:4.0';
  yield `UID:urn:uuid:${card.id}`;
  const whole = [card.givenName, card.familyName].filter(Boolean).join(' ');
  yield `FN:${escaped(whole || card.knownAs || card.emails?.[0]?.address || card.phones?.[0]?.key || '?')}`;
  if (whole) yield `N:${structured([card.familyName, card.givenName, '', '', ''])}`;
  if (card.knownAs) yield `NICKNAME:${escaped(card.knownAs)}`;
  if (card.pronouns) yield `PRONOUNS:${escaped(card.pronouns)}`;
  for (const { address, label } of card.emails ?? []) yield `EMAIL${type(label)}:${escaped(address)}`;
  for (const { key, label } of card.phones ?? [])
    yield key.startsWith('+')
      ? `TEL;VALUE=uri${type(label)}:tel:${key}`
      : `TEL${type(label)}:${escaped(key)}`;
  if (card.street || card.town || card.postcode)
    yield `ADR:${structured(['', '', card.street, card.town, '', card.postcode, ''])}`;
  if (card.organisation) yield `ORG:${escaped(card.organisation)}`;
  if (card.occupation) yield `TITLE:${escaped(card.occupation)}`;
  if (card.tags?.length) yield `CATEGORIES:${card.tags.map(escaped).join(',')}`;
  if (card.notes) yield `NOTE:${escaped(card.notes)}`;
  yield 'END:VCARD';
}

function type(label: string | undefined): string {
  if (label === 'mobile') return ';TYPE=cell';
  return label === 'home' || label === 'work' ? `;TYPE=${label}` : '';
}

const structured = (parts: readonly (string | undefined)[]) =>
  parts.map((part) => escaped(part ?? '')).join(';');

const escaped = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[,;]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');

/** 75 octets a line, never inside a character; a line that goes on begins with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
