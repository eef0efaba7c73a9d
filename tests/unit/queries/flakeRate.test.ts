import { describe, expect, it } from 'vitest';
import { editEvent } from '../../../shared/commands/editEvent';
import { flakeRate, yesAndCame } from '../../../shared/queries/flakeRate';
import { likelyTurnout } from '../../../shared/queries/likelyTurnout';
import { Ruth } from '../ruth';

/** An event to which so many said yes and so many of those came; walk-ins on top. */
function held(
  ruth: Ruth,
  day: string,
  saidYes: number,
  came: number,
  walkIns = 0,
  type = 'mass-meeting',
): string {
  const event = ruth.plans(`Meeting of ${day}`, day, { type });
  for (let number = 0; number < saidYes + walkIns; number += 1) {
    const person = ruth.knows(`Person ${day}-${number}`);
    if (number < saidYes) ruth.hears(person, event, 'yes');
    if (number < came || number >= saidYes) ruth.signsIn(person, event);
  }
  return event;
}

const before = '2026-11-24';

describe('the flake rate', () => {
  it('is the share of those who said yes and did not come, without walk-ins', () => {
    const ruth = new Ruth();
    held(ruth, '2026-10-10', 10, 6, 5);
    expect(flakeRate(ruth.workbook, { before })).toEqual({ rate: 0.4, saidYes: 10, came: 6, events: 1 });
  });

  it('adds people up, not rates: a large meeting counts for more', () => {
    const ruth = new Ruth();
    held(ruth, '2026-09-12', 20, 10);
    held(ruth, '2026-10-10', 4, 4);
    expect(flakeRate(ruth.workbook, { before })).toMatchObject({ saidYes: 24, came: 14, events: 2 });
  });

  it('leaves out events at which no names were taken: nobody knows who came', () => {
    const ruth = new Ruth();
    const event = held(ruth, '2026-10-10', 8, 0);
    expect(yesAndCame(ruth.workbook, ruth.reads('event', event))).toBeUndefined();
    expect(flakeRate(ruth.workbook, { before })).toBeUndefined();
  });

  it('leaves out what is still to come and what was cancelled', () => {
    const ruth = new Ruth();
    held(ruth, '2026-12-10', 8, 2);
    const cancelled = held(ruth, '2026-10-10', 8, 2);
    ruth.does(editEvent(ruth.workbook, ruth.deed(), { eventId: cancelled, values: { cancelled: true } }));
    expect(flakeRate(ruth.workbook, { before })).toBeUndefined();
  });

  it('can be asked of one type of event, or one place', () => {
    const ruth = new Ruth();
    held(ruth, '2026-10-10', 10, 5);
    held(ruth, '2026-10-11', 10, 9, 0, 'training');
    expect(flakeRate(ruth.workbook, { before, eventType: 'training' })?.rate).toBeCloseTo(0.1);
    expect(flakeRate(ruth.workbook, { before, placeIds: new Set(['elsewhere']) })).toBeUndefined();
  });
});

describe('the likely turnout', () => {
  const comingUp = (ruth: Ruth, saidYes: number, type = 'mass-meeting') => {
    const event = held(ruth, '2026-11-26', saidYes, 0, 0, type);
    return likelyTurnout(ruth.workbook, ruth.reads('event', event), '2026-11-24');
  };

  it('is not guessed without a history', () => {
    const ruth = new Ruth();
    expect(comingUp(ruth, 18)).toBeUndefined();
    held(ruth, '2026-10-10', 9, 6);
    expect(comingUp(ruth, 18)).toBeUndefined();
  });

  it('is nothing where nobody has said yes', () => {
    const ruth = new Ruth();
    held(ruth, '2026-10-10', 20, 12);
    expect(comingUp(ruth, 0)).toBeUndefined();
  });

  it('follows how many came of those who said yes before', () => {
    const ruth = new Ruth();
    held(ruth, '2026-09-12', 20, 12);
    held(ruth, '2026-10-10', 20, 12);
    const turnout = comingUp(ruth, 18);
    expect(turnout?.likely).toBe(11);
    expect(turnout?.basedOn).toMatchObject({ saidYes: 40, came: 24, events: 2, sameType: true });
  });

  it('gives a range around it that stays between nobody and everybody who said yes', () => {
    const ruth = new Ruth();
    held(ruth, '2026-09-12', 20, 20);
    const turnout = comingUp(ruth, 6);
    if (!turnout) throw new Error('there is a history');
    expect(turnout.low).toBeLessThanOrEqual(turnout.likely);
    expect(turnout.high).toBeGreaterThanOrEqual(turnout.likely);
    expect(turnout.high).toBeLessThanOrEqual(6);
    expect(turnout.low).toBeGreaterThanOrEqual(0);
  });

  it('is surer after more meetings', () => {
    const width = (meetings: number) => {
      const ruth = new Ruth();
      for (let month = 1; month <= meetings; month += 1) held(ruth, `2026-0${month}-10`, 20, 12);
      const turnout = comingUp(ruth, 40);
      return turnout ? turnout.high - turnout.low : Number.NaN;
    };
    expect(width(8)).toBeLessThan(width(1));
  });

  it('is not made sure by one huge meeting: its people were kept away by the same rain', () => {
    const width = (saidYes: number) => {
      const ruth = new Ruth();
      held(ruth, '2026-10-10', saidYes, saidYes * 0.6);
      const turnout = comingUp(ruth, 40);
      return turnout ? turnout.high - turnout.low : Number.NaN;
    };
    expect(width(200)).toBe(width(20));
  });

  it('looks at other events, and says so, where there are too few of this type', () => {
    const ruth = new Ruth();
    held(ruth, '2026-10-10', 20, 10);
    const turnout = comingUp(ruth, 10, 'house-meeting');
    expect(turnout).toMatchObject({ likely: 5, basedOn: { sameType: false } });
  });
});
