/** What a list can hold beside people. */
export const recordListKinds = ['events', 'attendance', 'commitments', 'results'] as const;
export type RecordListKind = (typeof recordListKinds)[number];

export type ValueType = 'text' | 'day' | 'time' | 'count' | 'yesNo' | 'email' | 'phone';

/** One column that a list of this kind may have. */
export interface RecordField {
  name: string;
  /** What the template and the screen call it. */
  label: string;
  /** Other heads that mean it, simplified (`simpler`). */
  heads: readonly string[];
  type: ValueType;
  needed?: boolean;
  /** How many letters it may have. */
  limit?: number;
  /** What the template shows, so that nobody has to guess how a day is written. */
  example: string;
}

const field = (
  name: string,
  label: string,
  type: ValueType,
  example: string,
  heads: readonly string[] = [],
  more: Pick<RecordField, 'needed' | 'limit'> = {},
): RecordField => ({ name, label, type, example, heads, ...more });

const needed = { needed: true };

const who = [
  field('person', 'Name', 'text', 'Dean Sisson', ['person', 'who', 'full name', 'whole name']),
  field('givenName', 'First name', 'text', '', ['given name', 'forename']),
  field('familyName', 'Last name', 'text', '', ['surname', 'family name']),
  field('email', 'Email', 'email', 'dean@example.org', ['e mail', 'email address']),
  field('phone', 'Phone', 'phone', '07700 900440', ['mobile', 'telephone', 'phone number', 'mobile number']),
];

const atEvent = [
  field('event', 'Event', 'text', 'Assembly for the 28 bus', [
    'event title',
    'event name',
    'meeting',
    'title',
    'at',
  ]),
  field('eventDay', 'Event date', 'day', '24/11/2026', [
    'date',
    'day',
    'event day',
    'meeting date',
    'held on',
  ]),
];

/** What each kind of list has, in the order of its template. */
export const recordLists: Readonly<Record<RecordListKind, readonly RecordField[]>> = {
  events: [
    field(
      'title',
      'Title',
      'text',
      'Assembly for the 28 bus',
      ['event', 'event title', 'event name', 'name', 'summary', 'meeting', 'subject'],
      { needed: true, limit: 200 },
    ),
    field(
      'day',
      'Date',
      'day',
      '24/11/2026',
      [
        'day',
        'starts',
        'start',
        'start date',
        'when',
        'starts on',
        'event date',
        'starts at',
        'start time date',
      ],
      needed,
    ),
    field('time', 'Time', 'time', '19:00', ['start time', 'from', 'at', 'starts', 'start', 'starts at']),
    field('endTime', 'Ends', 'time', '20:30', ['end time', 'until', 'to', 'end', 'finish', 'ends at']),
    field('type', 'Type', 'text', 'Mass meeting', ['event type', 'kind', 'sort']),
    field('place', 'Place', 'text', 'Mansfield', ['ward', 'town', 'area', 'city']),
    field('venue', 'Venue', 'text', 'Town Hall', ['location', 'address', 'where', 'hall'], { limit: 300 }),
    field('capacity', 'Capacity', 'count', '120', ['places', 'seats', 'room for', 'max attendees']),
    field('headcount', 'Headcount', 'count', '86', [
      'turnout',
      'attended',
      'came',
      'attendance',
      'number present',
    ]),
    field('campaign', 'Campaign', 'text', '', ['campaign name']),
  ],
  attendance: [
    ...atEvent.map((one) => (one.name === 'event' ? { ...one, needed: true } : one)),
    ...who,
    field('rsvp', 'Reply', 'text', 'yes', ['rsvp', 'response', 'answer', 'status', 'going']),
    field('attended', 'Came', 'yesNo', 'yes', [
      'attended',
      'present',
      'was there',
      'checked in',
      'attendance',
    ]),
    field('role', 'Role', 'text', '', ['part', 'job']),
    field('note', 'Note', 'text', '', ['notes', 'comment', 'comments'], { limit: 20_000 }),
  ],
  commitments: [
    ...who,
    field(
      'action',
      'Said they would',
      'text',
      'Door-knock',
      ['commitment', 'action', 'will do', 'pledge', 'task'],
      needed,
    ),
    field(
      'wording',
      'In their words',
      'text',
      'My whole street, Saturday',
      ['words', 'wording', 'details', 'note', 'notes'],
      { limit: 20_000 },
    ),
    field('madeOn', 'Made on', 'day', '24/11/2026', ['made', 'date', 'date made', 'said on']),
    field('due', 'Due', 'day', '05/12/2026', ['by', 'due date', 'when', 'deadline']),
    field('state', 'State', 'text', 'made', ['status', 'done', 'kept']),
    field('event', 'Made at', 'text', 'Assembly for the 28 bus', ['event', 'event title', 'meeting']),
  ],
  results: [
    field(
      'day',
      'Election date',
      'day',
      '07/05/2026',
      ['date', 'day', 'election', 'polling day', 'held on'],
      needed,
    ),
    field(
      'place',
      'Place',
      'text',
      'Carr Bank',
      ['ward', 'constituency', 'division', 'seat', 'ward name', 'area'],
      { needed: true, limit: 200 },
    ),
    field('type', 'Election type', 'text', 'Local', ['type', 'kind', 'election type'], { limit: 60 }),
    field('electorate', 'Electorate', 'count', '5120', ['registered', 'registered voters']),
    field('turnout', 'Votes cast', 'count', '1874', [
      'turnout',
      'ballots',
      'total votes',
      'votes cast',
      'ballot papers',
    ]),
    field('candidate', 'Candidate', 'text', 'Grace Okafor', ['name', 'candidate name'], {
      needed: true,
      limit: 200,
    }),
    field('party', 'Party', 'text', 'Independent', ['description', 'affiliation', 'party name'], {
      limit: 120,
    }),
    field('votes', 'Votes', 'count', '934', ['votes received', 'vote', 'number of votes'], needed),
  ],
};

/** The lines of a template: the heads, and one row as an example. */
export const templateLines = (kind: RecordListKind): readonly (readonly string[])[] => [
  recordLists[kind].map(({ label }) => label),
  recordLists[kind].map(({ example }) => example),
];
