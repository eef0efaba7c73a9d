import { describe, expect, it } from 'vitest';
import { confirmCommitment } from '../../../shared/commands/confirmCommitment';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { missCommitment } from '../../../shared/commands/missCommitment';
import { loopFor } from '../../../shared/queries/loopFor';
import { Ruth } from '../ruth';

describe('the loop of a person', () => {
  it('is nothing for somebody who has had to do with no event', () => {
    const ruth = new Ruth();
    expect(loopFor(ruth.workbook, ruth.knows('Kelvin Straw'), ruth.today)).toBeUndefined();
  });

  it('goes round from invited to kept', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    const event = ruth.plans('Warm homes', '2026-11-19');
    ruth.hears(aisha, event, 'yes');
    const boxes = () => {
      const loop = loopFor(ruth.workbook, aisha, ruth.today);
      return [loop?.invited, loop?.came, loop?.committed, loop?.kept];
    };
    expect(boxes()).toEqual(['yes', 'no', 'no', 'no']);
    ruth.signsIn(aisha, event);
    expect(boxes()).toEqual(['yes', 'yes', 'no', 'no']);
    const id = ruth.takes({ personId: aisha, action: 'bring-others', eventId: event });
    expect(boxes()).toEqual(['yes', 'yes', 'yes', 'waiting']);
    ruth.does(confirmCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    expect(boxes()).toEqual(['yes', 'yes', 'yes', 'waiting']);
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    expect(boxes()).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('waits while the event is still to come', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.hears(dean, ruth.plans('Warm homes', '2026-11-26'), 'maybe');
    expect(loopFor(ruth.workbook, dean, ruth.today)).toMatchObject({
      invited: 'yes',
      came: 'waiting',
      committed: 'waiting',
      kept: 'waiting',
    });
  });

  it('is that of the last event up to today, not of one to come', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    for (const [title, day] of [
      ['October', '2026-10-10'],
      ['November', '2026-11-19'],
      ['December', '2026-12-10'],
    ] as const) {
      ruth.hears(dean, ruth.plans(title, day), 'yes');
    }
    expect(loopFor(ruth.workbook, dean, ruth.today)?.event.title).toBe('November');
  });

  it('knows somebody who walked in and missed what was promised', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const event = ruth.plans('Warm homes', '2026-11-19');
    ruth.signsIn(dean, event);
    const id = ruth.takes({ personId: dean, action: 'door-knock', eventId: event });
    ruth.does(missCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    expect(loopFor(ruth.workbook, dean, ruth.today)).toMatchObject({
      invited: 'no',
      came: 'yes',
      kept: 'no',
    });
  });
});
