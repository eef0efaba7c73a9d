import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { editCampaign } from '../../../shared/commands/editCampaign';
import { recordPledge } from '../../../shared/commands/recordPledge';
import { recordStance } from '../../../shared/commands/recordStance';
import { recordWin } from '../../../shared/commands/recordWin';
import { setDemandState } from '../../../shared/commands/setDemandState';
import { Ruth } from '../ruth';

function fixOurHomes(ruth: Ruth) {
  const id = ruth.does(
    addCampaign(ruth.workbook, ruth.deed(), {
      name: 'Fix our homes',
      demands: [{ text: 'Damp treated in all 212 flats' }, { text: 'No rent rise until the work is done' }],
      targets: [{ name: 'Graham Pell', role: 'chief executive' }, { name: 'Carol Whitmore' }],
    }),
  );
  const campaign = ruth.reads('campaign', id);
  const [damp, rent] = campaign.demands ?? [];
  const [graham, carol] = campaign.targets ?? [];
  if (!damp || !rent || !graham || !carol) throw new Error('the campaign has two demands and two targets');
  return { id, damp, rent, graham, carol };
}

describe('a campaign', () => {
  it('starts by listening, today, with its demands asked', () => {
    const ruth = new Ruth();
    const { id } = fixOurHomes(ruth);
    expect(ruth.reads('campaign', id)).toMatchObject({ stage: 'listening', started: '2026-11-24' });
    expect(ruth.reads('campaign', id).demands?.map((demand) => demand.state)).toEqual(['asked', 'asked']);
  });

  it('keeps what was said to a demand when the demands are put in another order', () => {
    const ruth = new Ruth();
    const { id, damp, rent } = fixOurHomes(ruth);
    ruth.does(
      setDemandState(ruth.workbook, ruth.deed(), { campaignId: id, demandId: rent.id, state: 'refused' }),
    );
    ruth.does(
      editCampaign(ruth.workbook, ruth.deed(), {
        campaignId: id,
        values: {
          demands: [
            { id: rent.id, text: 'No rent rise' },
            { id: damp.id, text: damp.text },
            { text: 'A monthly meeting with tenants' },
          ],
        },
      }),
    );
    expect(ruth.reads('campaign', id).demands?.map((demand) => [demand.text, demand.state])).toEqual([
      ['No rent rise', 'refused'],
      ['Damp treated in all 212 flats', 'asked'],
      ['A monthly meeting with tenants', 'asked'],
    ]);
  });

  it('moves on without touching demands or targets', () => {
    const ruth = new Ruth();
    const { id } = fixOurHomes(ruth);
    const change = editCampaign(ruth.workbook, ruth.deed(), {
      campaignId: id,
      values: { stage: 'pressing' },
    });
    expect(change.label).toBe('Changed Fix our homes');
    ruth.does(change);
    expect(ruth.reads('campaign', id)).toMatchObject({ stage: 'pressing' });
    expect(ruth.reads('campaign', id).targets).toHaveLength(2);
  });

  it('takes a target off', () => {
    const ruth = new Ruth();
    const { id, graham } = fixOurHomes(ruth);
    ruth.does(editCampaign(ruth.workbook, ruth.deed(), { campaignId: id, values: { targets: [graham] } }));
    expect(ruth.reads('campaign', id).targets?.map((target) => target.name)).toEqual(['Graham Pell']);
  });
});

describe('a pledge', () => {
  it('is kept word for word, and the demand follows it', () => {
    const ruth = new Ruth();
    const { id, damp, carol } = fixOurHomes(ruth);
    const event = ruth.plans('Warm homes', '2026-11-19', { campaignId: id });
    const change = recordPledge(ruth.workbook, ruth.deed(), {
      campaignId: id,
      demandId: damp.id,
      targetId: carol.id,
      answer: 'partly',
      words: 'By 31 March, in all 212 flats.',
      on: '2026-11-19',
      eventId: event,
    });
    expect(change.label).toBe('Carol Whitmore said partly');
    ruth.does(change);
    const campaign = ruth.reads('campaign', id);
    expect(campaign.pledges).toMatchObject([{ answer: 'partly', words: 'By 31 March, in all 212 flats.' }]);
    expect(campaign.demands?.find((demand) => demand.id === damp.id)?.state).toBe('partly');
  });

  it('written down late does not outdo what was said after it', () => {
    const ruth = new Ruth();
    const { id, damp } = fixOurHomes(ruth);
    const pledge = { campaignId: id, demandId: damp.id };
    ruth.does(recordPledge(ruth.workbook, ruth.deed(), { ...pledge, answer: 'yes', on: '2026-11-19' }));
    ruth.does(recordPledge(ruth.workbook, ruth.deed(), { ...pledge, answer: 'no', on: '2026-10-08' }));
    expect(ruth.reads('campaign', id).demands?.[0]?.state).toBe('pledged');
  });

  it('does not unmake a win', () => {
    const ruth = new Ruth();
    const { id, damp } = fixOurHomes(ruth);
    ruth.does(
      setDemandState(ruth.workbook, ruth.deed(), { campaignId: id, demandId: damp.id, state: 'won' }),
    );
    ruth.does(recordPledge(ruth.workbook, ruth.deed(), { campaignId: id, demandId: damp.id, answer: 'no' }));
    expect(ruth.reads('campaign', id).demands?.[0]?.state).toBe('won');
  });
});

describe('a demand', () => {
  it('that is not there is a mistake', () => {
    const ruth = new Ruth();
    const { id } = fixOurHomes(ruth);
    expect(() =>
      setDemandState(ruth.workbook, ruth.deed(), { campaignId: id, demandId: 'none', state: 'won' }),
    ).toThrow();
  });
});

describe('a win', () => {
  it('says how many it helps, and its demand is won', () => {
    const ruth = new Ruth();
    const { id, damp } = fixOurHomes(ruth);
    const change = recordWin(ruth.workbook, ruth.deed(), {
      campaignId: id,
      demandId: damp.id,
      title: 'Working lifts and heating',
      peopleHelped: 386,
    });
    expect(change.label).toBe('Won: Working lifts and heating');
    const win = ruth.does(change);
    expect(ruth.reads('win', win)).toMatchObject({ on: '2026-11-24', peopleHelped: 386 });
    expect(ruth.reads('campaign', id).demands?.[0]?.state).toBe('won');
    ruth.book.undo();
    expect(ruth.reads('campaign', id).demands?.[0]?.state).toBe('asked');
  });
});

describe('a stance', () => {
  it('is moved on the map, never doubled', () => {
    const ruth = new Ruth();
    const { id } = fixOurHomes(ruth);
    const carol = ruth.knows('Carol Whitmore');
    const stance = { campaignId: id, subjectId: carol, subjectKind: 'person' as const };
    const change = recordStance(ruth.workbook, ruth.deed(), { ...stance, support: -4, influence: 8 });
    expect(change.label).toBe('Placed Carol Whitmore on the power map');
    ruth.does(change);
    ruth.does(recordStance(ruth.workbook, ruth.deed(), { ...stance, support: -1, influence: 8 }));
    expect(ruth.workbook.all('stance')).toMatchObject([{ support: -1, influence: 8 }]);
  });
});
