import { expect, test } from 'vitest';
import { calendarEvents } from '../../../../shared/queries/exports/calendarEvents';
import { Ruth } from '../../ruth';

test('an event goes into a calendar with its venue and place, and without its agenda or debrief', () => {
  const ruth = new Ruth();
  const placeId = ruth.place('Oak Tree');
  const id = ruth.plans('Mass meeting', '2026-12-01', {
    venue: 'Civic Centre',
    placeId,
    debrief: 'SECRET',
    agenda: [{ id: 'a1', title: 'SECRET' }],
    cancelled: true,
  });
  expect(calendarEvents(ruth.workbook, [ruth.reads('event', id)])).toEqual([
    {
      id,
      title: 'Mass meeting',
      starts: '2026-12-01T19:00',
      ends: undefined,
      where: 'Civic Centre, Oak Tree',
      category: 'Mass meeting',
      cancelled: true,
    },
  ]);
});
