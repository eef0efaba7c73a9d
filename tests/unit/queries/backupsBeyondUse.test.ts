import { describe, expect, it } from 'vitest';
import { liftErasure } from '../../../shared/commands/liftErasure';
import { noteBackupsWithout } from '../../../shared/commands/noteBackupsWithout';
import { backupsBeyondUse } from '../../../shared/queries/backupsBeyondUse';
import { eraseEntry, planErasure } from '../../../shared/workbook/erasure';
import { Ruth } from '../ruth';

const october = '2026-10-01T10:00:00Z';
const november = '2026-11-01T10:00:00Z';
const backups = ['2026-12-01T10:00:00Z', november, october].map((at) => ({ at }));

/** Ruth erases somebody at half past seven in the evening of a day. */
function erases(ruth: Ruth, erasureId: string, today: string) {
  ruth.today = today;
  const person = ruth.knows(`Bev ${erasureId}`);
  const { now } = ruth.deed();
  const order = { erasureId, now, today, hash: (text: string) => `#${text}` };
  ruth.workbook.apply(eraseEntry(ruth.workbook, planErasure(ruth.workbook, person), order));
}

const beyondUse = (ruth: Ruth, of = backups) => backupsBeyondUse(ruth.workbook, of).map(({ at }) => at);

describe('backups that are put beyond use', () => {
  it('are those from before an erasure, until one is known to be without them', () => {
    const ruth = new Ruth();
    expect(beyondUse(ruth)).toEqual([]);
    erases(ruth, 'x1', '2026-11-20');
    expect(beyondUse(ruth)).toEqual([november, october]);
    const note = () => noteBackupsWithout(ruth.workbook, ruth.deed(), { backups: [november] });
    ruth.does(note());
    expect(beyondUse(ruth)).toEqual([october]);
    expect(note().patches).toEqual([]);
  });

  it('may hold somebody who is erased later, though they were rewritten for the first', () => {
    const ruth = new Ruth();
    erases(ruth, 'x1', '2026-10-15');
    ruth.does(noteBackupsWithout(ruth.workbook, ruth.deed(), { backups: [october] }));
    erases(ruth, 'x2', '2026-11-20');
    expect(beyondUse(ruth)).toEqual([november, october]);
  });

  it('may hold them where they were made within the same second, and on the same day where no more is known', () => {
    const ruth = new Ruth();
    erases(ruth, 'x1', '2026-11-20');
    const sameSecond = { at: '2026-11-20T19:30:00Z' };
    const secondAfter = { at: '2026-11-20T19:30:01Z' };
    expect(beyondUse(ruth, [sameSecond, secondAfter])).toEqual([sameSecond.at]);
    const restored = new Ruth();
    restored.book.deed('Restored', (c) => c.add('erasure', 'x1', { personIds: ['bev'], on: '2026-11-20' }));
    expect(beyondUse(restored, [secondAfter, { at: '2026-11-21T08:00:00Z' }])).toEqual([secondAfter.at]);
  });

  it('are no more named for somebody who has asked to be in the book again', () => {
    const ruth = new Ruth();
    erases(ruth, 'x1', '2026-11-20');
    ruth.does(liftErasure(ruth.workbook, ruth.deed(), { erasureId: 'x1', on: '2026-11-27', why: 'Asked' }));
    expect(beyondUse(ruth)).toEqual([]);
  });
});
