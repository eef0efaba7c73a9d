import fc from 'fast-check';
import type {
  ConditionName,
  ConditionOf,
  SegmentGroup,
  SegmentNode,
} from '../../../../shared/model/segmentTree';

const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const not = perhaps(fc.constant(true));
const when = perhaps(
  fc.oneof(
    fc.record({ days: fc.constantFrom(1, 7, 30, 90) }),
    fc.record({ from: fc.constantFrom('2026-10-26', '2026-11-18') }),
    fc.record({ to: fc.constantFrom('2026-10-26', '2026-11-18') }),
  ),
);
const level = fc.constantFrom('at' as const, 'up' as const, 'down' as const);
const personId = fc.integer({ min: 0, max: 7 }).map((who) => `person${who}`);

/** Every question there is, of the town of `town.ts`: one that is added has to be added here. */
const questions: { [N in ConditionName]: fc.Arbitrary<Omit<ConditionOf<N>, 'is' | 'not'>> } = {
  came: fc.record({
    type: perhaps(fc.constant('mass-meeting')),
    eventId: perhaps(fc.constantFrom('event0', 'event1', 'gone')),
    when,
  }),
  committed: fc.record({
    action: perhaps(fc.constant('door-knock')),
    state: fc.constantFrom('open' as const, 'kept' as const, 'made' as const, undefined),
    when,
  }),
  spokenTo: fc.record({ oneToOne: not, theme: perhaps(fc.constant('repairs')), when }),
  toldStory: fc.record({ when }),
  joinedIn: fc.record({ campaignId: fc.constant('campaign0') }),
  followUp: fc.record({ state: fc.constantFrom('open' as const, 'overdue' as const) }),
  livesIn: fc.record({ placeId: fc.constantFrom('place0', 'place1', 'place2'), below: fc.boolean() }),
  belongsTo: fc.oneof(
    fc.record({ groupId: fc.constantFrom('group0', 'gone') }),
    fc.record({ type: fc.constantFrom('faith', 'union') }),
  ),
  onLadder: fc.record({ stage: fc.constantFrom('contact', 'supporter', 'leader'), level }),
  assessed: fc.record({ grade: perhaps(fc.integer({ min: 1, max: 5 })), level }),
  tagged: fc.record({ tag: fc.constantFrom('choir', 'drive') }),
  organisedBy: fc.record({ personId: perhaps(personId) }),
  leads: fc.constant({}),
  ledBy: fc.record({ personId: perhaps(personId) }),
  age: fc.record({
    band: fc.constantFrom('13-15' as const, '16-17' as const, 'adult' as const, 'unknown' as const),
  }),
  birthday: fc.record({ month: perhaps(fc.constantFrom(1, 3, 11)) }),
  pictured: fc.constant({}),
  speaks: fc.record({ language: fc.constantFrom('English', 'Polski') }),
  skilled: fc.record({ skill: fc.constantFrom('baking', 'sewing') }),
  words: fc.record({
    field: fc.constantFrom('givenName' as const, 'town' as const, 'privateNotes' as const),
    test: fc.constantFrom('has' as const, 'is' as const, 'starts' as const, 'some' as const, 'none' as const),
    text: fc.constantFrom('zoe', 'D', 'ean', 'NEWARK'),
  }),
  custom: fc.record({
    fieldId: fc.constant('shirt'),
    test: fc.constantFrom('is' as const, 'over' as const, 'under' as const, 'some' as const, 'none' as const),
    value: perhaps(fc.constantFrom('l', 10, 12, true, 'elan')),
  }),
  may: fc.record({ channel: fc.constantFrom('phone' as const, 'text' as const) }),
  doNotContact: fc.constant({}),
  said: fc.record({
    channel: fc.constantFrom('phone' as const, 'text' as const),
    state: fc.constantFrom('yes' as const, 'no' as const, 'nothing' as const),
  }),
  noticeDue: fc.constant({}),
  noticeGiven: fc.record({ when }),
  held: fc.record({
    by: fc.constantFrom('basis' as const, 'condition' as const),
    code: perhaps(fc.constantFrom('consent', 'contract', 'explicit-consent')),
  }),
  reviewed: fc.record({ when }),
  inSearch: fc.record({ segmentId: fc.constant('search0') }),
};

const condition: fc.Arbitrary<SegmentNode> = fc.oneof(
  ...Object.entries(questions).map(([is, told]) =>
    fc
      .tuple(told as fc.Arbitrary<object>, not)
      .map(([rest, no]) => ({ is, not: no, ...rest }) as SegmentNode),
  ),
);

/** No deeper than what a search may be: a deeper one is refused, which is a test of its own. */
export const trees: fc.Arbitrary<SegmentGroup> = fc.letrec<{ node: SegmentNode; group: SegmentGroup }>(
  (tie) => ({
    node: fc.oneof({ depthSize: 'small', maxDepth: 4 }, condition, condition, tie('group')),
    group: fc.record({
      join: fc.constantFrom('all' as const, 'any' as const),
      not,
      of: fc.array(tie('node'), { maxLength: 4 }),
    }),
  }),
).group;
