import { presentStoryConsent } from '../presentStoryConsent';
import { campaign, capital, label, labels, place } from './cellWords';
import type { ExportedList } from './exportedList';

const consentWords: Readonly<Record<string, string>> = {
  team: 'Our team',
  'public-unnamed': 'Public, without the name',
  'public-named': 'Public, with the name',
};

export const story: ExportedList<'story'> = {
  kind: 'story',
  title: 'Stories',
  stays: (one, leaving) => {
    const level = presentStoryConsent(one)?.level;
    if (!level || level === 'private' || level === 'withdrawn') return 'private-story';
    const teller = leaving.workbook.get('person', one.personId);
    if (teller?.ageBand === '13-15' || teller?.ageBand === '16-17') return 'under-18';
    return one.personId ? leaving.stays(one.personId) : undefined;
  },
  columns: [
    { key: 'title', title: 'Title', value: (one) => one.title },
    {
      key: 'teller',
      title: 'Told by',
      // Whoever agreed to a story without their name is not named beside its title either.
      value: (one, leaving) =>
        presentStoryConsent(one)?.level === 'public-unnamed' ? '' : leaving.name(one.personId),
    },
    {
      key: 'level',
      title: 'May be shared with',
      value: (one) => consentWords[presentStoryConsent(one)?.level ?? ''],
    },
    { key: 'status', title: 'Status', value: (one) => capital(one.status) },
    { key: 'heardOn', title: 'Heard', type: 'day', value: (one) => one.heardOn },
    { key: 'themes', title: 'Themes', value: (one, leaving) => labels(leaving, 'theme', one.themes) },
    { key: 'campaign', title: 'Campaign', value: (one, leaving) => campaign(leaving, one.campaignId) },
    { key: 'place', title: 'Place', value: (one, leaving) => place(leaving, one.placeId) },
    { key: 'format', title: 'Format', value: (one, leaving) => label(leaving, 'storyFormat', one.format) },
  ],
};
