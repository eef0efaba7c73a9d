import { describe, expect, it } from 'vitest';
import {
  campaignFieldsOf,
  campaignValues,
  emptyCampaign,
  emptyLine,
} from '../../../renderer/rooms/campaigns/campaignFields';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { editCampaign } from '../../../shared/commands/editCampaign';
import { Ruth } from '../ruth';

const line = (text: string, role = '') => ({ ...emptyLine(text), text, role });
const warmHomes = {
  ...emptyCampaign,
  name: ' Warm homes ',
  demands: [line('Repair every home'), line('  '), line('Publish the survey')],
  targets: [line('Meden Vale Homes', 'chief executive')],
};

describe('the form of a campaign', () => {
  it('leaves out lines without words, and keeps the rest in order', () => {
    expect(campaignValues(warmHomes)).toEqual({
      name: 'Warm homes',
      stage: 'listening',
      themes: [],
      targets: [{ name: 'Meden Vale Homes', role: 'chief executive' }],
      demands: [{ text: 'Repair every home' }, { text: 'Publish the survey' }],
    });
  });

  it('keeps who each demand and target is when lines change places or go', () => {
    const ruth = new Ruth();
    const campaignId = ruth.does(addCampaign(ruth.workbook, ruth.deed(), campaignValues(warmHomes)));
    const opened = campaignFieldsOf(ruth.reads('campaign', campaignId));
    expect(opened.demands.map(({ text }) => text)).toEqual(['Repair every home', 'Publish the survey']);
    const [repair, publish] = opened.demands;
    if (!repair || !publish) throw new Error('two demands were saved');
    ruth.does(
      editCampaign(ruth.workbook, ruth.deed(), {
        campaignId,
        values: campaignValues({
          ...opened,
          demands: [publish, { ...repair, text: 'Repair all 214 homes' }],
        }),
      }),
    );
    const after = campaignFieldsOf(ruth.reads('campaign', campaignId));
    expect(after.demands.map(({ id, text }) => [id, text])).toEqual([
      [publish.id, 'Publish the survey'],
      [repair.id, 'Repair all 214 homes'],
    ]);
    expect(after.targets[0]).toMatchObject({ text: 'Meden Vale Homes', role: 'chief executive' });
  });
});
