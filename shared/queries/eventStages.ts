import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';
import { followThrough } from './commitmentsToChase';
import { type FirstVisits, visitKey } from './firstVisits';

type Event = Rec<'event'>;
export type Attendance = Rec<'attendance'>;

export interface EventStages {
  /** Everyone asked: each attendance record but for walk-ins. */
  invited: number;
  saidYes: number;
  saidMaybe: number;
  saidNo: number;
  /** Signed in by name. */
  named: number;
  /** How many came: the headcount, or those signed in where that is more. */
  came: number;
  /** Came without having been asked. */
  walkIns: number;
  /** Here for the first time at an event of this type. */
  firstTime: number;
  commitments: number;
  /** People who made at least one. */
  committers: number;
  kept: number;
  confirmed: number;
  toChase: number;
  /** Missed or withdrawn. */
  lost: number;
}

/**
 * The four stages of an event (invited, came, committed, kept) and what lies between them, in counts.
 * Give `visits` where many events are counted: first times are then looked up, not worked out one by one.
 */
export function eventStages(
  workbook: WorkbookReader,
  event: Event,
  today: string,
  visits?: FirstVisits,
): EventStages {
  const stages: EventStages = {
    invited: 0,
    saidYes: 0,
    saidMaybe: 0,
    saidNo: 0,
    named: 0,
    came: 0,
    walkIns: 0,
    firstTime: 0,
    commitments: 0,
    committers: 0,
    kept: 0,
    confirmed: 0,
    toChase: 0,
    lost: 0,
  };
  for (const one of workbook.by('attendance', 'eventId', event.id)) {
    if (one.rsvp) stages.invited += 1;
    if (one.rsvp === 'yes') stages.saidYes += 1;
    if (one.rsvp === 'maybe') stages.saidMaybe += 1;
    if (one.rsvp === 'no') stages.saidNo += 1;
    if (!one.attended) continue;
    stages.named += 1;
    if (!one.rsvp) stages.walkIns += 1;
    const first = visits
      ? (one.firstTime ?? visits.get(visitKey(event.type, one.personId))?.eventId === event.id)
      : isFirstTime(workbook, one);
    if (first) stages.firstTime += 1;
  }
  stages.came = Math.max(stages.named, event.headcount ?? 0);
  stages.firstTime = Math.min(stages.came, Math.max(stages.firstTime, event.firstTimers ?? 0));
  const committers = new Set<string>();
  for (const commitment of workbook.by('commitment', 'eventId', event.id)) {
    stages.commitments += 1;
    committers.add(workbook.resolve(commitment.personId));
    const stage = followThrough(commitment, today);
    if (stage === 'kept') stages.kept += 1;
    else if (stage === 'confirmed') stages.confirmed += 1;
    else if (stage === 'lost') stages.lost += 1;
    else stages.toChase += 1;
  }
  stages.committers = committers.size;
  return stages;
}

/**
 * Whether somebody who came was there for the first time: what was recorded, else whether they came to
 * no earlier event of that type.
 */
export function isFirstTime(workbook: WorkbookReader, attendance: Attendance): boolean {
  if (attendance.firstTime !== undefined && attendance.firstTime !== null) return attendance.firstTime;
  const event = workbook.get('event', attendance.eventId);
  return event !== undefined && isFirstOfType(workbook, attendance.personId, event);
}

/** Whether a person has come to no event of this type before this one. */
export function isFirstOfType(workbook: WorkbookReader, personId: string, event: Event): boolean {
  return !workbook.by('attendance', 'personId', personId).some((other) => {
    if (!other.attended || other.eventId === event.id) return false;
    const earlier = workbook.get('event', other.eventId);
    return earlier !== undefined && earlier.type === event.type && isBefore(earlier, event);
  });
}

const isBefore = (a: Event, b: Event): boolean =>
  a.starts < b.starts || (a.starts === b.starts && a.id < b.id);

/** Whether an event is over by the end of `today`, or is today. */
export const hasBegun = (event: Event, today: string): boolean => eventDay(event) <= today;
