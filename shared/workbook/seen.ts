import type { Stamp } from '../model/kinds';
import { deviceOf } from './clock';

/**
 * How far a set of records has seen each device's edits: device to its highest stamp. From it we guess
 * whether whoever made a pack knew of an edit of ours. It may show a conflict too many, never hide a
 * losing value: what a pack does not carry it cannot have seen.
 */
export function seenIn(stamps: Iterable<Stamp>): ReadonlyMap<string, Stamp> {
  const seen = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const device = deviceOf(stamp);
    if (stamp > (seen.get(device) ?? '')) seen.set(device, stamp);
  }
  return seen;
}

export function hasSeen(seen: ReadonlyMap<string, Stamp>, stamp: Stamp): boolean {
  return stamp <= (seen.get(deviceOf(stamp)) ?? '');
}
