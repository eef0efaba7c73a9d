/** What the calendar says of one event, before anybody has been asked to it. */
export interface Occasion {
  key: string;
  type: string;
  category: 'gathering' | 'training' | 'online' | 'action';
  patch: string;
  /** Key of the place where it is held. */
  place: string;
  day: string;
  /** Hour and minute of the start. */
  starts: readonly [hour: number, minute: number];
  minutes: number;
  title: string;
  venue?: string;
  campaign?: string;
  capacity?: number;
  /** How many came by name. */
  came: number;
  /** How many of them had never been to an event of this type; absent where the year decides. */
  first?: number;
  invited?: number;
  /** How many said yes, and how many of those came. */
  yes?: number;
  yesCame?: number;
  /** For everybody, where names were not all taken. */
  headcount?: number;
  firstTimers?: number;
  commitments?: number;
  commitmentGoal?: number;
  skillsTaught?: readonly string[];
  agenda?: readonly (readonly [title: string, minutes: number, speaker?: string])[];
  debrief?: string;
  cancelled?: boolean;
  /** Keys of leading figures who came, whatever the dice say. */
  must?: readonly string[];
  /** Keys of leading figures who were not there. */
  never?: readonly string[];
  /** People of these patches too are asked. */
  alsoFrom?: readonly string[];
  /** Only people under 25. */
  young?: boolean;
  /** How many of those who came for the first time nobody had met before, in one. */
  newFaces?: number;
  roles?: Readonly<Record<string, string>>;
  tally?: 'doors' | 'phones' | 'registration' | 'petition';
  /** Share, in one, of canvassers who had never canvassed. */
  neverCanvassed?: number;
}

export const categoryOf: Readonly<Record<string, Occasion['category']>> = {
  'mass-meeting': 'gathering',
  'house-meeting': 'gathering',
  'team-meeting': 'gathering',
  training: 'training',
  'live-call': 'online',
  'registration-drive': 'action',
  'door-knocking': 'action',
  'phone-bank': 'action',
  'action-day': 'action',
  deputation: 'action',
  'polling-day': 'action',
};

/** Fills in what most events have in common. */
export function occasion(
  day: string,
  type: string,
  place: string,
  patch: string,
  title: string,
  more: Partial<Occasion> & { came: number },
): Occasion {
  const evening =
    type === 'mass-meeting' || type === 'house-meeting' || type === 'team-meeting' || type === 'live-call';
  return {
    key: `${type}-${place}-${day}`,
    type,
    category: categoryOf[type] ?? 'gathering',
    patch,
    place,
    day,
    starts: evening ? [19, 0] : type === 'phone-bank' ? [18, 0] : [10, 30],
    minutes: type === 'training' ? 330 : type === 'door-knocking' ? 150 : 90,
    title,
    ...more,
  };
}
