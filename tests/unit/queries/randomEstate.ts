import fc from 'fast-check';
import { relationId } from '../../../shared/workbook/relationId';
import { Book } from '../workbook/book';

/** Marks in the text of an estate: where one of these is in a pack, something has left that had to stay. */
export const marks = {
  privateStory: 'MARK-private-story',
  privateNotes: 'MARK-private-notes',
  contact: 'MARK-contact',
  accessNeeds: 'MARK-access',
  votingIntention: 'MARK-vote',
  custom: 'MARK-custom',
  debrief: 'MARK-debrief',
} as const;

const place = fc.integer({ min: 0, max: 4 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const who = fc.integer({ min: 0, max: 5 });
const which = fc.integer({ min: 0, max: 2 });

/** What an estate is made of: everything points to something else by its number. */
const parts = fc.record({
  parents: fc.tuple(...Array.from({ length: 4 }, () => maybe(place))),
  homes: fc.tuple(...Array.from({ length: 6 }, () => maybe(place))),
  groups: fc.array(
    fc.record({
      place: maybe(place),
      type: fc.constantFrom('faith', 'union', 'party', 'tenants', undefined),
    }),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  campaigns: fc.array(fc.record({ place: maybe(place), target: maybe(who) }), { minLength: 3, maxLength: 3 }),
  events: fc.array(fc.record({ place: maybe(place), campaign: maybe(which) }), {
    minLength: 3,
    maxLength: 3,
  }),
  attendances: fc.uniqueArray(fc.tuple(which, who), { maxLength: 6, selector: String }),
  members: fc.uniqueArray(fc.tuple(who, which), { maxLength: 6, selector: String }),
  friends: fc.uniqueArray(fc.tuple(who, who), { maxLength: 4, selector: String }),
  about: fc.array(
    fc.record({
      kind: fc.constantFrom('conversation', 'commitment', 'task', 'response'),
      person: who,
      other: maybe(who),
      event: maybe(which),
      campaign: maybe(which),
      health: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  stances: fc.uniqueArray(fc.tuple(which, fc.boolean(), which), { maxLength: 5, selector: String }),
  wins: fc.array(which, { maxLength: 3 }),
  elections: fc.array(place, { maxLength: 2 }),
  stories: fc.array(
    fc.record({
      teller: maybe(who),
      place: maybe(place),
      event: maybe(which),
      campaign: maybe(which),
      health: fc.boolean(),
      consent: fc.constantFrom('private', 'team', 'public-unnamed', 'public-named', 'withdrawn', undefined),
    }),
    { maxLength: 6 },
  ),
  joined: maybe(fc.tuple(who, who)),
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;

const at = '2025-03-04T19:00:00Z';
const id = (kind: string, number: number | undefined) =>
  number === undefined ? undefined : `${kind}${number}`;
const link = (field: string, kind: string, number: number | undefined) =>
  number === undefined ? {} : { [field]: `${kind}${number}` };

function madeOf(given: Parts): Book {
  const book = new Book();
  book.deed('Made an estate', (change) => {
    for (let each = 0; each < 5; each += 1)
      change.add('place', `place${each}`, {
        name: `Place ${each}`,
        ...link('parentId', 'place', given.parents[each - 1]),
      });
    given.homes.forEach((home, each) => {
      change.add('person', `person${each}`, {
        givenName: `Person ${each}`,
        ...link('placeId', 'place', home),
        phones: [{ key: `+4477009${marks.contact}${each}` }],
        street: marks.contact,
        privateNotes: marks.privateNotes,
        accessNeeds: marks.accessNeeds,
        votingIntention: marks.votingIntention,
        custom: { x: marks.custom },
      });
    });
    given.groups.forEach((group, each) => {
      change.add('group', `group${each}`, {
        name: `Group ${each}`,
        ...(group.type ? { type: group.type } : {}),
        ...link('placeId', 'place', group.place),
      });
    });
    given.campaigns.forEach((one, each) => {
      change.add('campaign', `campaign${each}`, {
        name: `Campaign ${each}`,
        ...(one.place === undefined ? {} : { placeIds: [`place${one.place}`] }),
        targets: [
          { id: 't1', name: 'A target', groupId: `group${each}`, ...link('personId', 'person', one.target) },
        ],
      });
    });
    given.events.forEach((event, each) => {
      change.add('event', `event${each}`, {
        title: `Event ${each}`,
        type: 'mass-meeting',
        starts: '2025-03-04T19:00',
        debrief: marks.debrief,
        ...link('placeId', 'place', event.place),
        ...link('campaignId', 'campaign', event.campaign),
      });
    });
    for (const [event, person] of given.attendances) {
      const ends = { eventId: `event${event}`, personId: `person${person}` };
      change.add('attendance', relationId('attendance', ends), { ...ends, attended: true });
    }
    for (const [person, group] of given.members) {
      const ends = { type: 'member', fromId: `person${person}`, toId: `group${group}` };
      change.add('tie', relationId('tie', ends), { ...ends, toKind: 'group' });
    }
    for (const [from, to] of given.friends) {
      if (from === to) continue;
      const ends = { type: 'mentors', fromId: `person${from}`, toId: `person${to}` };
      change.add('tie', relationId('tie', ends), { ...ends, toKind: 'person' });
    }
    given.about.forEach(({ kind, person, other, event, campaign, health }, each) => {
      const common = {
        personId: `person${person}`,
        ...link('eventId', 'event', event),
        ...(kind === 'conversation' ? {} : link('campaignId', 'campaign', campaign)),
      };
      const themes = { themes: health ? ['childrens-health', 'repairs'] : ['repairs'] };
      if (kind === 'conversation')
        change.add(kind, `about${each}`, {
          ...common,
          ...themes,
          on: '2025-03-01',
          ...link('organiserId', 'person', other),
        });
      if (kind === 'commitment')
        change.add(kind, `about${each}`, { ...common, action: 'door-knock', state: 'made' });
      if (kind === 'task')
        change.add(kind, `about${each}`, { ...common, title: 'Ring', ...link('ownerId', 'person', other) });
      if (kind === 'response') change.add(kind, `about${each}`, { ...common, ...themes, answer: 'Damp' });
    });
    for (const [campaign, isGroup, subject] of given.stances) {
      const ends = {
        campaignId: `campaign${campaign}`,
        subjectId: `${isGroup ? 'group' : 'person'}${subject}`,
      };
      change.add('stance', relationId('stance', ends), {
        ...ends,
        subjectKind: isGroup ? 'group' : 'person',
        support: 3,
      });
    }
    for (const [campaign, isGroup, subject] of given.stances) {
      if (isGroup) continue;
      const ends = { campaignId: `campaign${campaign}`, personId: `person${subject}` };
      change.add('participation', relationId('participation', ends), ends);
    }
    given.wins.forEach((campaign, each) => {
      change.add('win', `win${each}`, { campaignId: `campaign${campaign}`, on: '2025-02-01', title: 'Won' });
    });
    given.elections.forEach((where, each) => {
      change.add('election', `election${each}`, { on: '2025-05-01', placeId: `place${where}` });
    });
    given.stories.forEach((story, each) => {
      const isPrivate = story.consent === undefined || story.consent === 'private';
      const stays = isPrivate || story.consent === 'withdrawn';
      change.add('story', `story${each}`, {
        title: stays ? marks.privateStory : `Story ${each}`,
        themes: story.health ? ['care', 'rent'] : ['rent'],
        ...link('personId', 'person', story.teller),
        ...link('placeId', 'place', story.place),
        ...link('eventId', 'event', story.event),
        ...link('campaignId', 'campaign', story.campaign),
        ...(story.consent
          ? { consent: [{ id: 'c', level: story.consent, given: '2025-02-01', recorded: at }] }
          : {}),
      });
    });
    change.add('list', 'theme', { name: 'theme', codes: [{ code: 'damp', label: 'Damp' }] });
    change.add('setting', 'owner', { name: 'owner', value: 'Joyce' });
    change.add('segment', 'cold', { name: 'Going cold' });
  });
  const [first, second] = given.joined ?? [];
  if (first !== undefined && second !== undefined && first !== second)
    book.join(id('person', first) ?? '', id('person', second) ?? '');
  return book;
}

/** A workbook in which anything may point to anything else, with marks in all that must stay. */
export const anyEstate: fc.Arbitrary<Book> = parts
  .map(madeOf)
  .map((book) => Object.assign(book, { toString: () => 'an estate' }));
