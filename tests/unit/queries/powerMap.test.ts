import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { addGroup } from '../../../shared/commands/addGroup';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { recordStance, type StanceTaken } from '../../../shared/commands/recordStance';
import { powerMap } from '../../../shared/queries/powerMap';
import { Ruth } from '../ruth';

function fixOurHomes() {
  const ruth = new Ruth();
  const again = ruth.knows('C Marsh');
  const marsh = ruth.knows('Carol Marsh');
  const gary = ruth.knows('Gary Hoult');
  const tenants = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Oak Tree Tenants' }));
  const targets = [{ name: 'Cllr Marsh', personId: marsh }];
  const campaignId = ruth.does(addCampaign(ruth.workbook, ruth.deed(), { name: 'Fix our homes', targets }));
  const place = (taken: Omit<StanceTaken, 'campaignId'>) =>
    ruth.does(recordStance(ruth.workbook, ruth.deed(), { campaignId, ...taken }));
  const map = () => powerMap(ruth.workbook, campaignId);
  return { ruth, again, marsh, gary, tenants, campaignId, place, map };
}

describe('the power map of a campaign', () => {
  it('has people and groups on it, the most influential first, and marks the targets', () => {
    const { marsh, gary, tenants, place, map } = fixOurHomes();
    place({ subjectId: gary, subjectKind: 'person', support: 3, influence: 2, note: 'Knows her brother' });
    place({ subjectId: tenants, subjectKind: 'group', support: 5, influence: 4 });
    place({ subjectId: marsh, subjectKind: 'person', support: -2, influence: 9 });
    expect(
      map().map(({ name, kind, support, influence, target }) => [name, kind, support, influence, target]),
    ).toEqual([
      ['Carol Marsh', 'person', -2, 9, true],
      ['Oak Tree Tenants', 'group', 5, 4, false],
      ['Gary Hoult', 'person', 3, 2, false],
    ]);
    expect(map()[2]?.note).toBe('Knows her brother');
  });

  it('has nobody on it twice: who is placed again has moved, and keeps their note', () => {
    const { marsh, place, map } = fixOurHomes();
    place({ subjectId: marsh, subjectKind: 'person', support: -2, influence: 9, note: 'Up in May' });
    place({ subjectId: marsh, subjectKind: 'person', support: 1, influence: 9 });
    expect(map().map(({ support, note }) => [support, note])).toEqual([[1, 'Up in May']]);
  });

  it('knows a target under any record that is theirs, placed under either', () => {
    const { ruth, again, marsh, place, map } = fixOurHomes();
    place({ subjectId: again, subjectKind: 'person', support: 0, influence: 8 });
    expect(map()[0]?.target).toBe(false);
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: marsh, secondId: again }));
    expect(map().map(({ target, subjectId }) => [target, subjectId])).toEqual([[true, again]]);
    place({ subjectId: marsh, subjectKind: 'person', support: 2, influence: 8 });
    expect(map().map(({ support }) => support)).toEqual([2]);
  });

  it('of one campaign says nothing of another', () => {
    const { ruth, gary, place, map } = fixOurHomes();
    place({ subjectId: gary, subjectKind: 'person', support: 3, influence: 2 });
    const buses = ruth.does(addCampaign(ruth.workbook, ruth.deed(), { name: 'Buses' }));
    expect(powerMap(ruth.workbook, buses)).toEqual([]);
    expect(map()).toHaveLength(1);
  });
});
