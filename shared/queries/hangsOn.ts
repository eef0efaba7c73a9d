import type { Kind, Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

/** What belongs to a record of a kind and has no page of its own, by the fields that point to it. */
const belongings: Partial<Record<Kind, Partial<Record<Kind, readonly string[]>>>> = {
  person: {
    conversation: ['personId'],
    commitment: ['personId'],
    attendance: ['personId'],
    tie: ['fromId', 'toId'],
    stance: ['subjectId'],
    participation: ['personId'],
    response: ['personId'],
    task: ['personId'],
    samePerson: ['firstId', 'secondId'],
  },
  group: { tie: ['toId'], stance: ['subjectId'] },
  event: { attendance: ['eventId'], commitment: ['eventId'], tally: ['eventId'], sheet: ['eventId'] },
  campaign: {
    stance: ['campaignId'],
    participation: ['campaignId'],
    win: ['campaignId'],
    response: ['campaignId'],
  },
  place: { election: ['placeId'] },
};

/** Conversations, commitments, relationships and the like of a record, deleted ones among them. */
export function hangsOn(workbook: WorkbookReader, kind: Kind, ids: readonly string[]): readonly Rec[] {
  const of = new Set(ids);
  const found = new Map<string, Rec>();
  for (const [other, fields] of Object.entries(belongings[kind] ?? {}) as [Kind, readonly string[]][])
    for (const record of [...workbook.all(other), ...workbook.deleted(other)] as Rec[]) {
      const told = record as unknown as Record<string, unknown>;
      if (fields.some((field) => of.has(String(told[field])))) found.set(`${other} ${record.id}`, record);
    }
  return [...found.values()];
}
