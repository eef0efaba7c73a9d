import { describe, expect, it } from 'vitest';
import { addToCampaign } from '../../../shared/commands/addToCampaign';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { takeOutOfCampaign } from '../../../shared/commands/takeOutOfCampaign';
import { campaignPeople, campaignsOfPerson } from '../../../shared/queries/campaignPeople';
import { peopleIn } from '../../../shared/queries/segments/peopleIn';
import { shownName } from '../../../shared/queries/shownName';
import { ruthsAutumn } from '../commands/world';

function world() {
  const autumn = ruthsAutumn();
  const { ruth, campaign } = autumn;
  const add = (...personIds: string[]) =>
    addToCampaign(ruth.workbook, ruth.deed(), { campaignId: campaign, personIds });
  const names = (most = 9) => campaignPeople(ruth.workbook, campaign, most).first.map(shownName);
  return { ...autumn, add, names };
}

describe('the people of a campaign', () => {
  it('are those who were added, by name, with their campaigns on their own page', () => {
    const { ruth, campaign, add, names, dean, bev, gary } = world();
    ruth.does(add(dean, gary, bev));
    expect(names()).toEqual(['Bev Clamp', 'Gary Hoult', 'Dean Sisson']);
    expect(campaignPeople(ruth.workbook, campaign, 2)).toMatchObject({ count: 3, first: [{}, {}] });
    expect(campaignsOfPerson(ruth.workbook, gary).map(({ name }) => name)).toEqual(['Fix our homes']);
  });

  it('are added once: who is there already stays as they are and is not counted', () => {
    const { ruth, add, dean, bev } = world();
    ruth.does(add(dean));
    const change = add(dean, bev, bev);
    expect(change.label).toBe('Added Bev Clamp to Fix our homes');
    expect(change.patches).toHaveLength(1);
    ruth.does(change);
    expect(add(dean, bev).patches).toEqual([]);
  });

  it('come out again, and back in under the same record', () => {
    const { ruth, campaign, add, names, dean } = world();
    ruth.does(add(dean));
    const [first] = ruth.workbook.all('participation');
    ruth.does(takeOutOfCampaign(ruth.workbook, ruth.deed(), { campaignId: campaign, personId: dean }));
    expect(names()).toEqual([]);
    ruth.does(add(dean));
    expect(ruth.workbook.all('participation').map(({ id }) => id)).toEqual([first?.id]);
  });

  it('count once where two records of somebody were joined', () => {
    const { ruth, add, names, dean, gary } = world();
    ruth.does(add(dean, gary));
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: dean, secondId: gary }));
    expect(names()).toHaveLength(1);
    expect(add(dean, gary).patches).toEqual([]);
  });

  it('are found by the search for who took part in it', () => {
    const { ruth, campaign, add, gary } = world();
    const found = () => {
      const answer = peopleIn(
        ruth.workbook,
        { join: 'all', of: [{ is: 'joinedIn', campaignId: campaign }] },
        ruth.today,
      );
      return answer.ok ? answer.people.map(({ id }) => id) : undefined;
    };
    expect(found()).not.toContain(gary);
    ruth.does(add(gary));
    expect(found()).toContain(gary);
  });
});
