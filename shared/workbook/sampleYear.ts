import { z } from 'zod';
import type { StoredRecord } from './entry';

/** The sample year as the build writes it: whose book it is, the day on which it is looked at, and its records. */
export interface SampleYear {
  version: 1;
  /** The day that counts as today in the sample, `YYYY-MM-DD`. Its dates never move with the calendar. */
  today: string;
  /** The instant that counts as now, ISO UTC; no stamp in the records is later. */
  now: string;
  ownerName: string;
  /** The person who keeps the book. */
  ownerId: string;
  records: readonly StoredRecord[];
}

/** The envelope alone: each record is read loosely by the workbook, like any other that comes in. */
const envelope = z.looseObject({
  version: z.literal(1),
  today: z.string(),
  now: z.string(),
  ownerName: z.string(),
  ownerId: z.string(),
  records: z.array(z.looseObject({ id: z.string(), kind: z.string(), base: z.string() })),
});

/** Reads the built file's JSON. Throws where it is not a sample year: the build is broken then, not the user's data. */
export function readSampleYear(json: unknown): SampleYear {
  return envelope.parse(json);
}
