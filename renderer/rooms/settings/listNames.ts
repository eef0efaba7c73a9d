import { defaultLists, type ListName } from '../../../shared/model/list';

/** What each editable list is called, where its choices show, and which of its ends comes first. */
export const listNames: Readonly<Record<ListName, { title: string; where: string }>> = {
  eventType: { title: 'Types of event', where: 'when you plan an event' },
  commitmentAction: {
    title: 'What people commit to',
    where: 'on commitment cards and at the end of a meeting',
  },
  theme: { title: 'Themes', where: 'on conversations, stories and campaigns' },
  ladderStage: { title: 'Rungs of the ladder', where: 'on every person, lowest first' },
  assessment: { title: 'Assessments', where: 'on every person, from leads to opposed' },
  conversationChannel: { title: 'Ways to talk', where: 'when you log a one-to-one' },
  campaignStage: { title: 'Stages of a campaign', where: 'on every campaign' },
  groupType: { title: 'Types of group', where: 'on groups' },
  placeType: { title: 'Types of place', where: 'on places' },
  attendanceRole: { title: 'Roles at an event', where: 'when you plan an event' },
  storyFormat: { title: 'Forms of a story', where: 'on stories' },
  platform: { title: 'Where stories appear', where: 'when you note where a story went' },
};

export const listsInOrder = Object.keys(listNames) as ListName[];

export const isListName = (name: string | undefined): name is ListName =>
  name !== undefined && Object.hasOwn(defaultLists, name);
