import type { ContactsFile } from '../../../shared/formats/contactsFile';

type Read = Extract<ContactsFile, { ok: true }>;

/** What a file may tell of by the hundred thousand, and where it stands in the answer. */
function longLists(read: Read): Record<'rows' | 'problems', readonly unknown[]> {
  if (read.type === 'list') return read.table;
  return read.type === 'cards' ? read.cards : read.events;
}

function withLists(read: Read, lists: { rows: unknown[]; problems: unknown[] }): ContactsFile {
  // The lists are those that `piecesOf` took out of an answer of this very type.
  if (read.type === 'list') return { ...read, table: { ...read.table, ...lists } as typeof read.table };
  if (read.type === 'cards') return { ...read, cards: { ...read.cards, ...lists } as typeof read.cards };
  return { ...read, events: { ...read.events, ...lists } as typeof read.events };
}

/** A part of an answer that is too long for one message, or, at the end, the rest of it. */
export type ListPiece =
  | { of: 'rows' | 'problems'; items: readonly unknown[] }
  | { of: 'all'; read: ContactsFile };

/** Items in one message: taking it in holds the window for a few milliseconds. */
const atATime = 500;

/** An answer cut into messages, each of which is quickly taken in. */
export function* piecesOf(read: ContactsFile): Generator<ListPiece, void, void> {
  if (!read.ok) return yield { of: 'all', read };
  const lists = longLists(read);
  for (const of of ['rows', 'problems'] as const)
    for (let from = 0; from < lists[of].length; from += atATime)
      yield { of, items: lists[of].slice(from, from + atATime) };
  yield { of: 'all', read: withLists(read, { rows: [], problems: [] }) };
}

/** Puts the pieces together again; gives back the whole with the last of them. */
export function pieceTogether(): (piece: ListPiece) => ContactsFile | undefined {
  const lists = { rows: [] as unknown[], problems: [] as unknown[] };
  return (piece) => {
    if (piece.of === 'all') return piece.read.ok ? withLists(piece.read, lists) : piece.read;
    for (const item of piece.items) lists[piece.of].push(item);
    return undefined;
  };
}
