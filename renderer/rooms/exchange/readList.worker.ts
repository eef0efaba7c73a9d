import { guessColumns } from '../../../shared/formats/contactColumns';
import { type ContactsFile, readContactsFile } from '../../../shared/formats/contactsFile';
import { readPastedCells } from '../../../shared/formats/csv';
import type { OwnFields } from '../../../shared/formats/ownField';
import { piecesOf } from './listPieces';
import type { ListGiven } from './readList';

interface Asked {
  given: ListGiven;
  /** The user's own day: ages are counted up to it. */
  today: string;
  own: OwnFields;
}

function read({ given, today, own }: Asked): ContactsFile {
  if (given.as === 'file') {
    const { as, name, bytes, ...chosen } = given;
    return readContactsFile(name, bytes, { ...chosen, today, own });
  }
  const pasted = readPastedCells(given.text);
  if (!pasted.ok) return pasted;
  const { table } = pasted;
  return { ok: true, type: 'list', table, guess: guessColumns(table), notices: table.notices };
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  for (const piece of piecesOf(read(data))) self.postMessage(piece);
};
