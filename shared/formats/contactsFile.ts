import { type CalendarEvents, readCalendar } from './calendar';
import type { ColumnGuess } from './contactColumns';
import { guessColumns } from './contactColumns';
import { readCsv, type Separator, type TableLimits, type TextTable } from './csv';
import { guessFile } from './fileGuess';
import { readOsdiPeople } from './osdi';
import type { OwnFields } from './ownField';
import type { FileNotice, FileProblem } from './problem';
import type { Encoding } from './textEncoding';
import { type Cards, readVcards } from './vcard';
import { readXlsx, type SheetTable } from './xlsx/readXlsx';

/** A file of contacts, read by what it is. A list still needs its columns mapped; cards do not. */
export type ContactsFile =
  | {
      ok: true;
      type: 'list';
      table: TextTable | SheetTable;
      guess: ColumnGuess;
      notices: readonly FileNotice[];
    }
  | { ok: true; type: 'cards'; cards: Cards; notices: readonly FileNotice[] }
  | { ok: true; type: 'events'; events: CalendarEvents; notices: readonly FileNotice[] }
  | { ok: false; problem: FileProblem };

/**
 * Reads a file of contacts. Its bytes decide what it is; where its name says otherwise, a notice does too.
 * @param name the file's name, for the notice
 */
export function readContactsFile(
  name: string,
  bytes: Uint8Array,
  options: {
    limits?: TableLimits;
    encoding?: Encoding;
    separator?: Separator;
    sheet?: string;
    today?: string;
    own?: OwnFields;
  } = {},
): ContactsFile {
  const looksLike = guessFile(bytes);
  const namedCards = /\.vcf$|\.vcard$/i.test(name);
  if (looksLike === 'vcard') {
    const read = readVcards(bytes, options.limits, options);
    if (!read.ok) return read;
    const { photos, photosElsewhere } = read.cards;
    const notices: FileNotice[] = [];
    if (photos > 0) notices.push({ reason: 'photos-in-cards', count: photos });
    if (photosElsewhere > 0) notices.push({ reason: 'photos-elsewhere', count: photosElsewhere });
    if (!namedCards) notices.push({ reason: 'name-says-otherwise', name, looksLike });
    return { ok: true, type: 'cards', cards: read.cards, notices };
  }
  if (looksLike === 'calendar') {
    const read = readCalendar(bytes, options.limits);
    return read.ok ? { ok: true, type: 'events', events: read.events, notices: [] } : read;
  }
  if (looksLike === 'json') {
    const read = readOsdiPeople(bytes, options.limits, options);
    if (!read.ok) return read;
    return { ok: true, type: 'cards', cards: { ...read.people, photos: 0, photosElsewhere: 0 }, notices: [] };
  }
  // A .vcf that is no vCard is refused as such: reading it as a list would only confuse.
  if (namedCards) {
    const read = readVcards(bytes, options.limits);
    return read.ok ? { ok: true, type: 'cards', cards: read.cards, notices: [] } : read;
  }
  const read = looksLike === 'xlsx' ? readXlsx(bytes, options) : readCsv(bytes, options);
  if (!read.ok) return read;
  return {
    ok: true,
    type: 'list',
    table: read.table,
    guess: guessColumns(read.table),
    notices: read.table.notices,
  };
}
