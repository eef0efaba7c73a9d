import type { ChartSeries } from '../../../renderer/charts/series';

const days = ['14 Mar', '18 Apr', '16 May', '13 Jun', '11 Jul', '12 Sept', '10 Oct', '19 Nov'];
const before = [17, 35, 37, 43, 44, 47, 54, 57];
const first = [29, 17, 24, 15, 26, 27, 29, 34];

export const turnout: ChartSeries = {
  id: 'turnout',
  shape: 'stacked',
  finding: 'Turnout has nearly doubled since March, and 201 people came for the first time',
  measures: 'People at each mass meeting in Mansfield, 2026',
  pointNoun: 'Meeting',
  series: [
    { key: 'before', label: 'Been before' },
    { key: 'first', label: 'First time', meaning: 'first-time' },
  ],
  points: days.map((label, index) => ({
    key: label,
    label,
    values: { before: before[index] ?? null, first: first[index] ?? null },
    stress: index === days.length - 1,
  })),
  basis: '8 meetings, 535 attendances, to 19 Nov.',
  howCounted: 'Everybody signed in at the door.',
};

export const commitments: ChartSeries = {
  id: 'commitments',
  shape: 'lying',
  finding: 'Door-knocking is what people offer most',
  measures: 'Commitments made on 19 November',
  pointNoun: 'Action',
  series: [
    { key: 'kept', label: 'Kept', meaning: 'kept', total: 12 },
    { key: 'confirmed', label: 'Confirmed', meaning: 'confirmed', total: 31 },
    { key: 'open', label: 'To chase', meaning: 'open', total: 27 },
    { key: 'lost', label: 'Missed or withdrawn', meaning: 'lost', total: 6 },
  ],
  points: [
    { key: 'door-knock', label: 'Door-knock', values: { kept: 5, confirmed: 8, open: 9, lost: 2 } },
    { key: 'host', label: 'Host a meeting', values: { kept: 0, confirmed: 3, open: 3, lost: null } },
  ],
  basis: '76 commitments from 58 people, to 24 Nov.',
  howCounted: 'As they stand today.',
};
