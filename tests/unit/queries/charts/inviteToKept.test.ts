import { describe, expect, it } from 'vitest';
import { keepCommitment } from '../../../../shared/commands/keepCommitment';
import { inviteToKept } from '../../../../shared/queries/charts/inviteToKept';
import { Ruth } from '../../ruth';

const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-11-24' };

describe('the loop as a chart', () => {
  it('goes from invited to kept, and says how many of those who said yes came', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    for (let number = 0; number < 14; number += 1) {
      const person = ruth.knows(`Person ${number}`);
      ruth.hears(person, event, number < 12 ? 'yes' : 'no');
      if (number < 7) ruth.signsIn(person, event);
      if (number < 4) {
        const commitmentId = ruth.takes({ personId: person, action: 'door-knock', eventId: event });
        if (number < 2) ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId }));
      }
    }
    ruth.signsIn(ruth.knows('Gary Whitlam'), event);
    const answer = inviteToKept(ruth.workbook, year);
    expect(answer.points.map((point) => [point.label, point.values.people])).toEqual([
      ['Invited', 14],
      ['Came', 8],
      ['Committed', 4],
      ['Kept', 2],
    ]);
    expect(answer.points[1]?.note).toBe('1 of them without having been asked');
    expect(answer.finding).toBe('Of 12 who said yes, 7 came, and 2 people have kept a commitment');
    expect(answer.measures).toBe('Warm homes, 19 Nov');
    expect(answer.n).toBe(15);
  });

  it('counts somebody who made two commitments once', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    const dean = ruth.knows('Dean Sisson');
    for (const action of ['door-knock', 'phone-bank']) {
      const commitmentId = ruth.takes({ personId: dean, action, eventId: event });
      ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId }));
    }
    const people = inviteToKept(ruth.workbook, year).points.map((point) => point.values.people);
    expect(people).toEqual([0, 0, 1, 1]);
  });

  it('bears no finding from a handful, or from events without names', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    for (let number = 0; number < 12; number += 1) ruth.hears(ruth.knows(`Person ${number}`), event, 'yes');
    expect(inviteToKept(ruth.workbook, year)).toMatchObject({
      found: false,
      finding: 'How many go all the way, from invited to kept?',
    });
    expect(inviteToKept(new Ruth().workbook, year).basis).toBe('No events yet');
  });
});
