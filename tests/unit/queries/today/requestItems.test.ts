import { describe, expect, it } from 'vitest';
import { answerAccessRequest } from '../../../../shared/commands/answerAccessRequest';
import { beginAccessRequest } from '../../../../shared/commands/beginAccessRequest';
import { deletePeople } from '../../../../shared/commands/deletePeople';
import { requestedBy } from '../../../../shared/queries/access/accessRequests';
import { todayList } from '../../../../shared/queries/todayList';
import { Ruth } from '../../ruth';

function asked() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  ruth.does(beginAccessRequest(ruth.workbook, ruth.deed(), { personId: dean, askedOn: '2026-11-20' }));
  const item = (today: string) => todayList(ruth.workbook, today).find(({ type }) => type === 'request');
  return { ruth, dean, item };
}

describe('somebody who waits for an answer, on Today', () => {
  it('stands there from the day they asked, with the days that are left', () => {
    const { dean, item } = asked();
    expect(item('2026-11-24')).toMatchObject({
      title: 'Dean Sisson',
      on: '2026-12-20',
      daysLate: -26,
      reason: expect.stringContaining('26 days left for the answer.'),
      personId: dean,
    });
    expect(item('2026-12-20')?.reason).toContain('Today is the last day');
    expect(item('2026-12-21')).toMatchObject({ daysLate: 1, reason: expect.stringContaining('1 day late') });
  });

  it('is another matter once it is late, so that one that was put away comes back', () => {
    const { item } = asked();
    expect(item('2026-12-20')?.stands?.as).not.toBe(item('2026-12-21')?.stands?.as);
  });

  it('goes once they have had their answer', () => {
    const { ruth, item } = asked();
    const requestId = ruth.workbook.all('subjectRequest')[0]?.id ?? '';
    ruth.does(answerAccessRequest(ruth.workbook, ruth.deed(), { requestId, answeredOn: '2026-11-24' }));
    expect(item('2026-11-25')).toBeUndefined();
  });

  it('is called by name still where their record was deleted, for what is kept is owed to them', () => {
    const { ruth, dean, item } = asked();
    ruth.does(deletePeople(ruth.workbook, ruth.deed(), { personIds: [dean] }));
    expect(item('2026-11-24')?.title).toBe('Dean Sisson, deleted since');
    expect(requestedBy(ruth.workbook, { personId: 'nobody' })).toBe('Somebody who is no longer here');
  });
});
