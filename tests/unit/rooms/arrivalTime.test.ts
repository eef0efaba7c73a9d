import { describe, expect, it } from 'vitest';
import { arrivalTime } from '../../../renderer/rooms/events/arrivalTime';

describe('the time somebody came in', () => {
  it('is said on this machine’s clock', () => {
    expect(arrivalTime(new Date(2026, 10, 24, 18, 52).toISOString())).toBe('6.52 pm');
    expect(arrivalTime(new Date(2026, 10, 24, 9, 5).toISOString())).toBe('9.05 am');
    expect(arrivalTime(new Date(2026, 10, 24, 19, 0).toISOString())).toBe('7 pm');
  });

  it('is left out where it was not kept', () => {
    expect(arrivalTime(undefined)).toBe('');
    expect(arrivalTime(null)).toBe('');
  });
});
