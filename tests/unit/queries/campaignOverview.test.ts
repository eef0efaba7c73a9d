import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { addGroup } from '../../../shared/commands/addGroup';
import { editEvent } from '../../../shared/commands/editEvent';
import { recordPledge } from '../../../shared/commands/recordPledge';
import { recordStance } from '../../../shared/commands/recordStance';
import { recordWin } from '../../../shared/commands/recordWin';
import { campaignOverview } from '../../../shared/queries/campaignOverview';
import { powerMap } from '../../../shared/queries/powerMap';
import { Ruth } from '../ruth';

function fixOurHomes() {
  const ruth = new Ruth();
  const graham = ruth.knows('Graham Pell');
  const id = ruth.does(
    addCampaign(ruth.workbook, ruth.deed(), {
      name: 'Fix our homes',
      demands: [{ text: 'Damp treated' }, { text: 'No rent rise' }],
      targets: [{ name: 'Graham Pell', personId: graham }],
    }),
  );
  const overview = () => {
    const seen = campaignOverview(ruth.workbook, id, ruth.today);
    if (!seen) throw new Error('the campaign is there');
    return seen;
  };
  return { ruth, id, graham, overview };
}

describe('a campaign on one page', () => {
  it('is nothing where there is none', () => {
    expect(campaignOverview(new Ruth().workbook, 'none', '2026-11-24')).toBeUndefined();
  });

  it('shows each demand with what was last said to it, and where', () => {
    const { ruth, id, overview } = fixOurHomes();
    const event = ruth.plans('Warm homes', '2026-11-19', { campaignId: id });
    const [damp] = overview().demands;
    const [target] = overview().targets;
    const pledge = { campaignId: id, demandId: damp?.demand.id ?? '', targetId: target?.id };
    ruth.does(
      recordPledge(ruth.workbook, ruth.deed(), {
        ...pledge,
        answer: 'partly',
        on: '2026-11-19',
        eventId: event,
      }),
    );
    ruth.does(recordPledge(ruth.workbook, ruth.deed(), { ...pledge, answer: 'no', on: '2026-10-08' }));
    const [seen, other] = overview().demands;
    expect(seen).toMatchObject({
      demand: { text: 'Damp treated', state: 'partly' },
      pledge: { answer: 'partly' },
      target: { name: 'Graham Pell' },
      witnessed: { title: 'Warm homes' },
    });
    expect(seen?.pledges.map((one) => one.on)).toEqual(['2026-11-19', '2026-10-08']);
    expect(other?.pledge).toBeUndefined();
  });

  it('shows its actions latest first, and the next one', () => {
    const { ruth, id, overview } = fixOurHomes();
    for (const [title, day] of [
      ['Petition', '2026-09-17'],
      ['Deputation', '2026-12-05'],
      ['Mass meeting', '2026-12-19'],
    ] as const) {
      ruth.plans(title, day, { campaignId: id });
    }
    ruth.plans('Another campaign’s', '2026-11-30');
    const off = ruth.plans('Called off', '2026-11-28', { campaignId: id });
    ruth.does(editEvent(ruth.workbook, ruth.deed(), { eventId: off, values: { cancelled: true } }));
    expect(overview().actions.map((event) => event.title)).toEqual([
      'Mass meeting',
      'Deputation',
      'Petition',
    ]);
    expect(overview().nextAction?.title).toBe('Deputation');
  });

  it('adds up whom its wins help, latest first', () => {
    const { ruth, id, overview } = fixOurHomes();
    ruth.does(
      recordWin(ruth.workbook, ruth.deed(), {
        campaignId: id,
        title: 'Lifts',
        on: '2026-09-01',
        peopleHelped: 212,
      }),
    );
    ruth.does(recordWin(ruth.workbook, ruth.deed(), { campaignId: id, title: 'Heating', peopleHelped: 174 }));
    ruth.does(
      recordWin(ruth.workbook, ruth.deed(), { campaignId: id, title: 'An apology', on: '2026-10-01' }),
    );
    expect(overview().peopleHelped).toBe(386);
    expect(overview().wins.map((win) => win.title)).toEqual(['Heating', 'An apology', 'Lifts']);
  });

  it('knows its local parts', () => {
    const { ruth, id, overview } = fixOurHomes();
    ruth.does(addCampaign(ruth.workbook, ruth.deed(), { name: 'Elm Close', parentId: id }));
    expect(overview().parts.map((part) => part.name)).toEqual(['Elm Close']);
  });
});

describe('the power map', () => {
  it('shows people and groups, most influential first, and who the target is', () => {
    const { ruth, id, graham } = fixOurHomes();
    const unison = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Unison', type: 'union' }));
    const place = (subjectId: string, subjectKind: 'person' | 'group', support: number, influence: number) =>
      ruth.does(
        recordStance(ruth.workbook, ruth.deed(), {
          campaignId: id,
          subjectId,
          subjectKind,
          support,
          influence,
        }),
      );
    place(unison, 'group', 4, 5);
    place(graham, 'person', -4, 9);
    expect(powerMap(ruth.workbook, id)).toMatchObject([
      { name: 'Graham Pell', kind: 'person', support: -4, influence: 9, target: true },
      { name: 'Unison', kind: 'group', support: 4, influence: 5, target: false },
    ]);
  });

  it('is empty for a campaign nobody has mapped', () => {
    const { ruth, id } = fixOurHomes();
    expect(powerMap(ruth.workbook, id)).toEqual([]);
  });
});
