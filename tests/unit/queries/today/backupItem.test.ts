import { describe, expect, it } from 'vitest';
import { type BackupStanding, backupItem } from '../../../../shared/queries/today/backupItem';

const well: BackupStanding = { last: '2026-11-24', failed: false, coming: false };
const title = (standing: Partial<BackupStanding>, people = 21) =>
  backupItem({ ...well, ...standing }, { today: '2026-11-24', people })?.title;

describe('backups on Today', () => {
  it('say nothing while the last is a week old or younger', () => {
    expect(title({})).toBeUndefined();
    expect(title({ last: '2026-11-17' })).toBeUndefined();
    expect(title({ last: '2026-11-16' })).toBe('The last backup is 8 days old');
  });

  it('say that there is none only of a book that has something to lose', () => {
    expect(title({ last: undefined }, 20)).toBeUndefined();
    expect(title({ last: undefined }, 21)).toBe('No backup yet');
  });

  it('say that the last failed, however young the one before is, and wait while one is made', () => {
    expect(title({ failed: true })).toBe('The last backup failed');
    expect(title({ failed: true, last: undefined }, 1)).toBe('The last backup failed');
    expect(title({ failed: true, coming: true })).toBeUndefined();
    expect(title({ last: undefined, coming: true })).toBeUndefined();
  });

  it('are another matter after another backup, so that what was put away comes back', () => {
    const stands = (standing: Partial<BackupStanding>) =>
      backupItem({ ...well, ...standing }, { today: '2026-11-24', people: 21 })?.stands.as;
    expect(stands({ last: '2026-11-01' })).not.toBe(stands({ last: '2026-11-02' }));
    expect(stands({ last: '2026-11-01' })).not.toBe(stands({ last: '2026-11-01', failed: true }));
  });
});
