import { describe, expect, it } from 'vitest';
import { answerAccessRequest } from '../../../../shared/commands/answerAccessRequest';
import { beginAccessRequest } from '../../../../shared/commands/beginAccessRequest';
import { lookAtItems } from '../../../../shared/commands/lookAtItems';
import type { ItemChoice } from '../../../../shared/model/subjectRequest';
import { accessAnswer, accessJson, lookedAt } from '../../../../shared/queries/access/accessAnswer';
import { answerDue, daysToAnswer, openRequestOf } from '../../../../shared/queries/access/accessRequests';
import { whatWeHold } from '../../../../shared/queries/access/whatWeHold';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

describe('the month in which a request is answered', () => {
  it.each([
    ['2026-11-24', '2026-12-24'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-10-31', '2026-11-30'],
  ])('from %s ends on %s', (askedOn, due) => {
    expect(answerDue({ askedOn })).toBe(due);
  });
});

function deansRequest() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson', { notes: 'Told Bev Clamp.' });
  ruth.knows('Bev Clamp');
  const requestId = ruth.does(
    beginAccessRequest(ruth.workbook, ruth.deed(), { personId: dean, askedOn: '2026-11-20' }),
  );
  const items = () => finish(whatWeHold(ruth.workbook, dean)) ?? [];
  const request = () => ruth.reads('subjectRequest', requestId);
  const look = (key: string, as: ItemChoice, why?: string) => {
    const item = items().find((each) => each.key === key);
    if (!item) throw new Error(`nothing by ${key}`);
    ruth.does(
      lookAtItems(ruth.workbook, ruth.deed(), {
        requestId,
        items: [{ key, mark: item.mark, as, ...(why ? { why } : {}) }],
      }),
    );
  };
  const answer = () => accessAnswer(items(), lookedAt(items(), request()));
  const lookAtAllBut = (but = '') => {
    for (const { key } of items()) if (key !== but) look(key, 'hidden');
  };
  return { ruth, dean, request, requestId, look, lookAtAllBut, answer };
}

const madeFrom = { name: 'Dean Sisson', askedOn: '2026-11-20', madeOn: '2026-11-24', by: 'Ruth' };

describe('the answer to somebody who asked', () => {
  it('is none while there is something that nobody has looked at', () => {
    const { look, lookAtAllBut, answer } = deansRequest();
    expect(answer()).toBeUndefined();
    lookAtAllBut('person:notes');
    expect(answer()).toBeUndefined();
    look('person:notes', 'hidden');
    expect(answer()?.sections.flatMap(({ items }) => items.map(({ what }) => what))).toEqual([
      'Details',
      'Notes',
      'Ladder',
    ]);
  });

  it('hides others, names them where that was chosen, and tells only why something is left out', () => {
    const { look, lookAtAllBut, answer } = deansRequest();
    lookAtAllBut();
    const json = () => {
      const made = answer();
      return made ? accessJson(made, madeFrom) : '';
    };
    expect(JSON.parse(json()).name).toBe('Dean Sisson');
    expect(json()).toContain('Told [another person].');
    expect(answer()?.hides).toBe(true);
    look('person:notes', 'named');
    expect(json()).toContain('Told Bev Clamp.');
    look('person:notes', 'out', 'Somebody else’s confidence');
    expect(json()).not.toMatch(/Bev|Told/);
    expect(answer()?.leftOut).toEqual([{ why: 'Somebody else’s confidence', count: 1 }]);
  });

  it('has to be looked at again where the words are others since', () => {
    const { ruth, dean, look, lookAtAllBut, answer } = deansRequest();
    lookAtAllBut('person:notes');
    look('person:notes', 'named');
    expect(answer()).toBeDefined();
    ruth.book.deed('Wrote', (c) => c.set('person', dean, { notes: 'Told Gary of his debts.' }));
    expect(answer()).toBeUndefined();
  });

  it('counts down its days, and no longer waits once it was given', () => {
    const { ruth, dean, request, requestId } = deansRequest();
    expect(daysToAnswer(request(), '2026-12-18')).toBe(2);
    expect(daysToAnswer(request(), '2026-12-23')).toBe(-3);
    expect(openRequestOf(ruth.workbook, dean)?.id).toBe(requestId);
    ruth.does(answerAccessRequest(ruth.workbook, ruth.deed(), { requestId, answeredOn: '2026-12-01' }));
    expect(openRequestOf(ruth.workbook, dean)).toBeUndefined();
  });
});
