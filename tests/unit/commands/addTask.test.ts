import { describe, expect, it } from 'vitest';
import { addTask } from '../../../shared/commands/addTask';
import { editTask } from '../../../shared/commands/editTask';
import { finishTask } from '../../../shared/commands/finishTask';
import { giveTask } from '../../../shared/commands/giveTask';
import { snoozeTask } from '../../../shared/commands/snoozeTask';
import { followUpsDue, openFollowUps } from '../../../shared/queries/followUpsDue';
import { Ruth } from '../ruth';

function ringGary(ruth: Ruth, due = '2026-11-21') {
  const gary = ruth.knows('Gary Whitlam');
  const task = ruth.does(
    addTask(ruth.workbook, ruth.deed(), {
      title: ' Ring Gary ',
      due,
      personId: gary,
      deed: 'ring',
      detail: '',
    }),
  );
  return { gary, task };
}

describe('follow-ups', () => {
  it('are put on the list with who they are about', () => {
    const ruth = new Ruth();
    const { gary } = ringGary(ruth);
    const [due] = followUpsDue(ruth.workbook, ruth.today);
    expect(due).toMatchObject({ task: { title: 'Ring Gary', personId: gary }, daysLate: 3 });
    expect(due?.task.detail).toBeUndefined();
  });

  it('are ticked off, and an undo puts them back', () => {
    const ruth = new Ruth();
    const { task } = ringGary(ruth);
    const change = finishTask(ruth.workbook, ruth.deed(), { taskId: task });
    expect(change.label).toBe('Ring Gary: done');
    ruth.does(change);
    expect(openFollowUps(ruth.workbook, ruth.today)).toEqual([]);
    expect(ruth.reads('task', task).doneOn).toBe('2026-11-24');
    ruth.book.undo();
    expect(openFollowUps(ruth.workbook, ruth.today)).toHaveLength(1);
  });

  it('are put off to tomorrow unless a day is named', () => {
    const ruth = new Ruth();
    const { task } = ringGary(ruth);
    const change = snoozeTask(ruth.workbook, ruth.deed(), { taskId: task });
    expect(change.label).toBe('Ring Gary: put off to Wednesday 25 November');
    ruth.does(change);
    expect(ruth.reads('task', task).due).toBe('2026-11-25');
    ruth.does(snoozeTask(ruth.workbook, ruth.deed(), { taskId: task, until: '2027-01-04' }));
    expect(ruth.reads('task', task).due).toBe('2027-01-04');
  });

  it('are given to somebody else and leave one’s own list', () => {
    const ruth = new Ruth();
    const { task } = ringGary(ruth);
    const joyce = ruth.knows('Joyce Adebayo');
    const me = ruth.knows('Ruth Ashworth');
    const change = giveTask(ruth.workbook, ruth.deed(), { taskId: task, ownerId: joyce });
    expect(change.label).toBe('Ring Gary: given to Joyce Adebayo');
    ruth.does(change);
    expect(followUpsDue(ruth.workbook, ruth.today, me)).toEqual([]);
    expect(followUpsDue(ruth.workbook, ruth.today, joyce)).toHaveLength(1);
  });

  it('without an owner are everybody’s', () => {
    const ruth = new Ruth();
    ringGary(ruth);
    expect(followUpsDue(ruth.workbook, ruth.today, ruth.knows('Joyce Adebayo'))).toHaveLength(1);
  });

  it('come soonest first, those without a day last', () => {
    const ruth = new Ruth();
    for (const [title, due] of [['No day'], ['Later', '2026-12-01'], ['Sooner', '2026-11-20']] as const) {
      ruth.does(addTask(ruth.workbook, ruth.deed(), { title, ...(due ? { due } : {}) }));
    }
    expect(openFollowUps(ruth.workbook, ruth.today).map((one) => [one.task.title, one.daysLate])).toEqual([
      ['Sooner', 4],
      ['Later', -7],
      ['No day', undefined],
    ]);
  });

  it('can be reworded', () => {
    const ruth = new Ruth();
    const { task } = ringGary(ruth);
    ruth.does(
      editTask(ruth.workbook, ruth.deed(), { taskId: task, values: { title: 'Ring Gary after two' } }),
    );
    expect(ruth.reads('task', task).title).toBe('Ring Gary after two');
  });
});
