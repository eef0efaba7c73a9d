import { describe, expect, it } from 'vitest';
import { deletePerson } from '../../../shared/commands/deletePerson';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { restoreDeleted } from '../../../shared/commands/restoreDeleted';
import { recentlyDeleted } from '../../../shared/queries/recentlyDeleted';
import { Ruth } from '../ruth';

describe('deleting', () => {
  it('takes a person off every list, and Recently deleted brings them back', () => {
    const ruth = new Ruth();
    const kath = ruth.knows('Kath Dobney', { town: 'Elm Close' });
    const change = deletePerson(ruth.workbook, ruth.deed(), { personId: kath });
    expect(change.label).toBe('Deleted Kath Dobney');
    ruth.does(change);
    expect(ruth.workbook.all('person')).toEqual([]);
    const back = restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'person', id: kath });
    expect(back.label).toBe('Brought back Kath Dobney');
    ruth.does(back);
    expect(ruth.reads('person', kath).town).toBe('Elm Close');
  });

  it('takes both records of somebody kept twice, and brings both back', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second }));
    ruth.does(deletePerson(ruth.workbook, ruth.deed(), { personId: second }));
    expect(ruth.workbook.all('person')).toEqual([]);
    ruth.does(restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'person', id: first }));
    expect(ruth.workbook.all('person')).toHaveLength(1);
    expect(ruth.workbook.joined(first)).toEqual([first, second]);
  });

  it('keeps what a deleted person did', () => {
    const ruth = new Ruth();
    const kath = ruth.knows('Kath Dobney');
    const meeting = ruth.plans('Warm homes', '2026-11-19');
    ruth.signsIn(kath, meeting);
    ruth.does(deletePerson(ruth.workbook, ruth.deed(), { personId: kath }));
    expect(ruth.workbook.by('attendance', 'eventId', meeting)).toHaveLength(1);
  });

  it('says which record of any kind went', () => {
    const ruth = new Ruth();
    const meeting = ruth.plans('Warm homes', '2026-11-19');
    const change = deleteRecord(ruth.workbook, ruth.deed(), { kind: 'event', id: meeting });
    expect(change.label).toBe('Deleted Warm homes');
    ruth.does(change);
    expect(ruth.workbook.get('event', meeting)).toBeUndefined();
  });

  it('lists what was deleted with the days it has left, last deleted first', () => {
    const ruth = new Ruth();
    const kath = ruth.knows('Kath Dobney');
    const meeting = ruth.plans('Warm homes', '2026-11-19');
    ruth.book.commit(deletePerson(ruth.workbook, ruth.deed(), { personId: kath }), '2026-11-01T10:00:00Z');
    ruth.book.commit(
      deleteRecord(ruth.workbook, ruth.deed(), { kind: 'event', id: meeting }),
      '2026-11-20T10:00:00Z',
    );
    expect(
      recentlyDeleted(ruth.workbook, '2026-11-24').map((one) => [one.title, one.noun, one.daysLeft]),
    ).toEqual([
      ['Warm homes', 'event', 86],
      ['Kath Dobney', 'person', 67],
    ]);
  });

  it('never shows less than no days left', () => {
    const ruth = new Ruth();
    const kath = ruth.knows('Kath Dobney');
    ruth.book.commit(deletePerson(ruth.workbook, ruth.deed(), { personId: kath }), '2026-01-01T10:00:00Z');
    expect(recentlyDeleted(ruth.workbook, '2026-11-24')[0]?.daysLeft).toBe(0);
  });

  it('cannot bring back what is not deleted', () => {
    const ruth = new Ruth();
    const kath = ruth.knows('Kath Dobney');
    expect(() => restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'person', id: kath })).toThrow();
  });
});
