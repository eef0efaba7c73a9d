import type { Rec } from '../../../../shared/model/kinds';
import type { ConditionName, ConditionOf, Period, SegmentNode } from '../../../../shared/model/segmentTree';
import { mayContact } from '../../../../shared/queries/mayContact';
import type { Workbook } from '../../../../shared/workbook/workbook';

interface Asked {
  workbook: Workbook;
  who: Rec<'person'>;
  today: string;
  /** Whether an id is theirs: of one of their records. */
  mine: (id: string | null | undefined) => boolean;
}

/** The same questions, asked of one person as plainly as can be: every record is looked at, nothing is kept. */
export function plainly(workbook: Workbook, who: Rec<'person'>, node: SegmentNode, today: string): boolean {
  const mine = (id: string | null | undefined) => id != null && workbook.joined(who.id).includes(id);
  const yes = answer(node, { workbook, who, today, mine });
  return node.not ? !yes : yes;
}

function answer(node: SegmentNode, asked: Asked): boolean {
  if (!('join' in node)) {
    const ask = filters[node.is] as (condition: SegmentNode, asked: Asked) => boolean;
    return ask(node, asked);
  }
  const answers = node.of.map((one) => plainly(asked.workbook, asked.who, one, asked.today));
  return node.join === 'all' || answers.length === 0 ? !answers.includes(false) : answers.includes(true);
}

function within(on: string | null | undefined, when: Period | undefined, today: string): boolean {
  const period = when as { days?: number; from?: string; to?: string } | undefined;
  if (!period) return true;
  if (!on) return false;
  const age = (Date.parse(today) - Date.parse(on)) / 86_400_000;
  if (period.days) return age >= 0 && age < period.days;
  return (!period.from || on >= period.from) && (!period.to || on <= period.to);
}

