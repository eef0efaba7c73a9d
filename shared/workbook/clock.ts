import type { Stamp } from '../model/kinds';

/**
 * A hybrid logical clock as a value: the highest stamp this workbook holds, and the device that writes.
 * Nothing here reads the machine's time; `now` is given, in milliseconds since 1970.
 *
 * After Kulkarni et al., "Logical Physical Clocks" (2014), as a fixed-width text that sorts as it orders:
 * 9 base-36 digits of milliseconds (until the year 5188), 4 of counter, 8 characters of device.
 */
export interface Clock {
  device: string;
  /** Highest stamp held, own or received; '' before the first. */
  highest: Stamp;
}

const timeDigits = 9;
const counterDigits = 4;
const deviceDigits = 8;
const counterLimit = 36 ** counterDigits;
const timeLimit = 36 ** timeDigits;

export const stampLength = timeDigits + counterDigits + deviceDigits;
const stampShape = /^[0-9a-z]{13}[0-9a-z]{8}$/;

/** How far ahead a received stamp may be before the pack that brings it is not merged as it stands. */
export const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** The part of a stamp that says when, as milliseconds since 1970. */
export function timeOf(stamp: Stamp): number {
  return stamp === '' ? 0 : Number.parseInt(stamp.slice(0, timeDigits), 36);
}

export function deviceOf(stamp: Stamp): string {
  return stamp.slice(timeDigits + counterDigits);
}

function counterOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(timeDigits, timeDigits + counterDigits), 36);
}

/** A stamp of the same device, of a millisecond before. */
export const stampBefore = (stamp: Stamp): Stamp =>
  stampOf(timeOf(stamp) - 1, counterOf(stamp), deviceOf(stamp));

export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && stampShape.test(text);
}

/** A device id from any text: 8 characters, of digits and small letters. Throws where there are too few. */
export function deviceFrom(text: string): string {
  const device = text
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .slice(-deviceDigits);
  if (device.length < deviceDigits) throw new Error(`a device id needs ${deviceDigits} letters or digits`);
  return device;
}

export function stampOf(time: number, counter: number, device: string): Stamp {
  const safeTime = Math.min(Math.max(Math.floor(Number.isFinite(time) ? time : 0), 0), timeLimit - 1);
  return (
    safeTime.toString(36).padStart(timeDigits, '0') +
    counter.toString(36).padStart(counterDigits, '0') +
    device
  );
}

/**
 * The next stamp of this device: above every stamp held, however the machine's clock may have gone back.
 * A counter that is full borrows a millisecond from the future.
 */
export function tick(clock: Clock, now: number): { clock: Clock; stamp: Stamp } {
  const held = timeOf(clock.highest);
  const wall = Number.isFinite(now) ? Math.floor(now) : 0;
  let time = Math.max(wall, held);
  let counter = clock.highest !== '' && time === held ? counterOf(clock.highest) + 1 : 0;
  if (counter >= counterLimit) {
    time += 1;
    counter = 0;
  }
  const stamp = stampOf(time, counter, clock.device);
  return { clock: { ...clock, highest: stamp }, stamp };
}

/** The clock after a stamp was received: it never goes below the highest stamp held. */
export function observe(clock: Clock, stamp: Stamp): Clock {
  return stamp > clock.highest ? { ...clock, highest: stamp } : clock;
}

/** The stamp above which a received value is not merged as it stands: a day past the later of both clocks. */
export function aheadLimit(clock: Clock, now: number): Stamp {
  return stampOf(Math.max(now, timeOf(clock.highest)) + dayInMilliseconds, 0, '00000000');
}

/**
 * Whose stamps are more than a day beyond both this machine's clock and the highest stamp held:
 * device to its furthest stamp. Empty when all is well.
 */
export function stampsBeyond(clock: Clock, now: number, stamps: Iterable<Stamp>): ReadonlyMap<string, Stamp> {
  const limit = aheadLimit(clock, now);
  const beyond = new Map<string, Stamp>();
  for (const stamp of stamps) {
    if (stamp < limit) continue;
    const device = deviceOf(stamp);
    if (stamp > (beyond.get(device) ?? '')) beyond.set(device, stamp);
  }
  return beyond;
}
