import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';

export type Commitment = Rec<'commitment'>;

/** Where a commitment stands for the person who follows it through. */
export type FollowThrough = 'to-chase' | 'confirmed' | 'kept' | 'lost';

/**
 * Made and not yet confirmed is to chase; so is confirmed but past its day, since somebody must ask what
 * happened. Missed and withdrawn are lost.
 */
export function followThrough(commitment: Commitment, today: string): FollowThrough {
  switch (commitment.state) {
    case 'kept':
      return 'kept';
    case 'missed':
    case 'withdrawn':
      return 'lost';
    case 'confirmed':
      return commitment.due && commitment.due < today ? 'to-chase' : 'confirmed';
    default:
      return 'to-chase';
  }
}

export interface ChaseGroup {
  /** Undefined for commitments made in conversations, not at an event. */
  event: Rec<'event'> | undefined;
  /** Soonest due first. */
  commitments: readonly Commitment[];
  /** How many of each action, most first. */
  byAction: readonly { action: string; count: number }[];
  /** The soonest day any of them is due. */
  due: string | undefined;
}

/** Commitments that somebody should ring about, grouped by the event they were made at, latest event first. */
export function commitmentsToChase(workbook: WorkbookReader, today: string): readonly ChaseGroup[] {
  const groups = new Map<string, Commitment[]>();
  for (const commitment of workbook.all('commitment')) {
    if (followThrough(commitment, today) !== 'to-chase') continue;
    const event = commitment.eventId ?? '';
    const group = groups.get(event);
    if (group) group.push(commitment);
    else groups.set(event, [commitment]);
  }
  return [...groups]
    .map(([eventId, commitments]) => ({
      event: workbook.get('event', eventId || undefined),
      commitments: commitments.sort(bySoonestDue),
      byAction: countByAction(commitments),
      due: commitments.find((one) => one.due)?.due ?? undefined,
    }))
    .sort((a, b) => (b.event ? eventDay(b.event) : '').localeCompare(a.event ? eventDay(a.event) : ''));
}

/** Commitments by the day they are due, those without a day last. */
export function bySoonestDue(a: Commitment, b: Commitment): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || (a.id < b.id ? -1 : 1);
}

function countByAction(commitments: readonly Commitment[]): readonly { action: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { action } of commitments) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts].map(([action, count]) => ({ action, count })).sort((a, b) => b.count - a.count);
}
