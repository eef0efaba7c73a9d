import { describe, expect, it } from 'vitest';
import { confirmCommitment } from '../../../shared/commands/confirmCommitment';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { recordHeadcount } from '../../../shared/commands/recordHeadcount';
import { withdrawCommitment } from '../../../shared/commands/withdrawCommitment';
import { eventStages, hasBegun, isFirstTime } from '../../../shared/queries/eventStages';
import { Ruth } from '../ruth';

function warmHomes() {
  const ruth = new Ruth();
  const event = ruth.plans('Warm homes', '2026-11-19');
  const stages = () => eventStages(ruth.workbook, ruth.reads('event', event), ruth.today);
  return { ruth, event, stages };
}

describe('the stages of an event', () => {
  it('begin at nothing', () => {
    const { stages } = warmHomes();
    expect(stages()).toMatchObject({ invited: 0, came: 0, commitments: 0, kept: 0 });
  });

  it('tell who was asked from who came, and walk-ins from both', () => {
    const { ruth, event, stages } = warmHomes();
    const people = ['Dean Sisson', 'Bev Clamp', 'Ron Aldred', 'Tom Lyth', 'Gary Whitlam'].map((name) =>
      ruth.knows(name),
    );
    const [dean = '', bev = '', ron = '', tom = '', gary = ''] = people;
    ruth.hears(dean, event, 'yes');
    ruth.hears(bev, event, 'yes');
    ruth.hears(ron, event, 'maybe');
    ruth.hears(tom, event, 'no');
    ruth.signsIn(dean, event);
    ruth.signsIn(gary, event);
    expect(stages()).toMatchObject({
      invited: 4,
      saidYes: 2,
      saidMaybe: 1,
      saidNo: 1,
      named: 2,
      came: 2,
      walkIns: 1,
      firstTime: 2,
    });
  });

  it('take the headcount where it is more than the names, never less than the names', () => {
    const { ruth, event, stages } = warmHomes();
    ruth.signsIn(ruth.knows('Dean Sisson'), event);
    ruth.does(
      recordHeadcount(ruth.workbook, ruth.deed(), { eventId: event, headcount: 91, firstTimers: 34 }),
    );
    expect(stages()).toMatchObject({ named: 1, came: 91, firstTime: 34 });
    ruth.does(recordHeadcount(ruth.workbook, ruth.deed(), { eventId: event, headcount: 0, firstTimers: 34 }));
    expect(stages()).toMatchObject({ came: 1, firstTime: 1 });
  });

  it('split every commitment into kept, confirmed, to chase and lost, with nothing left over', () => {
    const { ruth, event, stages } = warmHomes();
    const dean = ruth.knows('Dean Sisson');
    const bev = ruth.knows('Bev Clamp');
    const take = (personId: string, due: string) =>
      ruth.takes({ personId, action: 'door-knock', eventId: event, due });
    const kept = take(dean, '2026-11-20');
    const confirmed = take(dean, '2026-11-28');
    const overdue = take(bev, '2026-11-22');
    const withdrawn = take(bev, '2026-11-28');
    take(bev, '2026-12-10');
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: kept }));
    for (const commitmentId of [confirmed, overdue]) {
      ruth.does(confirmCommitment(ruth.workbook, ruth.deed(), { commitmentId }));
    }
    ruth.does(withdrawCommitment(ruth.workbook, ruth.deed(), { commitmentId: withdrawn }));
    const all = stages();
    expect(all).toMatchObject({ commitments: 5, committers: 2, kept: 1, confirmed: 1, toChase: 2, lost: 1 });
    expect(all.kept + all.confirmed + all.toChase + all.lost).toBe(all.commitments);
  });
});

describe('a first time', () => {
  it('is worked out where it was not recorded', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const first = ruth.plans('October meeting', '2026-10-10');
    const second = ruth.plans('Warm homes', '2026-11-19');
    ruth.book.attend(first, dean, { attended: true });
    ruth.book.attend(second, dean, { attended: true });
    const attendanceAt = (event: string) => {
      const [one] = ruth.workbook.by('attendance', 'eventId', event);
      return one ? isFirstTime(ruth.workbook, one) : undefined;
    };
    expect(attendanceAt(first)).toBe(true);
    expect(attendanceAt(second)).toBe(false);
  });

  it('is not spoilt by an invitation that was not taken up', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.hears(dean, ruth.plans('October meeting', '2026-10-10'), 'yes');
    const event = ruth.plans('Warm homes', '2026-11-24');
    ruth.signsIn(dean, event);
    expect(eventStages(ruth.workbook, ruth.reads('event', event), ruth.today).firstTime).toBe(1);
  });

  it('is not spoilt by an event that comes later', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.signsIn(dean, ruth.plans('December meeting', '2026-12-10'));
    const event = ruth.plans('Warm homes', '2026-11-24');
    ruth.signsIn(dean, event);
    expect(eventStages(ruth.workbook, ruth.reads('event', event), ruth.today).firstTime).toBe(1);
  });
});

describe('an event', () => {
  it('has begun on its day', () => {
    const ruth = new Ruth();
    const event = ruth.reads('event', ruth.plans('Warm homes', '2026-11-24'));
    expect(hasBegun(event, '2026-11-23')).toBe(false);
    expect(hasBegun(event, '2026-11-24')).toBe(true);
  });
});
