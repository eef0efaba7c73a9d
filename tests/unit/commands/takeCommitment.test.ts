import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { confirmCommitment } from '../../../shared/commands/confirmCommitment';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { missCommitment } from '../../../shared/commands/missCommitment';
import { takeCommitment, takeCommitments } from '../../../shared/commands/takeCommitment';
import { withdrawCommitment } from '../../../shared/commands/withdrawCommitment';
import { keptOf } from '../../../shared/queries/commitmentsOf';
import { Ruth } from '../ruth';

function deanWillKnock() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  const event = ruth.plans('Warm homes', '2026-11-19');
  const id = ruth.takes({ personId: dean, action: 'door-knock', eventId: event, due: '2026-11-28' });
  return { ruth, dean, event, id };
}

describe('taking a commitment', () => {
  it('says who will do what', () => {
    const { ruth, dean } = deanWillKnock();
    const change = takeCommitment(ruth.workbook, ruth.deed(), { personId: dean, action: 'host-meeting' });
    expect(change.label).toBe('Dean Sisson will host a house meeting');
  });

  it('is made today and not yet confirmed', () => {
    const { ruth, id } = deanWillKnock();
    expect(ruth.reads('commitment', id)).toMatchObject({
      state: 'made',
      madeOn: '2026-11-24',
      due: '2026-11-28',
    });
  });

  it('belongs to the campaign of the meeting it was made at', () => {
    const ruth = new Ruth();
    const campaign = ruth.does(addCampaign(ruth.workbook, ruth.deed(), { name: 'Fix our homes' }));
    const event = ruth.plans('Warm homes', '2026-11-19', { campaignId: campaign });
    const id = ruth.takes({ personId: ruth.knows('Dean Sisson'), action: 'door-knock', eventId: event });
    expect(ruth.reads('commitment', id).campaignId).toBe(campaign);
  });

  it('enters a pile of cards as one deed', () => {
    const { ruth, dean, event } = deanWillKnock();
    const bev = ruth.knows('Bev Clamp');
    const change = takeCommitments(ruth.workbook, ruth.deed(), [
      { personId: dean, action: 'phone-bank', eventId: event },
      { personId: bev, action: 'tell-story', eventId: event },
    ]);
    expect(change.label).toBe('Took 2 commitments');
    ruth.does(change);
    expect(ruth.workbook.by('commitment', 'eventId', event)).toHaveLength(3);
    ruth.book.undo();
    expect(ruth.workbook.by('commitment', 'eventId', event)).toHaveLength(1);
  });
});

describe('following a commitment through', () => {
  it('confirms it, with another day if one was agreed', () => {
    const { ruth, id } = deanWillKnock();
    const change = confirmCommitment(ruth.workbook, ruth.deed(), { commitmentId: id, due: '2026-11-29' });
    expect(change.label).toBe('Confirmed with Dean Sisson');
    ruth.does(change);
    expect(ruth.reads('commitment', id)).toMatchObject({ state: 'confirmed', due: '2026-11-29' });
  });

  it('keeps it, today unless another day is named, and at an event', () => {
    const { ruth, id, event } = deanWillKnock();
    const change = keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: id, eventId: event });
    expect(change.label).toBe('Dean Sisson kept it');
    ruth.does(change);
    expect(ruth.reads('commitment', id)).toMatchObject({
      state: 'kept',
      keptOn: '2026-11-24',
      keptAtEventId: event,
    });
  });

  it('misses it, and forgets the day on which it was thought kept', () => {
    const { ruth, id } = deanWillKnock();
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    const change = missCommitment(ruth.workbook, ruth.deed(), { commitmentId: id });
    expect(change.label).toBe('Dean Sisson missed it');
    ruth.does(change);
    expect(ruth.reads('commitment', id)).toMatchObject({ state: 'missed', keptOn: null });
  });

  it('withdraws it, and an undo brings it back as it was', () => {
    const { ruth, id } = deanWillKnock();
    ruth.does(withdrawCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    expect(ruth.reads('commitment', id).state).toBe('withdrawn');
    ruth.book.undo();
    expect(ruth.reads('commitment', id).state).toBe('made');
  });

  it('counts kept out of settled, and what was withdrawn as neither', () => {
    const { ruth, dean, id } = deanWillKnock();
    const others = ['phone-bank', 'tell-story', 'other'].map((action) =>
      ruth.takes({ personId: dean, action }),
    );
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: id }));
    ruth.does(missCommitment(ruth.workbook, ruth.deed(), { commitmentId: others[0] ?? '' }));
    ruth.does(withdrawCommitment(ruth.workbook, ruth.deed(), { commitmentId: others[1] ?? '' }));
    expect(keptOf(ruth.workbook, dean)).toEqual({ kept: 1, settled: 2 });
  });
});
