import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';
import { isFirstTime } from './eventStages';
import { type LadderEntry, ladderHistory } from './ladderStage';
import { type AssessmentEntry, assessmentHistory } from './presentAssessment';
import { type ConsentEntry, consentDay } from './presentConsent';

/** One line of a person's ledger. `on` is the day it hangs on. */
export type TimelineEntry = { key: string; on: string } & (
  | { type: 'conversation'; conversation: Rec<'conversation'> }
  | { type: 'attendance'; attendance: Rec<'attendance'>; event: Rec<'event'>; firstTime: boolean }
  | { type: 'commitment'; commitment: Rec<'commitment'> }
  | { type: 'follow-up'; task: Rec<'task'> }
  | { type: 'ladder'; entry: LadderEntry; from: string | undefined }
  | { type: 'assessment'; entry: AssessmentEntry }
  | { type: 'consent'; entry: ConsentEntry }
  | { type: 'story'; story: Rec<'story'> }
);

/**
 * Everything on record about a person in one order, latest first. What a conversation moved (assessment,
 * ladder) is told with it and does not stand twice. Commitments hang on the day they are due, or were kept.
 */
export function personTimeline(workbook: WorkbookReader, personId: string): readonly TimelineEntry[] {
  const person = workbook.get('person', personId);
  if (!person) return [];
  const conversations = workbook.by('conversation', 'personId', person.id);
  const entries: TimelineEntry[] = conversations.map((conversation) => ({
    key: conversation.id,
    on: conversation.on,
    type: 'conversation',
    conversation,
  }));
  entries.push(...attendancesIn(workbook, person.id), ...logsOf(person, conversations));
  for (const commitment of workbook.by('commitment', 'personId', person.id)) {
    const on = commitment.keptOn ?? commitment.due ?? commitment.madeOn;
    if (on) entries.push({ key: commitment.id, on, type: 'commitment', commitment });
  }
  for (const task of workbook.by('task', 'personId', person.id)) {
    const on = task.doneOn ?? task.due;
    if (on) entries.push({ key: task.id, on, type: 'follow-up', task });
  }
  for (const story of workbook.by('story', 'personId', person.id)) {
    if (story.heardOn) entries.push({ key: story.id, on: story.heardOn, type: 'story', story });
  }
  return entries.sort((a, b) => b.on.localeCompare(a.on) || (a.key < b.key ? 1 : -1));
}

function attendancesIn(workbook: WorkbookReader, personId: string): readonly TimelineEntry[] {
  return workbook.by('attendance', 'personId', personId).flatMap((attendance): TimelineEntry[] => {
    const event = workbook.get('event', attendance.eventId);
    if (!event) return [];
    const firstTime = attendance.attended === true && isFirstTime(workbook, attendance);
    return [{ key: attendance.id, on: eventDay(event), type: 'attendance', attendance, event, firstTime }];
  });
}

function logsOf(
  person: Rec<'person'>,
  conversations: readonly Rec<'conversation'>[],
): readonly TimelineEntry[] {
  const told = new Set(conversations.map((one) => one.id));
  const movedIn = new Set(
    conversations.filter((one) => one.ladderTo).map((one) => `${one.on} ${one.ladderTo}`),
  );
  const rungs = ladderHistory(person);
  return [
    ...rungs.flatMap((entry, index): TimelineEntry[] =>
      movedIn.has(`${entry.on} ${entry.stage}`)
        ? []
        : [{ key: entry.id, on: entry.on, type: 'ladder', entry, from: rungs[index - 1]?.stage }],
    ),
    ...assessmentHistory(person).flatMap((entry): TimelineEntry[] =>
      entry.conversationId && told.has(entry.conversationId)
        ? []
        : [{ key: entry.id, on: entry.on, type: 'assessment', entry }],
    ),
    ...(person.consent ?? [])
      .filter((entry) => !entry.struck)
      .map((entry): TimelineEntry => ({ key: entry.id, on: consentDay(entry), type: 'consent', entry })),
  ];
}
