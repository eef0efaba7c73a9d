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
import { eventDay } from '../calendar';
import { dayMade } from '../dayMade';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { foldPhone, foldText } from '../foldText';
import { ladderStage, rungOf } from '../ladderStage';
import { mayContact } from '../mayContact';
import { placesWithin } from '../placesWithin';
import { presentAssessment } from '../presentAssessment';
import type { Person } from '../shownName';
import { dayTest } from './period';

export type PersonTest = (person: Person) => boolean;

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
    return among(asked, ['attendance', 'event'], ['came', type, eventId, when], function* () {
      for (const event of eventId ? [workbook.get('event', eventId)] : workbook.all('event')) {
        if (!event || (type && event.type !== type) || !inTime(eventDay(event))) continue;
        for (const one of workbook.by('attendance', 'eventId', event.id))
          if (one.attended) yield one.personId;
      }
    });
  },

  committed({ action, state, when }, asked) {
    const { workbook } = asked;
    const inTime = dayTest(when, asked.today);
    return among(asked, ['commitment', 'event'], ['committed', action, state, when], function* () {
      for (const one of workbook.all('commitment')) {
        if (action && one.action !== action) continue;
        if (
          state === 'open' ? one.state !== 'made' && one.state !== 'confirmed' : state && one.state !== state
        )
          continue;
        // Made on a day that nobody knows: long ago.
        if (when && !inTime(dayMade(workbook, one) ?? '0001-01-01')) continue;
        yield one.personId;
      }
    });
  },

  spokenTo({ oneToOne, theme, when }, asked) {
    const inTime = dayTest(when, asked.today);
    return among(asked, ['conversation'], ['spokenTo', oneToOne, theme, when], function* () {
      for (const one of asked.workbook.all('conversation')) {
        if ((oneToOne && !one.oneToOne) || (theme && !one.themes?.includes(theme)) || !inTime(one.on))
          continue;
        yield one.personId;
      }
    });
  },

  toldStory({ when }, asked) {
    const inTime = dayTest(when, asked.today);
    return among(asked, ['story'], ['toldStory', when], function* () {
      for (const one of asked.workbook.all('story'))
        if (one.personId && (!when || (one.heardOn && inTime(one.heardOn)))) yield one.personId;
    });
  },

  joinedIn({ campaignId }, asked) {
    const { workbook } = asked;
    return among(
      asked,
      ['attendance', 'event', 'commitment', 'stance', 'participation'],
      ['joinedIn', campaignId],
      function* () {
        for (const event of workbook.by('event', 'campaignId', campaignId))
          for (const one of workbook.by('attendance', 'eventId', event.id))
            if (one.attended) yield one.personId;
        for (const one of workbook.by('commitment', 'campaignId', campaignId)) yield one.personId;
        for (const one of workbook.by('participation', 'campaignId', campaignId)) yield one.personId;
        for (const one of workbook.by('stance', 'campaignId', campaignId))
          if (one.subjectKind !== 'group') yield one.subjectId;
      },
    );
  },

  followUp({ state }, asked) {
    return among(asked, ['task'], ['followUp', state], function* () {
      for (const { personId, doneOn, due } of asked.workbook.all('task'))
        if (personId && !doneOn && (state === 'open' || (due && due < asked.today))) yield personId;
    });
  },

  livesIn({ placeId, below }, { workbook }) {
    const places = below ? placesWithin(workbook, placeId) : new Set([placeId]);
    return (person) => Boolean(person.placeId) && places.has(person.placeId ?? '');
  },

  belongsTo({ groupId, type }, asked) {
    const { workbook } = asked;
    return among(asked, ['tie', 'group'], ['belongsTo', groupId, type], function* () {
      for (const tie of groupId ? workbook.by('tie', 'toId', groupId) : workbook.all('tie')) {
        if (tie.type !== 'member' && tie.type !== 'leads') continue;
        const group = workbook.get('group', tie.toId);
        if (group && (!type || group.type === type)) yield tie.fromId;
      }
    });
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
    return among(asked, ['tie'], ['leads'], function* () {
      for (const tie of asked.workbook.all('tie')) if (tie.type === 'leads') yield tie.fromId;
    });
  },

  ledBy({ personId }, asked) {
    const { workbook } = asked;
    return among(asked, ['tie'], ['ledBy', personId], function* () {
      for (const tie of personId ? workbook.by('tie', 'fromId', personId) : workbook.all('tie'))
        if (tie.type === 'leads' && tie.toKind !== 'group') yield tie.toId;
    });
  },

  age: ({ band }) => {
    return (person) => (person.ageBand ?? 'unknown') === band;
  },

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

  noticeDue: (_, { today }) => {
    return (person) => Boolean(person.noticeDue) && !person.noticeGiven && (person.noticeDue ?? '') <= today;
  },

  inSearch: ({ segmentId }, asked) => asked.inSearch(segmentId),
};

/** The test of one condition, its *not* included. */
export function testOf(condition: SegmentCondition, asked: Asked): PersonTest {
  const ask = questions[condition.is] as (condition: SegmentCondition, asked: Asked) => PersonTest;
  const test = ask(condition, asked);
  return condition.not ? (person) => !test(person) : test;
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
  people: ReadonlySet<string>;
}

/** Answers that hold until one of their kinds changes, by workbook; so many, the oldest given up first. */
const kept = new WeakMap<object, Map<string, Found>>();
const MOST_KEPT = 50;

/** Whether somebody is among the people whom related records name, each looked through once until they change. */
function among(
  { workbook, today }: Asked,
  kinds: readonly Kind[],
  question: readonly (string | boolean | Period | undefined)[],
  names: () => Iterable<string>,
): PersonTest {
  const byQuestion = kept.get(workbook) ?? new Map<string, Found>();
  kept.set(workbook, byQuestion);
  const key = JSON.stringify([today, ...question]);
  const versions = [...kinds, 'person' as const].map((kind) => workbook.kindVersion(kind)).join(' ');
  let found = byQuestion.get(key);
  if (found?.versions !== versions) {
    const people = new Set<string>();
    for (const id of names()) people.add(workbook.resolve(id));
    found = { versions, people };
  }
  byQuestion.delete(key);
  byQuestion.set(key, found);
  if (byQuestion.size > MOST_KEPT)
    for (const oldest of byQuestion.keys()) {
      byQuestion.delete(oldest);
      break;
    }
  const { people } = found;
  return (person) => people.has(person.id);
}
