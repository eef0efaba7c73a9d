import { describe, expect, it } from 'vitest';
import { backupsToRemove, rotatesOutOn } from '../../../../shared/formats/pack/backupRotation';

const day = (offset: number, hour = 18) =>
  new Date(Date.UTC(2025, 0, 1 + offset, hour)).toISOString().replace('.000', '');

/** What is kept after a backup each day, the rotation running after each. */
function keptAfter(days: number, makes: (offset: number) => string[] = (offset) => [day(offset)]): string[] {
  let kept: string[] = [];
  for (let offset = 0; offset < days; offset++)
    for (const made of makes(offset)) {
      kept.push(made);
      const gone = new Set(backupsToRemove(kept));
      kept = kept.filter((time) => !gone.has(time));
    }
  return kept.sort().reverse();
}

describe('a year of a backup a day', () => {
  it('keeps never more than 7 daily, 4 weekly and 12 monthly ones', () => {
    for (let days = 1; days <= 400; days++) expect(keptAfter(days).length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('keeps the last seven days, the last of four weeks, and the last of twelve months', () => {
    const kept = keptAfter(365);
    for (let back = 0; back < 7; back++) expect(kept).toContain(day(364 - back));
    // 31 December 2025 is a Wednesday: the Sundays before it end the weeks.
    for (const sunday of ['2025-12-28', '2025-12-21', '2025-12-14'])
      expect(kept.some((time) => time.startsWith(sunday))).toBe(true);
    for (const end of ['2025-01-31', '2025-02-28', '2025-06-30', '2025-11-30'])
      expect(kept.some((time) => time.startsWith(end))).toBe(true);
  });

  it('reaches back a year after two years', () => {
    const kept = keptAfter(730);
    const oldest = kept.at(-1) ?? '';
    expect(oldest.slice(0, 7)).toBe('2026-01');
  });
});

describe('a laptop that is seldom opened', () => {
  it('keeps seven days that had backups, however far apart', () => {
    const kept = keptAfter(60, (offset) => (offset % 9 === 0 ? [day(offset)] : []));
    expect(kept).toHaveLength(7);
  });
});

describe('a day with many imports', () => {
  it('keeps every backup of the newest day, and of earlier days the last', () => {
    const makes = (offset: number) => [day(offset, 9), day(offset, 12), day(offset, 18)];
    const kept = keptAfter(3, makes);
    expect(kept.filter((time) => time.startsWith('2025-01-03'))).toHaveLength(3);
    expect(kept.filter((time) => time.startsWith('2025-01-02'))).toEqual([day(1, 18)]);
  });
});

describe('the newest backup', () => {
  it('is never removed, and nothing is removed where there is little', () => {
    expect(backupsToRemove([])).toEqual([]);
    expect(backupsToRemove([day(0)], { daily: 0, weekly: 0, monthly: 0 })).toEqual([]);
    expect(backupsToRemove([day(1), day(0)], { daily: 0, weekly: 0, monthly: 0 })).toEqual([day(0)]);
  });
});

describe('the day on which a backup goes by itself', () => {
  it('is told for one of many this week, and a year off for the last of a month', () => {
    const day = (on: number) => `2026-11-${String(on).padStart(2, '0')}T10:00:00Z`;
    const times = Array.from({ length: 28 }, (_, index) => day(index + 1)).filter(
      (time, _, all) => !backupsToRemove(all).includes(time),
    );
    expect(rotatesOutOn(day(25), times, '2026-11-28')).toBe('2026-12-02');
    const only = '2026-10-31T10:00:00Z';
    expect(rotatesOutOn(only, [only], '2026-11-28')).toBe('2027-10-01');
  });
});
