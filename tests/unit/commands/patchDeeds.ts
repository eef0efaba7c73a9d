import { addMembers } from '../../../shared/commands/addMembers';
import { addToCampaign } from '../../../shared/commands/addToCampaign';
import { editPerson } from '../../../shared/commands/editPerson';
import { editPlace } from '../../../shared/commands/editPlace';
import { placePeople } from '../../../shared/commands/placePeople';
import { removeMember } from '../../../shared/commands/removeMember';
import { saveField } from '../../../shared/commands/saveField';
import { takeOutOfCampaign } from '../../../shared/commands/takeOutOfCampaign';
import { type Doing, on } from './doing';
import { privacyDeeds } from './privacyDeeds';
import { todayDeeds } from './todayDeeds';

/** Deeds with groups, places, who is in a campaign and fields of one's own, with Today and with privacy. */
export const patchDeeds: Readonly<Record<string, Doing>> = {
  ...privacyDeeds,
  ...todayDeeds,
  'addMembers: one who leads': {
    does: on(addMembers)(({ bev, group }) => ({ groupId: group, personIds: [bev], leads: true })),
  },
  addMembers: {
    does: on(addMembers)(({ bev, gary, group }) => ({ groupId: group, personIds: [bev, gary] })),
  },
  addToCampaign: {
    does: on(addToCampaign)(({ dean, bev, campaign }) => ({ campaignId: campaign, personIds: [dean, bev] })),
  },
  takeOutOfCampaign: {
    first: [on(addToCampaign)(({ dean, campaign }) => ({ campaignId: campaign, personIds: [dean] }))],
    does: on(takeOutOfCampaign)(({ dean, campaign }) => ({ campaignId: campaign, personId: dean })),
  },
  removeMember: {
    first: [on(addMembers)(({ bev, group }) => ({ groupId: group, personIds: [bev], leads: true }))],
    does: on(removeMember)(({ bev, group }) => ({ groupId: group, personId: bev })),
  },
  placePeople: {
    first: [
      on(editPerson)(({ gary }) => ({ personId: gary, values: { postcode: 'NG18 1EA' } })),
      on(editPlace)(({ estate }) => ({ placeId: estate, values: { postcodes: ['NG18 1'] } })),
    ],
    does: ({ ruth }) => placePeople(ruth.workbook, ruth.deed()),
  },
  saveField: { does: on(saveField)(() => ({ label: 'Shirt', type: 'choice', choices: ['S', 'M'] })) },
};
