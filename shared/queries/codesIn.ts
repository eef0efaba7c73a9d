import type { AnyList } from './listCodes';

/** The editable list from which a field, or an entry of it, takes its codes. */
export const codesIn: Readonly<Record<string, AnyList>> = {
  'person ladder': 'ladderStage',
  'person assessment': 'assessment',
  'conversation ladderTo': 'ladderStage',
  'conversation channel': 'conversationChannel',
  'conversation themes': 'theme',
  'event type': 'eventType',
  'commitment action': 'commitmentAction',
  'campaign stage': 'campaignStage',
  'campaign themes': 'theme',
  'group type': 'groupType',
  'group platform': 'platform',
  'place type': 'placeType',
  'attendance role': 'attendanceRole',
  'story format': 'storyFormat',
  'story themes': 'theme',
  'story shares': 'platform',
  'response themes': 'theme',
};
