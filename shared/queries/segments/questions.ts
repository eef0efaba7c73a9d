import { commitmentStates } from '../../model/commitment';
import type { Kind } from '../../model/kinds';
import type {
  ConditionName,
  ConditionOf,
  Period,
  SegmentCondition,
  TextField,
  TextTest,
} from '../../model/segmentTree';
import type { WorkbookReader } from '../../workbook/reader';
import { finish, type Sliced } from '../../workbook/slices';
import { eventDay } from '../calendar';
import { dayMade } from '../dayMade';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { foldPhone, foldText } from '../foldText';
import { ladderStage, rungOf } from '../ladderStage';
import { mayContact } from '../mayContact';
import { placesWithin } from '../placesWithin';
import { presentAssessment } from '../presentAssessment';
import { presentConsent } from '../presentConsent';
import { groundsRelied } from '../privacy/lawfulGrounds';
import type { Person } from '../shownName';
import { dayCode, type SearchColumns, searchColumns } from './columns';
import { dayBounds, dayTest } from './period';

/** Whether a person answers; they have an ordinal in the search's columns. */
export type PersonTest = (person: Person, ordinal: number) => boolean;

/** What a question is asked of. */
export interface Asked {
  workbook: WorkbookReader;
  /** The user's own calendar day. */
  today: string;
  /** Whoever another saved search finds. */
  inSearch(segmentId: string): PersonTest;
}

