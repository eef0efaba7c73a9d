import { label, labels, place } from './cellWords';
import type { ExportedList } from './exportedList';

export const group: ExportedList<'group'> = {
  kind: 'group',
  title: 'Groups',
  columns: [
    { key: 'name', title: 'Name', value: (one) => one.name },
    { key: 'type', title: 'Type', value: (one, leaving) => label(leaving, 'groupType', one.type) },
    { key: 'place', title: 'Place', value: (one, leaving) => place(leaving, one.placeId) },
    {
      key: 'members',
      title: 'Members',
      type: 'number',
      value: (one) =>
        (one.memberCounts ?? [])
          .filter(({ struck }) => !struck)
          .sort((a, b) => b.on.localeCompare(a.on) || b.recorded.localeCompare(a.recorded))[0]?.members,
    },
    { key: 'platform', title: 'Platform', value: (one, leaving) => label(leaving, 'platform', one.platform) },
    { key: 'url', title: 'Address on the web', value: (one) => one.url },
    { key: 'tags', title: 'Tags', spare: true, value: (one) => (one.tags ?? []).join('; ') },
  ],
};

export const placeList: ExportedList<'place'> = {
  kind: 'place',
  title: 'Places',
  columns: [
    { key: 'name', title: 'Name', value: (one) => one.name },
    { key: 'type', title: 'Type', value: (one, leaving) => label(leaving, 'placeType', one.type) },
    { key: 'parent', title: 'Part of', value: (one, leaving) => place(leaving, one.parentId) },
    { key: 'electorate', title: 'Electorate', type: 'number', value: (one) => one.electorate },
    {
      key: 'people',
      title: 'People',
      type: 'number',
      value: ({ id }, { workbook }) => workbook.by('person', 'placeId', id).length,
    },
  ],
};

export const campaignList: ExportedList<'campaign'> = {
  kind: 'campaign',
  title: 'Campaigns',
  columns: [
    { key: 'name', title: 'Name', value: (one) => one.name },
    { key: 'stage', title: 'Stage', value: (one, leaving) => label(leaving, 'campaignStage', one.stage) },
    { key: 'themes', title: 'Themes', value: (one, leaving) => labels(leaving, 'theme', one.themes) },
    { key: 'started', title: 'Started', type: 'day', value: (one) => one.started },
    { key: 'ended', title: 'Ended', type: 'day', value: (one) => one.ended },
    { key: 'demands', title: 'Demands', type: 'number', value: (one) => one.demands?.length ?? 0 },
    {
      key: 'won',
      title: 'Demands won',
      type: 'number',
      value: (one) => (one.demands ?? []).filter(({ state }) => state === 'won').length,
    },
    { key: 'summary', title: 'What it is about', spare: true, value: (one) => one.summary },
  ],
};
