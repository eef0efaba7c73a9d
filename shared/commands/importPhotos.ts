import type { CardPhoto } from '../formats/cardPhoto';
import type { WorkbookReader } from '../workbook/reader';
import type { RowOutcome } from './contactOutcomes';
import { rowName } from './rowName';

/** A photo that an import takes, with its row and the name of whom it shows. */
export interface PhotoTaken {
  row: number;
  name: string;
  photo: CardPhoto;
}

/** The photos that an import takes; of somebody who is told of twice in the file, the first. */
export function photosTaken(
  workbook: WorkbookReader,
  outcomes: readonly RowOutcome[],
): readonly PhotoTaken[] {
  const taken: PhotoTaken[] = [];
  const whose = new Map<number, string>();
  const withPhoto = new Set<string>();
  for (const { become, match, personId, photo } of outcomes) {
    const { row } = match;
    const first = match.state === 'repeated' ? whose.get(match.firstRow) : undefined;
    const person =
      personId ?? (become === 'new' ? `row ${row.row}` : become === 'repeated' ? first : undefined);
    if (person === undefined) continue;
    whose.set(row.row, person);
    if (personId && workbook.get('media', workbook.get('person', personId)?.photoId)) withPhoto.add(person);
    if (!row.photo || !(photo || become === 'repeated') || withPhoto.has(person)) continue;
    withPhoto.add(person);
    taken.push({ row: row.row, name: rowName(row), photo: row.photo });
  }
  return taken;
}
