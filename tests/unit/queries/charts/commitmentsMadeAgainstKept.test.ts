import { describe, expect, it } from 'vitest';
import { keepCommitment } from '../../../../shared/commands/keepCommitment';
import { missCommitment } from '../../../../shared/commands/missCommitment';
import { commitmentsMadeAgainstKept } from '../../../../shared/queries/charts/commitmentsMadeAgainstKept';
import { Ruth } from '../../ruth';

const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-11-24' };

/** So many commitments to one action, of which some were kept and some missed. */
function promised(ruth: Ruth, action: string, made: number, kept = 0, missed = 0, eventId?: string): void {
  for (let number = 0; number < made; number += 1) {
    const personId = ruth.knows(`Person ${action}${number}`);
    const commitmentId = ruth.takes({ personId, action, ...(eventId ? { eventId } : {}) });
    if (number < kept) ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId }));
    else if (number < kept + missed) ruth.does(missCommitment(ruth.workbook, ruth.deed(), { commitmentId }));
  }
}

describe('the chart of commitments', () => {
  it('says how many of the settled ones were kept, once there are enough', () => {
    const ruth = new Ruth();
    promised(ruth, 'door-knock', 12, 8, 3);
    const answer = commitmentsMadeAgainstKept(ruth.workbook, year);
    expect(answer.finding).toBe('Of 11 commitments settled so far, 8 were kept');
    expect(answer.points).toMatchObject([
      {
        label: 'Door-knock',
        values: { kept: 8, confirmed: 0, 'to-chase': 1, lost: 3 },
        note: '8 of 12 kept',
      },
    ]);
    expect(answer.series.map((part) => part.total)).toEqual([8, 0, 1, 3]);
    expect(answer.basis).toBe('12 commitments from 12 people, 24 Nov to 24 Nov');
  });

  it('says what is offered most while too few are settled', () => {
    const ruth = new Ruth();
    promised(ruth, 'door-knock', 7, 2);
    promised(ruth, 'phone-bank', 4);
    const answer = commitmentsMadeAgainstKept(ruth.workbook, year);
    expect(answer.finding).toBe('“Door-knock” is what people offer most: 7 of 11');
    expect(answer.points.map((point) => point.label)).toEqual(['Door-knock', 'Phone bank']);
  });

  it('asks a plain question where two are offered as often, or there is little', () => {
    const ruth = new Ruth();
    promised(ruth, 'door-knock', 5);
    promised(ruth, 'phone-bank', 5);
    expect(commitmentsMadeAgainstKept(ruth.workbook, year).found).toBe(false);
    expect(commitmentsMadeAgainstKept(new Ruth().workbook, year)).toMatchObject({ found: false, n: 0 });
  });

  it('goes by meeting, earliest first, talks at the end', () => {
    const ruth = new Ruth();
    const november = ruth.plans('Warm homes', '2026-11-19');
    const october = ruth.plans('October meeting', '2026-10-10');
    promised(ruth, 'other', 1);
    promised(ruth, 'door-knock', 2, 1, 0, november);
    promised(ruth, 'phone-bank', 3, 0, 0, october);
    const answer = commitmentsMadeAgainstKept(ruth.workbook, year, 'meeting');
    expect(answer.points.map((point) => point.label)).toEqual([
      'October meeting, 10 Oct',
      'Warm homes, 19 Nov',
      'In conversation',
    ]);
  });

  it('can be that of one event', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    promised(ruth, 'door-knock', 2, 0, 0, event);
    promised(ruth, 'phone-bank', 3);
    expect(commitmentsMadeAgainstKept(ruth.workbook, { ...year, eventId: event }).n).toBe(2);
  });
});
