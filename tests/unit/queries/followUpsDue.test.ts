import { describe, expect, it } from 'vitest';
import { addTask, type TaskDetails } from '../../../shared/commands/addTask';
import { finishTask } from '../../../shared/commands/finishTask';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { followUpsDue, openFollowUps } from '../../../shared/queries/followUpsDue';
import { Ruth } from '../ruth';

function ruthsList() {
  const ruth = new Ruth();
  const bev = ruth.knows('Bev Clamp');
  const dean = ruth.knows('Dean Sisson');
  const put = (task: TaskDetails) => ruth.does(addTask(ruth.workbook, ruth.deed(), task));
  put({ title: 'Some day' });
  put({ title: 'Next week', due: '2026-12-01', ownerId: bev });
  put({ title: 'Late', due: '2026-11-20', ownerId: dean, personId: bev });
  put({ title: 'Today', due: '2026-11-24' });
  return { ruth, bev, dean, put };
}

describe('follow-ups', () => {
  it('come soonest first, and those without a day last', () => {
    const { ruth } = ruthsList();
    const open = openFollowUps(ruth.workbook, '2026-11-24');
    expect(open.map(({ task, daysLate }) => [task.title, daysLate])).toEqual([
      ['Late', 4],
      ['Today', 0],
      ['Next week', -7],
      ['Some day', undefined],
    ]);
    expect(open[0]?.person?.givenName).toBe('Bev');
  });

  it('are due from their day on, and until they are done', () => {
    const { ruth, put } = ruthsList();
    const done = put({ title: 'Done with', due: '2026-11-01' });
    const due = () => followUpsDue(ruth.workbook, '2026-11-24').map(({ task }) => task.title);
    expect(due()).toEqual(['Done with', 'Late', 'Today']);
    ruth.does(finishTask(ruth.workbook, ruth.deed(), { taskId: done }));
    expect(due()).toEqual(['Late', 'Today']);
  });

  it('of one person are theirs and nobody’s, under any record that is theirs', () => {
    const { ruth, bev, dean } = ruthsList();
    const of = (ownerId: string) =>
      openFollowUps(ruth.workbook, '2026-11-24', ownerId).map(({ task }) => task.title);
    expect(of(bev)).toEqual(['Today', 'Next week', 'Some day']);
    const again = ruth.knows('Bev Clamp');
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: bev, secondId: again }));
    expect(of(again)).toEqual(['Today', 'Next week', 'Some day']);
    expect(of(dean)).toEqual(['Late', 'Today', 'Some day']);
  });
});