/** What each condition means: a test of one person, worked out once for all of them. */
const questions: { [N in ConditionName]: (condition: ConditionOf<N>, asked: Asked) => PersonTest } = {
  came({ type, eventId, when }, asked) {
    const { workbook } = asked;
    const inTime = dayTest(when, asked.today);
    return among(asked, ['attendance', 'event'], ['came', type, eventId, when], (is) => {
      const { events } = searchColumns(workbook);
      const meant = new Uint8Array(events.size + workbook.count('event'));
      for (const event of eventId ? [workbook.get('event', eventId)] : workbook.all('event'))
        if (event && (!type || event.type === type) && inTime(eventDay(event)))
          meant[events.of(event.id)] = 1;
      const { who, key, mark } = finish(attendances(workbook));
      for (let at = 0; at < who.length; at += 1)
        if (mark[at] === 1 && meant[key[at] ?? 0] === 1) is(who[at] ?? -1);
    });
  },

  committed({ action, state, when }, asked) {
    const { workbook } = asked;
    const { from, to } = dayBounds(when, asked.today);
    const kinds: Kind[] = ['commitment', 'event', 'conversation'];
    return among(asked, kinds, ['committed', action, state, when], (is) => {
      const { records, who, key, mark } = finish(commitments(workbook));
      const states = commitmentStates.map((one) =>
        state === 'open' ? one === 'made' || one === 'confirmed' : !state || one === state,
      );
      for (let at = 0; at < who.length; at += 1) {
        const day = key[at] ?? 0;
        if (!(states[mark[at] ?? 0] ?? !state) || day < from || day > to) continue;
        if (!action || records[at]?.action === action) is(who[at] ?? -1);
      }
    });
  },

  spokenTo({ oneToOne, theme, when }, asked) {
    const { from, to } = dayBounds(when, asked.today);
    return among(asked, ['conversation'], ['spokenTo', oneToOne, theme, when], (is) => {
      const { records, who, key, mark } = finish(conversations(asked.workbook));
      for (let at = 0; at < who.length; at += 1) {
        const day = key[at] ?? 0;
        if (day < from || day > to || (oneToOne && mark[at] !== 1)) continue;
        if (!theme || records[at]?.themes?.includes(theme)) is(who[at] ?? -1);
      }
    });
  },

  toldStory({ when }, asked) {
    const inTime = dayTest(when, asked.today);
    return among(
      asked,
      ['story'],
      ['toldStory', when],
      named(asked, function* () {
        for (const one of asked.workbook.all('story'))
          if (one.personId && (!when || (one.heardOn && inTime(one.heardOn)))) yield one.personId;
      }),
    );
  },

  joinedIn({ campaignId }, asked) {
    const { workbook } = asked;
    return among(
      asked,
      ['attendance', 'event', 'commitment', 'stance', 'participation'],
      ['joinedIn', campaignId],
      named(asked, function* () {
        for (const event of workbook.by('event', 'campaignId', campaignId))
          for (const one of workbook.by('attendance', 'eventId', event.id))
            if (one.attended) yield one.personId;
        for (const one of workbook.by('commitment', 'campaignId', campaignId)) yield one.personId;
        for (const one of workbook.by('participation', 'campaignId', campaignId)) yield one.personId;
        for (const one of workbook.by('stance', 'campaignId', campaignId))
          if (one.subjectKind !== 'group') yield one.subjectId;
      }),
    );
  },

  followUp({ state }, asked) {
    return among(
      asked,
      ['task'],
      ['followUp', state],
      named(asked, function* () {
        for (const { personId, doneOn, due } of asked.workbook.all('task'))
          if (personId && !doneOn && (state === 'open' || (due && due < asked.today))) yield personId;
      }),
    );
  },

  livesIn({ placeId, below }, { workbook }) {
    const places = below ? placesWithin(workbook, placeId) : new Set([placeId]);
    return (person) => Boolean(person.placeId) && places.has(person.placeId ?? '');
  },

  belongsTo({ groupId, type }, asked) {
    const { workbook } = asked;
    return among(
      asked,
      ['tie', 'group'],
      ['belongsTo', groupId, type],
      named(asked, function* () {
        for (const tie of groupId ? workbook.by('tie', 'toId', groupId) : workbook.all('tie')) {
          if (tie.type !== 'member' && tie.type !== 'leads') continue;
          const group = workbook.get('group', tie.toId);
          if (group && (!type || group.type === type)) yield tie.fromId;
        }
      }),
    );
  },

  onLadder({ stage, level = 'at' }, { workbook }) {
    if (level === 'at') return (person) => ladderStage(person) === stage;
    const rung = rungOf(workbook, stage);
    const rungs = new Map<string | undefined, number>();
    return (person) => {
      const at = ladderStage(person);
      const found = rungs.get(at) ?? rungOf(workbook, at);
      rungs.set(at, found);
      if (found < 0 || rung < 0) return false;
      return level === 'up' ? found >= rung : found <= rung;
    };
  },

  assessed({ grade, level = 'at' }) {
    return (person) => {
      const found = presentAssessment(person)?.level;
      if (found === undefined) return false;
      if (grade === undefined) return true;
      // 1 is best, so higher up is a smaller number.
      return level === 'at' ? found === grade : level === 'up' ? found <= grade : found >= grade;
    };
  },

  tagged: ({ tag }) => {
    return (person) => person.tags?.includes(tag) ?? false;
  },

  organisedBy({ personId }, { workbook }) {
    if (!personId) return (person) => Boolean(workbook.get('person', person.organiserId));
    const id = workbook.resolve(personId);
    return (person) => Boolean(person.organiserId) && workbook.resolve(person.organiserId ?? '') === id;
  },

  leads(_, asked) {
    return among(
      asked,
      ['tie'],
      ['leads'],
      named(asked, function* () {
        for (const tie of asked.workbook.all('tie')) if (tie.type === 'leads') yield tie.fromId;
      }),
    );
  },

  ledBy({ personId }, asked) {
    const { workbook } = asked;
    return among(
      asked,
      ['tie'],
      ['ledBy', personId],
      named(asked, function* () {
        for (const tie of personId ? workbook.by('tie', 'fromId', personId) : workbook.all('tie'))
          if (tie.type === 'leads' && tie.toKind !== 'group') yield tie.toId;
      }),
    );
  },

  age: ({ band }) => {
    return (person) => (person.ageBand ?? 'unknown') === band;
  },

  birthday: ({ month }) => {
    const begins = month === undefined ? '' : String(month).padStart(2, '0');
    return (person) => Boolean(person.birthday?.startsWith(begins));
  },

  pictured:
    (_, { workbook }) =>
    (person) =>
      Boolean(workbook.get('media', person.photoId)),

  speaks: ({ language }) => {
    return (person) => person.languages?.includes(language) ?? false;
  },

  skilled: ({ skill }) => {
    return (person) => person.skills?.includes(skill) ?? false;
  },

  words: ({ field, test, text = '' }) => wordsTest(field, test, text),

  custom({ fieldId, test, value }) {
    return (person) => {
      const held = person.custom?.[fieldId];
      const some = held !== undefined && held !== null && held !== '';
      if (test === 'some' || test === 'none') return some === (test === 'some');
      if (!some || value === undefined) return false;
      if (test === 'is') return foldText(String(held)) === foldText(String(value));
      const [a, b] = typeof value === 'number' ? [Number(held), value] : [String(held), String(value)];
      return test === 'over' ? a > b : a < b;
    };
  },

  may: ({ channel }) => {
    return (person) => mayContact(person, channel).may;
  },

  doNotContact: () => (person) => isDoNotContact(person) || hasNoticeToStop(person),

  said: ({ channel, state }) => {
    return (person) => (presentConsent(person, channel)?.state ?? 'nothing') === state;
  },

  noticeGiven: ({ when }, { today }) => {
    const inTime = dayTest(when, today);
    return (person) => Boolean(person.noticeGiven) && inTime(person.noticeGiven ?? '');
  },

  held({ by, code }, { workbook }) {
    const everybody = groundsRelied(workbook)[by];
    return (person) => {
      const ground = person[by] ?? everybody;
      return code === undefined ? Boolean(ground) : ground === code;
    };
  },

  reviewed: ({ when }, { today }) => {
    const inTime = dayTest(when, today);
    return (person) => Boolean(person.keptOn) && inTime(person.keptOn ?? '');
  },

  noticeDue: (_, { today }) => {
    return (person) => Boolean(person.noticeDue) && !person.noticeGiven && (person.noticeDue ?? '') <= today;
  },

  inSearch: ({ segmentId }, asked) => asked.inSearch(segmentId),
};

