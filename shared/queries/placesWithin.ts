import type { WorkbookReader } from '../workbook/reader';

/** A place and everything below it ("Mansfield and below"). A loop of parents ends where it closes. */
export function placesWithin(workbook: WorkbookReader, placeId: string): ReadonlySet<string> {
  const within = new Set<string>([placeId]);
  const waiting = [placeId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of workbook.by('place', 'parentId', next)) {
      if (within.has(child.id)) continue;
      within.add(child.id);
      waiting.push(child.id);
    }
  }
  return within;
}

/** 'Oak Tree Lane', with nothing said where the place is unknown. */
export function placeName(workbook: WorkbookReader, placeId: string | null | undefined): string {
  return workbook.get('place', placeId)?.name ?? '';
}
