import { describe, expect, it } from 'vitest';
import { editEvent } from '../../../shared/commands/editEvent';
import { giveRole } from '../../../shared/commands/recordRsvp';
import { missingText, upcomingEvents } from '../../../shared/queries/upcomingEvents';
import { Ruth } from '../ruth';

describe('upcoming events', () => {
  it('come soonest first, today’s among them, the past and the cancelled left out', () => {
    const ruth = new Ruth();
    ruth.plans('Yesterday', '2026-11-23');
    ruth.plans('In a fortnight', '2026-12-08');
    ruth.plans('Tonight', '2026-11-24');
    const off = ruth.plans('Called off', '2026-11-25');
    ruth.does(editEvent(ruth.workbook, ruth.deed(), { eventId: off, values: { cancelled: true } }));
    expect(upcomingEvents(ruth.workbook, ruth.today).map((one) => [one.event.title, one.inDays])).toEqual([
      ['Tonight', 0],
      ['In a fortnight', 14],
    ]);
    expect(upcomingEvents(ruth.workbook, ruth.today, 7)).toHaveLength(1);
  });

  it('say what they lack until somebody sees to it', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Eastwood house meeting', '2026-11-26', { type: 'house-meeting' });
    const missing = () => upcomingEvents(ruth.workbook, ruth.today)[0]?.missing;
    expect(missing()).toEqual(['welcome', 'venue', 'commitment-goal']);
    ruth.does(
      editEvent(ruth.workbook, ruth.deed(), {
        eventId: event,
        values: { venue: 'Plumptre Hall', commitmentGoal: 12 },
      }),
    );
    expect(missing()).toEqual(['welcome']);
    const bev = ruth.knows('Bev Clamp');
    ruth.does(giveRole(ruth.workbook, ruth.deed(), { eventId: event, personId: bev, role: 'welcome' }));
    expect(missing()).toEqual([]);
  });

  it('ask no venue of a call, no commitments of a training', () => {
    const ruth = new Ruth();
    ruth.plans('Live call', '2026-11-25', { type: 'live-call' });
    ruth.plans('Training', '2026-11-26', { type: 'training', venue: 'Library' });
    expect(upcomingEvents(ruth.workbook, ruth.today).map((one) => one.missing)).toEqual([[], ['welcome']]);
  });

  it('say it in words', () => {
    expect(missingText('welcome')).toBe('No one is down to welcome people');
    expect(missingText('venue')).toBe('No venue yet');
    expect(missingText('commitment-goal')).toBe('No goal for commitments yet');
  });

  it('count who has said yes', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-26');
    ruth.hears(ruth.knows('Dean Sisson'), event, 'yes');
    ruth.hears(ruth.knows('Bev Clamp'), event, 'no');
    expect(upcomingEvents(ruth.workbook, ruth.today)[0]?.stages).toMatchObject({ invited: 2, saidYes: 1 });
  });
});
