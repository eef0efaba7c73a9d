import { guessColumns } from '../../../shared/formats/contactColumns';
import { type ContactsFile, readContactsFile } from '../../../shared/formats/contactsFile';
import { readPastedCells } from '../../../shared/formats/csv';
import type { ListGiven } from './readList';

function read(given: ListGiven): ContactsFile {
  if (given.as === 'file') {
    const { as, name, bytes, ...chosen } = given;
    return readContactsFile(name, bytes, chosen);
  }
  const pasted = readPastedCells(given.text);
  if (!pasted.ok) return pasted;
  const { table } = pasted;
  return { ok: true, type: 'list', table, guess: guessColumns(table), notices: table.notices };
}

self.onmessage = ({ data }: MessageEvent<ListGiven>) => self.postMessage(read(data));
