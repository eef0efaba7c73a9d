import { eventCategories } from './event';

// The whole of what a counts-only pack can say. Adding a line here publishes it: no text that somebody typed, no
// special-category field, and never more than two dimensions at once.

/** What a measure may be broken down by. */
export const countDimensions = ['stage', 'place', 'month', 'category'] as const;
export type CountDimension = (typeof countDimensions)[number];

/** The breakdowns that there are, by the names under which rows carry them. */
export const breakdowns = {
  total: [],
  stage: ['stage'],
  place: ['place'],
  month: ['month'],
  category: ['category'],
  'stage-place': ['stage', 'place'],
  'month-category': ['month', 'category'],
} as const satisfies Record<string, readonly CountDimension[]>;
export type Breakdown = keyof typeof breakdowns;

/** Rungs that everybody's ladder has. Those of one's own are counted as `other`: their names were typed. */
export const countedStages = [
  'contact',
  'supporter',
  'volunteer',
  'activist',
  'leader',
  'organiser',
  'other',
  'none',
] as const;

export const countedCategories = [...eventCategories, 'other'] as const;

/** Types of place under whose name figures leave; see queries/counts/namedPlaces.ts for places of no type. */
export const countedPlaceTypes: readonly string[] = [
  'ward',
  'constituency',
  'town',
  'estate',
  'council',
  'region',
  'nation',
];

export interface CountMeasure {
  /** What is counted, with what does not count. */
  label: string;
  means: string;
  by: readonly Exclude<Breakdown, 'total'>[];
}

/** The fixed, published list of measures. Each has a total for the patch beside its breakdowns. */
export const countMeasures = {
  people: {
    label: 'People',
    means: 'Everybody in the book at the end of the period, each once.',
    by: ['stage', 'place', 'stage-place'],
  },
  met: {
    label: 'People met',
    means: 'People who came to an event or whom somebody talked with in the period, each once.',
    by: ['month', 'place', 'stage'],
  },
  events: {
    label: 'Events',
    means: 'Events of the period that began and were not cancelled.',
    by: ['month', 'place', 'category', 'month-category'],
  },
  attendances: {
    label: 'Attendances',
    means: 'Those signed in at each event, or its headcount where that is more. Two events count twice.',
    by: ['month', 'place', 'category', 'month-category'],
  },
  firstTimers: {
    label: 'First-timers',
    means: 'Attendances at somebody’s first event of that type.',
    by: ['month', 'place'],
  },
  commitmentsMade: {
    label: 'Commitments made',
    means: 'Commitments made in the period, whatever became of them.',
    by: ['month', 'place'],
  },
  commitmentsKept: {
    label: 'Commitments kept',
    means: 'Commitments kept in the period, whenever they were made.',
    by: ['month', 'place'],
  },
  oneToOnes: {
    label: 'One-to-ones',
    means: 'Conversations of the period that were one-to-ones.',
    by: ['month', 'place'],
  },
  stories: {
    label: 'Stories',
    means: 'Stories heard in the period that their tellers let the team have.',
    by: ['month', 'place'],
  },
  campaigns: { label: 'Campaigns', means: 'Campaigns that ran in the period.', by: [] },
  actions: {
    label: 'Actions',
    means: 'Events of the period that were actions: door-knocking, phone banks, marches.',
    by: ['month', 'place'],
  },
  wins: { label: 'Wins', means: 'Wins of the period.', by: ['month'] },
} as const satisfies Record<string, CountMeasure>;

export type MeasureName = keyof typeof countMeasures;
export const measureNames = Object.keys(countMeasures) as MeasureName[];

/** A total is exact from here; below, it only says that it is below. */
export const exactFrom = 10;
/** A cell of a breakdown is rounded to the nearest multiple of this; 1 to 4 only says that it is below it. */
export const roundedTo = 5;
