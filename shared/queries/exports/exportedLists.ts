import { attendance, commitment, conversation, eventList } from './meetingLists';
import { campaignList, group, placeList } from './patchLists';
import { person } from './peopleList';
import { story } from './storiesList';

/** Every list that can leave as a spreadsheet, in the order of the rooms. */
export const exportedLists = {
  person,
  group,
  place: placeList,
  event: eventList,
  attendance,
  commitment,
  conversation,
  campaign: campaignList,
  story,
} as const;

export type ExportedKind = keyof typeof exportedLists;
export const exportedKinds = Object.keys(exportedLists) as ExportedKind[];
