import type { FileFilter } from 'electron';
import type { FileKind } from '../../shared/fileRequests';

const MB = 1024 * 1024;

/** What the system's dialog says and shows for a kind of file, and how large one may be, in bytes. */
export const fileKinds: Record<FileKind, { filter: FileFilter; limit: number }> = {
  csv: {
    filter: { name: 'Lists (CSV, Excel, text)', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'json', 'ics'] },
    limit: 250_000_000,
  },
  vcard: { filter: { name: 'Contact cards (vCard)', extensions: ['vcf', 'vcard'] }, limit: 250_000_000 },
  pack: { filter: { name: 'Wardbook packs', extensions: ['wardpack'] }, limit: 2048 * MB },
  // Lists have a limit of their own, which the page knows.
  incoming: {
    filter: {
      name: 'Lists, contact cards, packs and backups',
      extensions: [
        ...['csv', 'tsv', 'txt', 'xlsx', 'json', 'ics', 'vcf', 'vcard'],
        ...['wardpack', 'wardbackup'],
      ],
    },
    limit: 2047 * MB,
  },
  // A backup is opened in memory, as a pack is.
  backup: { filter: { name: 'Wardbook backups', extensions: ['wardbackup'] }, limit: 2047 * MB },
  picture: {
    filter: { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'] },
    limit: 20 * MB,
  },
  // The largest is a film; photos and recordings have their own limits, once their bytes tell which they are.
  media: {
    filter: {
      name: 'Photos, recordings and films',
      extensions: [
        ...['jpg', 'jpeg', 'png', 'webp', 'gif'],
        ...['mp3', 'm4a', 'wav', 'ogg', 'oga', 'opus', 'flac'],
        ...['mp4', 'm4v', 'mov', 'webm'],
      ],
    },
    limit: 200 * MB,
  },
  pdf: { filter: { name: 'PDF', extensions: ['pdf'] }, limit: 100 * MB },
  text: { filter: { name: 'Text', extensions: ['txt'] }, limit: 20 * MB },
  calendar: { filter: { name: 'Calendars', extensions: ['ics'] }, limit: 20 * MB },
  xlsx: { filter: { name: 'Excel workbooks', extensions: ['xlsx'] }, limit: 250_000_000 },
  lines: { filter: { name: 'Zip archives', extensions: ['zip'] }, limit: 2048 * MB },
  json: { filter: { name: 'JSON', extensions: ['json'] }, limit: 100 * MB },
  any: { filter: { name: 'All files', extensions: ['*'] }, limit: 100 * MB },
};

/** Above this a file is read in pieces, never whole into the window. */
export const WHOLE_LIMIT = 250_000_000;

/** The limit for a kind; `injected` (in bytes) takes its place where it is a number, for tests of unpackaged builds. */
export function fileLimit(kind: FileKind, injected: string | undefined): number {
  const given = Number(injected);
  return injected && Number.isSafeInteger(given) && given > 0 ? given : fileKinds[kind].limit;
}
