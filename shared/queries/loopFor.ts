import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';

/** One box of the loop. `waiting`: it is not known yet. */
export type LoopBox = 'yes' | 'no' | 'waiting';

/** Invited, came, committed, kept: for one person at one event. */
export interface Loop {
  event: Rec<'event'>;
  invited: LoopBox;
  came: LoopBox;
  committed: LoopBox;
  kept: LoopBox;
}

/**
 * How far round the loop a person went at the last event they had to do with (up to `today`; with none
 * yet, the soonest to come). Undefined where they have had to do with no event.
 */
export function loopFor(workbook: WorkbookReader, personId: string, today: string): Loop | undefined {
  const events = new Map<string, Rec<'event'>>();
  const see = (eventId: string | null | undefined): void => {
    const event = workbook.get('event', eventId);
    if (event && !event.cancelled) events.set(event.id, event);
  };
  for (const one of workbook.by('attendance', 'personId', personId)) see(one.eventId);
  for (const one of workbook.by('commitment', 'personId', personId)) see(one.eventId);
  const last = lastOf([...events.values()], today);
  return last && loopAt(workbook, personId, last, today);
}

/** How far round the loop a person went at one event. */
export function loopAt(workbook: WorkbookReader, personId: string, event: Rec<'event'>, today: string): Loop {
  const attendance = workbook.by('attendance', 'personId', personId).find((one) => one.eventId === event.id);
  const commitments = workbook
    .by('commitment', 'personId', personId)
    .filter((one) => one.eventId === event.id);
  const over = eventDay(event) < today;
  const states = commitments.map((one) => one.state);
  const open = states.some((state) => state === 'made' || state === 'confirmed');
  return {
    event,
    invited: attendance?.rsvp ? 'yes' : 'no',
    came: attendance?.attended ? 'yes' : attendance?.attended === false || over ? 'no' : 'waiting',
    committed: commitments.length > 0 ? 'yes' : over ? 'no' : 'waiting',
    kept: states.includes('kept') ? 'yes' : open || !over ? 'waiting' : 'no',
  };
}

function lastOf(events: readonly Rec<'event'>[], today: string): Rec<'event'> | undefined {
  const inOrder = [...events].sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
  return inOrder.findLast((event) => eventDay(event) <= today) ?? inOrder[0];
}