/** The test of one condition, its *not* included. */
export function testOf(condition: SegmentCondition, asked: Asked): PersonTest {
  const ask = questions[condition.is] as (condition: SegmentCondition, asked: Asked) => PersonTest;
  const test = ask(condition, asked);
  return condition.not ? (person, ordinal) => !test(person, ordinal) : test;
}

const wordsOf: { [F in TextField]?: (person: Person) => readonly string[] } = {
  emails: (person) => (person.emails ?? []).map((email) => email.address),
  phones: (person) => (person.phones ?? []).map((phone) => phone.key),
};

function wordsTest(field: TextField, test: TextTest, text: string): PersonTest {
  const held =
    wordsOf[field] ??
    ((person: Person) => {
      const value = person[field as Exclude<TextField, 'emails' | 'phones'>];
      return value ? [value] : [];
    });
  if (test === 'some') return (person) => held(person).length > 0;
  if (test === 'none') return (person) => held(person).length === 0;
  // A postcode is the same with and without its space, a number in every spelling.
  const fold =
    field === 'phones'
      ? foldPhone
      : field === 'postcode'
        ? (value: string) => foldText(value).replaceAll(' ', '')
        : foldText;
  const wanted = fold(text);
  if (wanted === '') return () => false;
  const hit = { has: 'includes', is: 'includes', starts: 'startsWith' } as const;
  return (person) =>
    held(person).some((value) => {
      const folded = fold(value);
      return test === 'is' ? folded === wanted : folded[hit[test]](wanted);
    });
}

interface Found {
  versions: string;
  /** By the ordinal of the person. */
  people: Uint8Array;
}

/** Answers that hold until one of their kinds changes, by workbook; so many, the oldest given up first. */
const kept = new WeakMap<object, { columns: SearchColumns; found: Map<string, Found> }>();
const MOST_KEPT = 50;

/** Says that a person is among those who were asked for, by their ordinal; -1 is nobody. */
type Is = (ordinal: number) => void;

/** Whether somebody is among the people whom related records name, each looked through once until they change. */
function among(
  { workbook, today }: Asked,
  kinds: readonly Kind[],
  question: readonly (string | boolean | Period | undefined)[],
  gather: (is: Is) => void,
): PersonTest {
  const columns = searchColumns(workbook);
  let answers = kept.get(workbook);
  if (answers?.columns !== columns) {
    answers = { columns, found: new Map() };
    kept.set(workbook, answers);
  }
  const { found } = answers;
  const key = JSON.stringify([today, ...question]);
  const versions = kinds.map((kind) => workbook.kindVersion(kind)).join(' ');
  let answer = found.get(key);
  if (answer?.versions !== versions) {
    const ordinals: number[] = [];
    gather((ordinal) => ordinals.push(ordinal));
    const people = new Uint8Array(columns.people.size);
    for (const ordinal of ordinals) if (ordinal >= 0) people[ordinal] = 1;
    answer = { versions, people };
  }
  found.delete(key);
  found.set(key, answer);
  const [oldest] = found.size > MOST_KEPT ? found.keys() : [];
  if (oldest !== undefined) found.delete(oldest);
  const { people } = answer;
  return (_, ordinal) => people[ordinal] === 1;
}

/** The same from the ids of people, for kinds of which there are few. */
const named =
  ({ workbook }: Asked, ids: () => Iterable<string>) =>
  (is: Is): void => {
    const { people } = searchColumns(workbook);
    for (const id of ids()) is(people.of(workbook.resolve(id)));
  };

// The columns of the kinds of which there are many.

/** `key` is the ordinal of the event; marked 1 are those who came. */
function attendances(workbook: WorkbookReader) {
  const { events } = searchColumns(workbook);
  return searchColumns(workbook).of('attendance', [], ({ personId, eventId, attended }) => ({
    personId,
    key: events.of(eventId),
    mark: attended ? 1 : 0,
  }));
}

/** Marked by the place of the state in `commitmentStates`. */
const commitments = (workbook: WorkbookReader) =>
  searchColumns(workbook).of('commitment', ['event', 'conversation'], (one) => ({
    personId: one.personId,
    key: dayCode(dayMade(workbook, one)),
    mark: commitmentStates.indexOf(one.state),
  }));

/** Marked 1 are one-to-ones. */
const conversations = (workbook: WorkbookReader) =>
  searchColumns(workbook).of('conversation', [], ({ personId, on, oneToOne }) => ({
    personId,
    key: dayCode(on),
    mark: oneToOne ? 1 : 0,
  }));

/** Kinds whose lists the first question of a large workbook needs. */
export const manyKinds = ['attendance', 'commitment', 'conversation'] as const satisfies readonly Kind[];

/** Gets the columns ready in slices, so that the first question does not wait for them. */
export function* getReadyToAsk(workbook: WorkbookReader): Sliced<void> {
  yield* attendances(workbook);
  yield* commitments(workbook);
  yield* conversations(workbook);
  searchColumns(workbook).ordinals();
}
