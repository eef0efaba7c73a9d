import { describe, expect, it } from 'vitest';
import { daysOfPeriod } from '../../../../shared/queries/counts/countsPeriod';

describe('the days over which a patch is counted', () => {
  it('are this year so far, twelve months with this one, or ninety days with today', () => {
    expect(daysOfPeriod('year', '2026-03-05')).toEqual({ since: '2026-01-01', until: '2026-03-05' });
    expect(daysOfPeriod('months', '2026-03-05')).toEqual({ since: '2025-04-01', until: '2026-03-05' });
    expect(daysOfPeriod('months', '2026-12-31')).toEqual({ since: '2026-01-01', until: '2026-12-31' });
    expect(daysOfPeriod('quarter', '2026-03-31')).toEqual({ since: '2026-01-01', until: '2026-03-31' });
  });
});