const rungs = ['contact', 'supporter', 'volunteer', 'activist', 'leader', 'organiser'];
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const filters: { [N in ConditionName]: (condition: ConditionOf<N>, asked: Asked) => boolean } = {
  came: ({ type, eventId, when }, { workbook, mine, today }) =>
    workbook.all('attendance').some((one) => {
      const event = workbook.get('event', one.eventId);
      return (
        mine(one.personId) &&
        one.attended === true &&
        // Who signed in at an event that was deleted came to nothing that anybody can see.
        event !== undefined &&
        (!eventId || event.id === eventId) &&
        (!type || event.type === type) &&
        within(event.starts.slice(0, 10), when, today)
      );
    }),
  committed: ({ action, state, when }, { workbook, mine, today }) =>
    workbook.all('commitment').some((one) => {
      const states = state === 'open' ? ['made', 'confirmed'] : [state ?? one.state];
      const on = one.madeOn ?? (when && 'days' in when ? undefined : '0001-01-01');
      return (
        mine(one.personId) &&
        (!action || one.action === action) &&
        states.includes(one.state) &&
        within(on, when, today)
      );
    }),
  spokenTo: ({ oneToOne, theme, when }, { workbook, mine, today }) =>
    workbook
      .all('conversation')
      .some(
        (one) =>
          mine(one.personId) &&
          (!oneToOne || one.oneToOne === true) &&
          (!theme || one.themes?.includes(theme) === true) &&
          within(one.on, when, today),
      ),
  toldStory: ({ when }, { workbook, mine, today }) =>
    workbook.all('story').some((one) => mine(one.personId) && within(one.heardOn, when, today)),
  joinedIn: ({ campaignId }, { workbook, mine }) =>
    workbook
      .all('attendance')
      .some(
        (one) =>
          mine(one.personId) &&
          one.attended === true &&
          workbook.get('event', one.eventId)?.campaignId === campaignId,
      ) || workbook.all('participation').some((one) => mine(one.personId) && one.campaignId === campaignId),
  followUp: ({ state }, { workbook, mine, today }) =>
    workbook
      .all('task')
      .some(
        (one) =>
          mine(one.personId) && !one.doneOn && (state === 'open' || (one.due != null && one.due < today)),
      ),
  livesIn({ placeId, below }, { workbook, who }) {
    let at = who.placeId;
    while (at && at !== placeId && below) at = workbook.get('place', at)?.parentId;
    return at === placeId;
  },
  belongsTo: ({ groupId, type }, { workbook, mine }) =>
    workbook
      .all('tie')
      .some(
        (tie) =>
          mine(tie.fromId) &&
          tie.type === 'member' &&
          (!groupId || tie.toId === groupId) &&
          (!type || workbook.get('group', tie.toId)?.type === type),
      ),
  onLadder({ stage, level }, { who }) {
    const at = rungs.indexOf(who.ladder?.at(-1)?.stage ?? '');
    const asked = rungs.indexOf(stage);
    return at >= 0 && (level === 'up' ? at >= asked : level === 'down' ? at <= asked : at === asked);
  },
  assessed({ grade, level }, { who }) {
    const at = who.assessment?.at(-1)?.level;
    if (at === undefined || grade === undefined) return at !== undefined;
    return level === 'up' ? at <= grade : level === 'down' ? at >= grade : at === grade;
  },
  tagged: ({ tag }, { who }) => who.tags?.includes(tag) === true,
  organisedBy({ personId }, { workbook, who }) {
    if (!who.organiserId) return false;
    // Somebody whose organiser was deleted has none.
    return personId
      ? workbook.joined(who.organiserId).includes(personId)
      : workbook.get('person', who.organiserId) !== undefined;
  },
  leads: (_, { workbook, mine }) =>
    workbook.all('tie').some((tie) => tie.type === 'leads' && mine(tie.fromId)),
  ledBy: ({ personId }, { workbook, mine }) =>
    workbook
      .all('tie')
      .some(
        (tie) =>
          tie.type === 'leads' &&
          mine(tie.toId) &&
          (!personId || workbook.joined(personId).includes(tie.fromId)),
      ),
  age: ({ band }, { who }) => (who.ageBand ?? 'unknown') === band,
  birthday: ({ month }, { who }) =>
    who.birthday != null && (month === undefined || Number(who.birthday.split('-')[0]) === month),
  pictured: (_, { who }) => who.photoId === 'photo0',
  speaks: ({ language }, { who }) => who.languages?.includes(language) === true,
  skilled: ({ skill }, { who }) => who.skills?.includes(skill) === true,
  words({ field, test, text = '' }, { who }) {
    const held = field === 'givenName' ? who.givenName : field === 'town' ? who.town : who.privateNotes;
    if (test === 'some' || test === 'none') return Boolean(held) === (test === 'some');
    if (!held) return false;
    const [is, asked] = [plain(held), plain(text)];
    return test === 'has' ? is.includes(asked) : test === 'is' ? is === asked : is.startsWith(asked);
  },
  custom({ test, value }, { who }) {
    const held = who.custom?.shirt;
    if (test === 'some') return held !== undefined;
    if (test === 'none') return held === undefined;
    if (held === undefined || value === undefined) return false;
    if (test === 'is') return plain(`${held}`) === plain(`${value}`);
    if (typeof value === 'number') return test === 'over' ? Number(held) > value : Number(held) < value;
    return test === 'over' ? `${held}` > `${value}` : `${held}` < `${value}`;
  },
  may: ({ channel }, { who }) => mayContact(who, channel).may,
  doNotContact: (_, { who }) => (who.doNotContact?.length ?? 0) > 0,
  said({ channel, state }, { who }) {
    const said = (who.consent ?? []).filter((entry) => entry.channel === channel).map((entry) => entry.state);
    // Where one of two records that are one says no, on the same day or without a day, that counts.
    return (said.includes('no') ? 'no' : (said[0] ?? 'nothing')) === state;
  },
  noticeDue: (_, { who, today }) =>
    who.noticeDue != null && who.noticeGiven == null && who.noticeDue <= today,
  noticeGiven: ({ when }, { who, today }) => who.noticeGiven != null && within(who.noticeGiven, when, today),
  held({ by, code }, { who }) {
    const ground = by === 'basis' ? (who.basis ?? 'consent') : who.condition;
    return ground != null && (code === undefined || ground === code);
  },
  reviewed: ({ when }, { who, today }) => who.keptOn != null && within(who.keptOn, when, today),
  inSearch: (_, { who }) => who.tags?.includes('choir') === true,
};
