import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventStages } from '../../../shared/queries/eventStages';
import { firstVisits, visitKey } from '../../../shared/queries/firstVisits';
import { Ruth } from '../ruth';

describe('everybody’s first visits', () => {
  it('are by type of event, and by day rather than by when they were written down', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const november = ruth.plans('Warm homes', '2026-11-19');
    const october = ruth.plans('October meeting', '2026-10-10');
    const training = ruth.plans('Training', '2026-11-20', { type: 'training' });
    for (const event of [november, october, training]) ruth.book.attend(event, dean, { attended: true });
    const visits = firstVisits(ruth.workbook);
    expect(visits.get(visitKey('mass-meeting', dean))?.eventId).toBe(october);
    expect(visits.get(visitKey('training', dean))?.eventId).toBe(training);
    expect(visits.get(visitKey('live-call', dean))).toBeUndefined();
  });

  it('are worked out again after a sign-in', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const november = ruth.plans('Warm homes', '2026-11-19');
    expect(firstVisits(ruth.workbook).size).toBe(0);
    ruth.signsIn(dean, november);
    expect(firstVisits(ruth.workbook).size).toBe(1);
    ruth.book.undo();
    expect(firstVisits(ruth.workbook).size).toBe(0);
  });

  it('give the same counts as asking one by one', () => {
    const attended = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 14 });
    fc.assert(
      fc.property(attended, (pairs) => {
        const ruth = new Ruth();
        const people = ['Dean', 'Bev', 'Ron', 'Tom'].map((name) => ruth.knows(name));
        const events = [0, 1, 2, 3, 4].map((number) =>
          ruth.plans(`Event ${number}`, `2026-0${1 + (number % 3)}-10`, {
            type: number === 4 ? 'training' : 'mass-meeting',
          }),
        );
        for (const [person, event] of pairs) {
          ruth.book.attend(events[event] ?? '', people[person] ?? '', { attended: true });
        }
        const visits = firstVisits(ruth.workbook);
        for (const id of events) {
          const event = ruth.reads('event', id);
          expect(eventStages(ruth.workbook, event, ruth.today, visits)).toEqual(
            eventStages(ruth.workbook, event, ruth.today),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
