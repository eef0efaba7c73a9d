import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aheadLimit,
  type Clock,
  dayInMilliseconds,
  deviceFrom,
  deviceOf,
  isStamp,
  observe,
  stampLength,
  stampOf,
  stampsBeyond,
  tick,
  timeOf,
} from '../../../shared/workbook/clock';
import { runs } from '../runs';

const evening = Date.UTC(2025, 2, 4, 19, 0);
const fresh: Clock = { device: 'laptop01', highest: '' };

/** The stamps that a clock gives at these times, one after another. */
function stampsAt(times: readonly number[], from: Clock = fresh): string[] {
  let clock = from;
  return times.map((time) => {
    const ticked = tick(clock, time);
    clock = ticked.clock;
    return ticked.stamp;
  });
}

const isRising = (stamps: readonly string[]) =>
  stamps.every((stamp, index) => index === 0 || stamp > (stamps[index - 1] ?? ''));

describe('a stamp', () => {
  it('says when and where, in a text of fixed width', () => {
    const [stamp = ''] = stampsAt([evening]);
    expect(stamp).toHaveLength(stampLength);
    expect(timeOf(stamp)).toBe(evening);
    expect(deviceOf(stamp)).toBe('laptop01');
    expect(isStamp(stamp)).toBe(true);
  });

  it('is not any text that looks like one', () => {
    expect(['', 'x', 'A'.repeat(21), '0'.repeat(20), '0'.repeat(22), 5, null].filter(isStamp)).toEqual([]);
  });

  it('sorts as text in the order of its times, from 1970 to 2099 and beyond', () => {
    const times = [0, 1, 35, 36, Date.UTC(1999, 11, 31), evening, Date.UTC(2099, 0, 1), 36 ** 9 - 1];
    expect(isRising(times.map((time) => stampOf(time, 0, 'laptop01')))).toBe(true);
  });
});

describe('a device id', () => {
  it('is eight letters or digits, taken from the end of a longer id', () => {
    expect(deviceFrom('0190A1B2-7000-8000-DEADBEEF1234')).toBe('beef1234');
  });

  it('cannot be made of too little', () => {
    expect(() => deviceFrom('abc')).toThrow('8 letters or digits');
  });
});

describe('the clock', () => {
  it('counts on while the machine shows the same millisecond', () => {
    const stamps = stampsAt([evening, evening, evening]);
    expect(isRising(stamps)).toBe(true);
    expect(new Set(stamps.map(timeOf)).size).toBe(1);
  });

  it('does not go back when the machine does, in the middle of a session', () => {
    const stamps = stampsAt([evening, evening - 3_600_000, evening - 7_200_000, evening + 1]);
    expect(isRising(stamps)).toBe(true);
    expect(timeOf(stamps[3] ?? '')).toBe(evening + 1);
  });

  it('goes on from a machine that thinks it is 1970, below nothing that is held', () => {
    const held = stampOf(evening, 3, 'laptop02');
    const [stamp = ''] = stampsAt([0], observe(fresh, held));
    expect(stamp > held).toBe(true);
    expect(isRising(stampsAt([0, 0, 1]))).toBe(true);
  });

  it('goes on after a machine that thought it was 2099 has been put right', () => {
    const stamps = stampsAt([Date.UTC(2099, 5, 1), evening, evening + 1]);
    expect(isRising(stamps)).toBe(true);
  });

  it('borrows a millisecond when the counter is full', () => {
    const full = stampOf(evening, 36 ** 4 - 1, 'laptop01');
    const [stamp = ''] = stampsAt([evening], observe(fresh, full));
    expect(stamp > full).toBe(true);
    expect(timeOf(stamp)).toBe(evening + 1);
  });

  it('takes a time that is no number for the beginning, and still rises', () => {
    expect(isRising(stampsAt([evening, Number.NaN, Number.POSITIVE_INFINITY, -5]))).toBe(true);
  });

  it('rises over every stamp given or received, whatever the machine shows', () => {
    const events = fc.array(
      fc.oneof(
        fc.record({
          of: fc.constant('tick' as const),
          time: fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }),
        }),
        fc.record({
          of: fc.constant('hear' as const),
          time: fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }),
        }),
      ),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(events, (list) => {
        let clock = fresh;
        for (const { of, time } of list) {
          const before = clock.highest;
          if (of === 'hear') clock = observe(clock, stampOf(time, 7, 'laptop02'));
          else {
            const ticked = tick(clock, time);
            clock = ticked.clock;
            expect(ticked.stamp > before).toBe(true);
          }
          expect(clock.highest >= before).toBe(true);
        }
      }),
      { numRuns: runs() },
    );
  });
});

describe('a pack from a laptop whose clock is fast', () => {
  const inDays = (days: number, device = 'laptop02') =>
    stampOf(evening + days * dayInMilliseconds, 0, device);

  it('is named by device with its furthest stamp, when it is more than a day ahead', () => {
    const beyond = stampsBeyond(fresh, evening, [
      inDays(0.9),
      inDays(1.1),
      inDays(365),
      inDays(2, 'laptop03'),
    ]);
    expect([...beyond]).toEqual([
      ['laptop02', inDays(365)],
      ['laptop03', inDays(2, 'laptop03')],
    ]);
  });

  it('is in order when it is within a day', () => {
    expect(stampsBeyond(fresh, evening, [inDays(-400), inDays(0), inDays(0.99)]).size).toBe(0);
  });

  it('is measured from the highest stamp held, when this machine is the slow one', () => {
    const held = observe(fresh, inDays(0));
    expect(stampsBeyond(held, 0, [inDays(0.5)]).size).toBe(0);
    expect(stampsBeyond(fresh, 0, [inDays(0.5)]).size).toBe(1);
    expect(aheadLimit(held, 0)).toBe(stampOf(evening + dayInMilliseconds, 0, '00000000'));
  });
});
