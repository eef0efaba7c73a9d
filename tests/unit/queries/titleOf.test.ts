import { describe, expect, it } from 'vitest';
import { addToCampaign } from '../../../shared/commands/addToCampaign';
import { deletePerson } from '../../../shared/commands/deletePerson';
import { recordStance } from '../../../shared/commands/recordStance';
import { type Kind, kinds, type Rec } from '../../../shared/model/kinds';
import { titleOf } from '../../../shared/queries/titleOf';
import { ruthsAutumn } from '../commands/world';

function titles() {
  const autumn = ruthsAutumn();
  const { ruth, campaign, group, gary } = autumn;
  const stance = {
    campaignId: campaign,
    subjectId: group,
    subjectKind: 'group' as const,
    support: 4,
    influence: 7,
  };
  ruth.does(recordStance(ruth.workbook, ruth.deed(), stance));
  ruth.does(addToCampaign(ruth.workbook, ruth.deed(), { campaignId: campaign, personIds: [gary] }));
  const of = (kind: Kind) =>
    (ruth.workbook.all(kind) as readonly Rec[]).map((record) => titleOf(ruth.workbook, record));
  return { ...autumn, of };
}

describe('what a record is called', () => {
  it('is its name or title where it has one', () => {
    const { of } = titles();
    expect(of('place')).toEqual(['Mansfield', 'Oak Tree Lane']);
    expect(of('event')).toEqual(['Warm homes', 'Deputation']);
    expect(of('campaign')).toEqual(['Fix our homes']);
    expect(of('task')).toEqual(['Ring Dean']);
  });

  it('is who and what where it has none', () => {
    const { of } = titles();
    expect(of('conversation')).toEqual(['the conversation with Bev Clamp']);
    expect(of('commitment')).toEqual(['Dean Sisson: door-knock']);
    expect([...of('attendance')].sort()).toEqual(['Bev Clamp at Warm homes', 'Dean Sisson at Warm homes']);
    expect(of('tie')).toEqual(['Dean Sisson neighbour of Bev Clamp']);
    expect(of('stance')).toEqual(['where Oak Tree Tenants stands']);
    expect(of('participation')).toEqual(['Gary Hoult in Fix our homes']);
    expect(of('tally')).toEqual(['a tally']);
  });

  it('says that somebody is not in the workbook, rather than nothing, once they are deleted', () => {
    const { ruth, bev, of } = titles();
    ruth.does(deletePerson(ruth.workbook, ruth.deed(), { personId: bev }));
    for (const title of [...of('conversation'), ...of('tie')]) {
      expect(title).not.toContain('Bev');
      expect(title).not.toContain('undefined');
      expect(title.length).toBeGreaterThan('the conversation with '.length);
    }
  });

  it('is something for every kind that there is', () => {
    const { ruth, of } = titles();
    for (const kind of Object.keys(kinds) as Kind[]) for (const title of of(kind)) expect(title).not.toBe('');
    expect(
      titleOf(ruth.workbook, { id: 'x', kind: 'erasure', base: '', personIds: [] } as unknown as Rec),
    ).toBe('an erasure');
  });
});
