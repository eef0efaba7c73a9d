import { describe, expect, it } from 'vitest';
import { confirmCommitment } from '../../../shared/commands/confirmCommitment';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { missCommitment } from '../../../shared/commands/missCommitment';
import { commitmentsOf } from '../../../shared/queries/commitmentsOf';
import { commitmentsToChase } from '../../../shared/queries/commitmentsToChase';
import { Ruth } from '../ruth';

describe('commitments to chase', () => {
  it('are those nobody has confirmed yet, by the meeting they were made at, latest meeting first', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const october = ruth.plans('October meeting', '2026-10-10');
    const november = ruth.plans('Warm homes', '2026-11-19');
    ruth.takes({ personId: dean, action: 'tell-story', eventId: october });
    ruth.takes({ personId: dean, action: 'door-knock', eventId: november });
    const groups = commitmentsToChase(ruth.workbook, ruth.today);
    expect(groups.map((group) => [group.event?.title, group.commitments.length])).toEqual([
      ['Warm homes', 1],
      ['October meeting', 1],
    ]);
  });

  it('are left alone once confirmed, until their day has passed', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const id = ruth.takes({ personId: dean, action: 'door-knock', due: '2026-11-28' });
    ruth.does(confirmCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    expect(commitmentsToChase(ruth.workbook, '2026-11-28')).toEqual([]);
    expect(commitmentsToChase(ruth.workbook, '2026-11-29')).toHaveLength(1);
  });

  it('are over when kept or missed', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const kept = ruth.takes({ personId: dean, action: 'door-knock' });
    const missed = ruth.takes({ personId: dean, action: 'phone-bank' });
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: kept }));
    ruth.does(missCommitment(ruth.workbook, ruth.deed(), { commitmentId: missed }));
    expect(commitmentsToChase(ruth.workbook, ruth.today)).toEqual([]);
  });

  it('made in a talk stand together, without an event', () => {
    const ruth = new Ruth();
    ruth.takes({ personId: ruth.knows('Dean Sisson'), action: 'door-knock' });
    ruth.takes({ personId: ruth.knows('Bev Clamp'), action: 'door-knock' });
    const [group] = commitmentsToChase(ruth.workbook, ruth.today);
    expect(group?.event).toBeUndefined();
    expect(group?.commitments).toHaveLength(2);
  });

  it('come soonest due first, and say what was promised most', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const event = ruth.plans('Warm homes', '2026-11-19');
    for (const [action, due] of [
      ['phone-bank', '2026-12-02'],
      ['door-knock', '2026-11-29'],
      ['door-knock', '2026-11-28'],
    ] as const) {
      ruth.takes({ personId: dean, action, due, eventId: event });
    }
    ruth.takes({ personId: dean, action: 'tell-story', eventId: event });
    const [group] = commitmentsToChase(ruth.workbook, ruth.today);
    expect(group?.commitments.map((one) => one.due)).toEqual([
      '2026-11-28',
      '2026-11-29',
      '2026-12-02',
      undefined,
    ]);
    expect(group?.byAction[0]).toEqual({ action: 'door-knock', count: 2 });
    expect(group?.due).toBe('2026-11-28');
  });
});

describe('the commitments of a person', () => {
  it('show open ones first, soonest due, then settled ones, latest', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const take = (action: string, due: string) => ruth.takes({ personId: dean, action, due });
    const early = take('tell-story', '2026-05-01');
    const late = take('phone-bank', '2026-09-01');
    take('host-meeting', '2026-12-10');
    take('door-knock', '2026-11-28');
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: early, on: '2026-05-01' }));
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: late, on: '2026-09-02' }));
    expect(commitmentsOf(ruth.workbook, dean).map((one) => one.action)).toEqual([
      'door-knock',
      'host-meeting',
      'phone-bank',
      'tell-story',
    ]);
  });
});
