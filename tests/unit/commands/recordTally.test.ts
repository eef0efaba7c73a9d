import { describe, expect, it } from 'vitest';
import { recordHeadcount } from '../../../shared/commands/recordHeadcount';
import { recordTally } from '../../../shared/commands/recordTally';
import { contactRate, tallyTotals } from '../../../shared/queries/tallyTotals';
import { Ruth } from '../ruth';

describe('tallies', () => {
  it('of two people are added up, and neither overwrites the other', () => {
    const ruth = new Ruth();
    const doors = ruth.plans('Doors', '2026-11-21', { type: 'door-knocking' });
    const joyce = { eventId: doors, enteredBy: 'Joyce', attempts: 60, contacts: 21 };
    ruth.does(recordTally(ruth.workbook, ruth.deed(), joyce));
    ruth.does(
      recordTally(ruth.workbook, ruth.deed(), {
        eventId: doors,
        enteredBy: 'Dean',
        attempts: 40,
        contacts: 14,
      }),
    );
    expect(tallyTotals(ruth.workbook, doors)).toEqual({ sheets: 2, totals: { attempts: 100, contacts: 35 } });
  });

  it('are mended rather than added twice', () => {
    const ruth = new Ruth();
    const doors = ruth.plans('Doors', '2026-11-21', { type: 'door-knocking' });
    const tally = ruth.does(recordTally(ruth.workbook, ruth.deed(), { eventId: doors, attempts: 60 }));
    const change = recordTally(ruth.workbook, ruth.deed(), { eventId: doors, attempts: 66, tallyId: tally });
    expect(change.label).toBe('Entered a sheet from Doors');
    ruth.does(change);
    expect(tallyTotals(ruth.workbook, doors)).toEqual({ sheets: 1, totals: { attempts: 66 } });
  });

  it('do not take what nobody counted for nought', () => {
    const ruth = new Ruth();
    const doors = ruth.plans('Doors', '2026-11-21', { type: 'door-knocking' });
    ruth.does(recordTally(ruth.workbook, ruth.deed(), { eventId: doors, contacts: 5 }));
    const { totals } = tallyTotals(ruth.workbook, doors);
    expect(totals.attempts).toBeUndefined();
    expect(contactRate(totals)).toBeUndefined();
    expect(contactRate({ attempts: 40, contacts: 10 })).toBe(0.25);
  });
});

describe('a headcount', () => {
  it('is a number for the whole event, and can be cleared', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    const change = recordHeadcount(ruth.workbook, ruth.deed(), {
      eventId: event,
      headcount: 91,
      firstTimers: 34,
    });
    expect(change.label).toBe('Counted 91 at Warm homes');
    ruth.does(change);
    expect(ruth.reads('event', event)).toMatchObject({ headcount: 91, firstTimers: 34 });
    ruth.does(recordHeadcount(ruth.workbook, ruth.deed(), { eventId: event, headcount: null }));
    expect(ruth.reads('event', event)).toMatchObject({ headcount: null, firstTimers: 34 });
  });
});
