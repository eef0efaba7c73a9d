import { describe, expect, it } from 'vitest';
import { deletePerson } from '../../../shared/commands/deletePerson';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { recordExport } from '../../../shared/commands/recordExport';
import { restoreDeleted } from '../../../shared/commands/restoreDeleted';
import { recentlyDeleted } from '../../../shared/queries/recentlyDeleted';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import { Ruth } from '../ruth';

function ruthDeletes() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  const event = ruth.plans('Warm homes', '2026-11-19');
  const on = (day: string, change: ChangeSet) => ruth.book.commit(change, `${day}T19:30:00.000Z`);
  on('2026-11-20', deleteRecord(ruth.workbook, ruth.deed(), { kind: 'event', id: event }));
  on('2026-11-24', deletePerson(ruth.workbook, ruth.deed(), { personId: dean }));
  return { ruth, dean, event, on };
}

describe('what was recently deleted', () => {
  it('comes last deleted first, by its name and with the days it has left of ninety', () => {
    const { ruth } = ruthDeletes();
    const seen = recentlyDeleted(ruth.workbook, '2026-11-24');
    expect(seen.map(({ title, noun, daysLeft }) => [title, noun, daysLeft])).toEqual([
      ['Dean Sisson', 'person', 90],
      ['Warm homes', 'event', 86],
    ]);
    expect(seen[0]?.at).toBe('2026-11-24T19:30:00.000Z');
  });

  it('has a day left on the last day, and never less than none', () => {
    const { ruth } = ruthDeletes();
    const left = (today: string) => recentlyDeleted(ruth.workbook, today).map(({ daysLeft }) => daysLeft);
    expect(left('2027-02-21')).toEqual([1, 0]);
    expect(left('2027-03-31')).toEqual([0, 0]);
  });

  it('is no longer there once it was brought back, and is there anew when deleted again', () => {
    const { ruth, dean, on } = ruthDeletes();
    on('2026-11-25', restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'person', id: dean }));
    expect(recentlyDeleted(ruth.workbook, '2026-11-25').map(({ title }) => title)).toEqual(['Warm homes']);
    expect(ruth.reads('person', dean).familyName).toBe('Sisson');
    on('2026-11-30', deletePerson(ruth.workbook, ruth.deed(), { personId: dean }));
    expect(recentlyDeleted(ruth.workbook, '2026-11-30')[0]).toMatchObject({ id: dean, daysLeft: 90 });
  });

  it('offers nothing that only the program keeps', () => {
    const { ruth, on } = ruthDeletes();
    const audit = ruth.does(recordExport(ruth.workbook, ruth.deed(), { what: 'pack' }));
    on('2026-11-25', deleteRecord(ruth.workbook, ruth.deed(), { kind: 'exportAudit', id: audit }));
    expect(recentlyDeleted(ruth.workbook, '2026-11-25').map(({ kind }) => kind)).toEqual(['person', 'event']);
  });

  it('cannot be brought back by a name that was never deleted', () => {
    const { ruth } = ruthDeletes();
    expect(() => restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'person', id: 'nobody' })).toThrow(
      'no deleted person with id nobody',
    );
  });
});
