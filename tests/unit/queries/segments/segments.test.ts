import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveSegment } from '../../../../shared/commands/saveSegment';
import type { Kind, Rec } from '../../../../shared/model/kinds';
import type { SegmentGroup, SegmentNode } from '../../../../shared/model/segmentTree';
import { mayContact } from '../../../../shared/queries/mayContact';
import { peopleIn, problemOfSaving, segmentTest } from '../../../../shared/queries/segments/peopleIn';
import { readTree } from '../../../../shared/queries/segments/readTree';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { relationId } from '../../../../shared/workbook/relationId';
import type { Workbook } from '../../../../shared/workbook/workbook';
import { patience, runs } from '../../runs';
import { Ruth } from '../../ruth';
import { Book } from '../../workbook/book';

const today = '2026-11-24';
const all = (...of: SegmentNode[]): SegmentGroup => ({ join: 'all', of });

/** The ids that a tree finds. */
function found(workbook: Workbook, tree: SegmentGroup): string[] {
  const answer = peopleIn(workbook, tree, today);
  if (!answer.ok) throw new Error(answer.problem.reason);
  return answer.people.map((person) => person.id);
}

/** A tree as it comes back from the record that keeps it. */
function kept(tree: SegmentGroup): SegmentGroup {
  const read = readTree(JSON.parse(JSON.stringify(tree)));
  if (!read.ok) throw new Error(read.problem.reason);
  return read.tree;
}

const person = fc.integer({ min: 0, max: 7 });
const day = fc.constantFrom(
  '2026-08-01',
  '2026-10-26',
  '2026-11-17',
  '2026-11-18',
  '2026-11-24',
  '2026-12-01',
);

/** A small town in which everything that a search may ask of happens to somebody. */
const towns = fc
  .record({
    homes: fc.tuple(...Array.from({ length: 8 }, () => fc.option(fc.integer({ min: 0, max: 2 })))),
    tags: fc.tuple(...Array.from({ length: 8 }, () => fc.subarray(['choir', 'drive']))),
    rungs: fc.tuple(
      ...Array.from({ length: 8 }, () => fc.option(fc.constantFrom('contact', 'supporter', 'leader', 'odd'))),
    ),
    phones: fc.tuple(...Array.from({ length: 8 }, () => fc.boolean())),
    refused: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
    came: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), person, fc.boolean()), {
      selector: ([event, who]) => `${event} ${who}`,
      maxLength: 10,
    }),
    eventDays: fc.tuple(day, day, day),
    spoken: fc.array(fc.tuple(person, day, fc.boolean()), { maxLength: 6 }),
    committed: fc.array(
      fc.tuple(person, fc.constantFrom('made', 'confirmed', 'kept', 'missed', 'withdrawn'), fc.option(day)),
      { maxLength: 6 },
    ),
    members: fc.uniqueArray(person, { maxLength: 4 }),
    joined: fc.option(fc.tuple(person, person)),
  })
  .map((town) => {
    const book = new Book();
    book.deed('A town', (change) => {
      for (const [at, parent] of [undefined, 'place0', 'place1'].entries())
        change.add('place', `place${at}`, { name: `Place ${at}`, ...(parent ? { parentId: parent } : {}) });
      change.add('group', 'group0', { name: 'Choir' });
      town.homes.forEach((home, at) => {
        const rung = town.rungs[at];
        change.add('person', `person${at}`, {
          givenName: at % 2 === 0 ? 'Zoë' : 'Dean',
          ...(home === null ? {} : { placeId: `place${home}` }),
          tags: town.tags[at] ?? [],
          ...(rung
            ? { ladder: [{ id: 'l1', stage: rung, on: '2026-01-01', recorded: '2026-01-01T10:00:00Z' }] }
            : {}),
          ...(town.phones[at] ? { phones: [{ key: `+44770090014${at}` }] } : {}),
          ...(town.refused.includes(at)
            ? { doNotContact: [{ id: 'd1', type: 'on' as const, recorded: '2026-01-01T10:00:00Z' }] }
            : {}),
        });
      });
      town.eventDays.forEach((on, at) => {
        const type = at === 0 ? 'mass-meeting' : 'training';
        change.add('event', `event${at}`, { title: `Event ${at}`, type, starts: `${on}T19:00` });
      });
      for (const [event, who, attended] of town.came) {
        const values = { eventId: `event${event}`, personId: `person${who}`, attended };
        change.add('attendance', relationId('attendance', values), values);
      }
      town.spoken.forEach(([who, on, oneToOne], at) => {
        change.add('conversation', `talk${at}`, { personId: `person${who}`, on, oneToOne });
      });
      town.committed.forEach(([who, state, madeOn], at) => {
        const values = {
          personId: `person${who}`,
          action: 'door-knock',
          state,
          ...(madeOn ? { madeOn } : {}),
        };
        change.add('commitment', `word${at}`, values);
      });
      for (const who of town.members) {
        const values = { type: 'member', fromId: `person${who}`, toId: 'group0', toKind: 'group' as const };
        change.add('tie', relationId('tie', values), values);
      }
    });
    if (town.joined && town.joined[0] !== town.joined[1])
      book.join(`person${town.joined[0]}`, `person${town.joined[1]}`);
    return book.workbook;
  });

const when = fc.option(
  fc.oneof(
    fc.record({ days: fc.constantFrom(1, 7, 30, 90) }),
    fc.record({ from: fc.constantFrom('2026-10-26', '2026-11-18') }),
    fc.record({ to: fc.constantFrom('2026-10-26', '2026-11-18') }),
  ),
  { nil: undefined },
);
const not = fc.option(fc.constant(true), { nil: undefined });
const condition: fc.Arbitrary<SegmentNode> = fc.oneof(
  fc.record({
    is: fc.constant('came' as const),
    not,
    type: fc.option(fc.constant('mass-meeting'), { nil: undefined }),
    when,
  }),
  fc.record({ is: fc.constant('spokenTo' as const), not, oneToOne: not, when }),
  fc.record({
    is: fc.constant('committed' as const),
    not,
    state: fc.constantFrom('open' as const, 'kept' as const, undefined),
    when,
  }),
  fc.record({
    is: fc.constant('livesIn' as const),
    not,
    placeId: fc.constantFrom('place0', 'place1', 'place2'),
    below: fc.boolean(),
  }),
  fc.record({ is: fc.constant('belongsTo' as const), not, groupId: fc.constant('group0') }),
  fc.record({ is: fc.constant('tagged' as const), not, tag: fc.constantFrom('choir', 'drive') }),
  fc.record({
    is: fc.constant('onLadder' as const),
    not,
    stage: fc.constantFrom('contact', 'supporter', 'leader'),
    level: fc.constantFrom('at' as const, 'up' as const, 'down' as const),
  }),
  fc.record({
    is: fc.constant('may' as const),
    not,
    channel: fc.constantFrom('phone' as const, 'text' as const),
  }),
  fc.record({
    is: fc.constant('words' as const),
    not,
    field: fc.constant('givenName' as const),
    test: fc.constantFrom('has' as const, 'is' as const, 'starts' as const),
    text: fc.constantFrom('zoe', 'D', 'ean'),
  }),
);
const trees = fc.letrec<{ node: SegmentNode; group: SegmentGroup }>((tie) => ({
  // No deeper than what a search may be: a deeper one is refused, which is a test of its own.
  node: fc.oneof({ depthSize: 'small', maxDepth: 4 }, condition, condition, tie('group')),
  group: fc.record({
    join: fc.constantFrom('all' as const, 'any' as const),
    not,
    of: fc.array(tie('node'), { maxLength: 4 }),
  }),
})).group;

/** The same questions, asked of one person as plainly as can be: every record is looked at, nothing is kept. */
function plainly(workbook: Workbook, who: Rec<'person'>, node: SegmentNode): boolean {
  const yes = answer();
  return node.not ? !yes : yes;

  function within(on: string | undefined, period: { days?: number; from?: string; to?: string } | undefined) {
    if (!period) return true;
    if (on === undefined) return false;
    const age = (Date.parse(today) - Date.parse(on)) / 86_400_000;
    if (period.days) return age >= 0 && age < period.days;
    return (!period.from || on >= period.from) && (!period.to || on <= period.to);
  }

  function answer(): boolean {
    if ('join' in node) {
      const answers = node.of.map((one) => plainly(workbook, who, one));
      return node.join === 'all' || answers.length === 0 ? !answers.includes(false) : answers.includes(true);
    }
    const mine = (id: string | null | undefined) => id != null && workbook.joined(who.id).includes(id);
    switch (node.is) {
      case 'came':
        return workbook.all('attendance').some((one) => {
          const event = workbook.get('event', one.eventId);
          return (
            mine(one.personId) &&
            one.attended === true &&
            // Who signed in at an event that was deleted came to nothing that anybody can see.
            event !== undefined &&
            (!node.type || event.type === node.type) &&
            within(event.starts.slice(0, 10), node.when)
          );
        });
      case 'spokenTo':
        return workbook
          .all('conversation')
          .some((one) => mine(one.personId) && (!node.oneToOne || one.oneToOne) && within(one.on, node.when));
      case 'committed':
        return workbook.all('commitment').some((one) => {
          const states = node.state === 'open' ? ['made', 'confirmed'] : [node.state ?? one.state];
          const on = one.madeOn ?? (node.when && 'days' in node.when ? undefined : '0001-01-01');
          return mine(one.personId) && states.includes(one.state) && within(on, node.when);
        });
      case 'livesIn': {
        let at = who.placeId;
        while (at && at !== node.placeId && node.below) at = workbook.get('place', at)?.parentId;
        return at === node.placeId;
      }
      case 'belongsTo':
        return workbook.all('tie').some((tie) => mine(tie.fromId) && tie.toId === node.groupId);
      case 'tagged':
        return who.tags?.includes(node.tag) === true;
      case 'onLadder': {
        const rungs = ['contact', 'supporter', 'volunteer', 'activist', 'leader', 'organiser'];
        const at = rungs.indexOf(who.ladder?.at(-1)?.stage ?? '');
        const asked = rungs.indexOf(node.stage);
        return (
          at >= 0 && (node.level === 'up' ? at >= asked : node.level === 'down' ? at <= asked : at === asked)
        );
      }
      case 'may':
        return mayContact(who, node.channel).may;
      case 'words': {
        const name = who.givenName === 'Zoë' ? 'zoe' : 'dean';
        const text = node.text?.toLowerCase() ?? '';
        return node.test === 'has'
          ? name.includes(text)
          : node.test === 'is'
            ? name === text
            : name.startsWith(text);
      }
      default:
        throw new Error(`no plain filter for ${node.is}`);
    }
  }
}

const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('person', 'attendance', 'commitment', 'conversation', 'event'),
    nth: fc.nat(9),
    does: fc.constantFrom('remove', 'alter', 'repeat'),
  }),
  { maxLength: 6 },
);

/** Takes a record out, gives it another day or state, or puts another like it beside it. */
function change(workbook: Workbook, { kind, nth, does }: { kind: string; nth: number; does: string }): void {
  const records = workbook.all(kind as Kind);
  const record = records[nth % Math.max(1, records.length)];
  if (!record) return;
  const builder = new ChangeBuilder(workbook);
  if (does === 'remove') builder.remove(record.kind, record.id);
  else if (does === 'repeat' && record.kind === 'conversation')
    builder.add('conversation', `${record.id}+`, { personId: record.personId, on: record.on });
  else if (record.kind === 'conversation') builder.set('conversation', record.id, { on: '2026-11-18' });
  else if (record.kind === 'commitment') builder.set('commitment', record.id, { state: 'kept' });
  else if (record.kind === 'attendance') builder.set('attendance', record.id, { attended: !record.attended });
  else if (record.kind === 'event') builder.set('event', record.id, { starts: '2026-11-18T19:00' });
  else builder.set(record.kind as 'person', record.id, { givenName: 'Dean' });
  const prepared = workbook.prepare(builder.done('Changed'), '2026-11-24T20:00:00Z');
  if (!prepared.ok) throw new Error(prepared.problem.message);
  workbook.apply(prepared.entry);
}

describe('a search of people', () => {
  it(
    'finds whom a plain filter finds, kept and read again, in whatever way its questions are nested',
    () => {
      fc.assert(
        fc.property(towns, trees, (workbook, tree) => {
          const plain = workbook.all('person').filter((who) => plainly(workbook, who, tree));
          expect(found(workbook, kept(tree))).toEqual(plain.map((who) => who.id));
          const tested = segmentTest(workbook, tree, today);
          expect(tested.ok && workbook.all('person').filter(tested.test)).toEqual(plain);
        }),
        { numRuns: runs(300) },
      );
    },
    patience,
  );

  it(
    'finds the same after any changes as where it is asked for the first time',
    () => {
      fc.assert(
        fc.property(
          towns,
          fc.array(trees, { minLength: 1, maxLength: 4 }),
          changes,
          (workbook, asked, deeds) => {
            const ask = () => asked.map((tree) => found(workbook, kept(tree)));
            ask();
            for (const deed of deeds) {
              change(workbook, deed);
              const plain = asked.map((tree) =>
                workbook.all('person').flatMap((who) => (plainly(workbook, who, tree) ? who.id : [])),
              );
              expect(ask()).toEqual(plain);
            }
          },
        ),
        { numRuns: runs(100) },
      );
    },
    patience,
  );

  it('counts who is left after each question, or whom each finds where any will do', () => {
    const ruth = new Ruth();
    const meeting = ruth.plans('Winter rally', '2026-11-20');
    for (const name of ['Dean Sisson', 'Elaine Mottram', 'Gary Whitlam']) {
      const id = ruth.knows(name, { tags: name === 'Gary Whitlam' ? [] : ['drive'] });
      if (name !== 'Dean Sisson') ruth.signsIn(id, meeting);
    }
    const questions: SegmentNode[] = [
      { is: 'came', when: { days: 7 } },
      { is: 'tagged', tag: 'drive' },
    ];
    const left = (join: 'all' | 'any') => {
      const answer = peopleIn(ruth.workbook, { join, of: questions }, today);
      return answer.ok && [answer.people.length, answer.left];
    };
    expect(left('all')).toEqual([1, [2, 1]]);
    expect(left('any')).toEqual([3, [2, 2]]);
  });

  it('of nothing finds everybody', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    expect(found(ruth.workbook, all())).toEqual([dean]);
    expect(peopleIn(ruth.workbook, all(), today)).toMatchObject({
      people: ruth.workbook.all('person'),
      left: [],
    });
    expect(found(ruth.workbook, { ...all(), not: true })).toEqual([]);
  });

  it('hears of what has changed since it was asked', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const meeting = ruth.plans('Winter rally', '2026-11-20');
    const tree = all({ is: 'came', eventId: meeting });
    expect(found(ruth.workbook, tree)).toEqual([]);
    ruth.signsIn(dean, meeting);
    expect(found(ruth.workbook, tree)).toEqual([dean]);
    ruth.book.undo();
    expect(found(ruth.workbook, tree)).toEqual([]);
  });
});

describe('a search within a search', () => {
  const saves = (ruth: Ruth, name: string, tree: SegmentGroup, segmentId?: string) =>
    ruth.does(saveSegment(ruth.workbook, ruth.deed(), { name, tree, ...(segmentId ? { segmentId } : {}) }));

  it('asks it as it is now', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { tags: ['drive'] });
    ruth.knows('Gary Whitlam');
    const inner = saves(ruth, 'Drive', all({ is: 'tagged', tag: 'drive' }));
    expect(found(ruth.workbook, all({ is: 'inSearch', segmentId: inner }))).toEqual([dean]);
    expect(found(ruth.workbook, all({ is: 'inSearch', segmentId: inner, not: true }))).toHaveLength(1);
  });

  it('that ends in itself is refused by name, however long the way round', () => {
    const ruth = new Ruth();
    const one = saves(ruth, 'One', all());
    const two = saves(ruth, 'Two', all({ is: 'inSearch', segmentId: one }));
    saves(ruth, 'One', all({ join: 'any', of: [{ is: 'inSearch', segmentId: two }] }), one);
    expect(peopleIn(ruth.workbook, all({ is: 'inSearch', segmentId: one }), today)).toEqual({
      ok: false,
      problem: { reason: 'asks-itself', names: ['One', 'Two', 'One'] },
    });
  });

  it('is not to be saved as itself, and may be under another name', () => {
    const ruth = new Ruth();
    const one = saves(ruth, 'One', all());
    const itself = all({ is: 'inSearch', segmentId: one });
    expect(problemOfSaving(ruth.workbook, one, itself, today)).toEqual({
      reason: 'asks-itself',
      names: ['One', 'One'],
    });
    expect(problemOfSaving(ruth.workbook, saves(ruth, 'Two', all()), itself, today)).toBeUndefined();
  });

  it('that was deleted, or that asks for a field that was, is refused', () => {
    const ruth = new Ruth();
    expect(peopleIn(ruth.workbook, all({ is: 'inSearch', segmentId: 'gone' }), today)).toEqual({
      ok: false,
      problem: { reason: 'search-gone' },
    });
    const inner = saves(ruth, 'Shirts', all({ is: 'custom', fieldId: 'gone', test: 'some' }));
    expect(peopleIn(ruth.workbook, all({ is: 'inSearch', segmentId: inner }), today)).toEqual({
      ok: false,
      problem: { reason: 'field-gone' },
    });
  });
});

describe('conditions as they are kept', () => {
  const read = (json: unknown) => {
    const answer = readTree(json);
    return answer.ok ? answer.tree : answer.problem;
  };

  it('are refused where they ask what this version does not know: passed over, they would find others', () => {
    for (const [json, condition] of [
      [{ is: 'flewToMars' }, 'flewToMars'],
      [{ is: 'constructor' }, 'constructor'],
      [{ is: 'came', atLeast: 3 }, 'came'],
      [{ is: 'came', when: { weeks: 3 } }, 'came'],
      [{ is: 'came', when: { days: 0 } }, 'came'],
      [{ is: 'may', channel: 'pigeon' }, 'may'],
      [{ is: 'livesIn' }, 'livesIn'],
    ] as const)
      expect(read({ join: 'all', of: [json] })).toEqual({ reason: 'not-understood', condition });
  });

  it('are refused where they are none', () => {
    for (const json of [undefined, null, 7, 'came', [], {}, { join: 'all' }, { join: 'xor', of: [] }])
      expect(read(json)).toEqual({ reason: 'not-readable' });
  });

  it('are refused where they are nested too deep, or are too many', () => {
    let deep: unknown = { join: 'all', of: [] };
    for (let level = 0; level < 10_000; level += 1) deep = { join: 'all', of: [deep] };
    expect(read(deep)).toEqual({ reason: 'too-large' });
    const many = { join: 'any', of: Array.from({ length: 101 }, () => ({ is: 'leads' })) };
    expect(read(many)).toEqual({ reason: 'too-large' });
  });

  it('may be one alone', () => {
    expect(read({ is: 'leads', not: true })).toEqual({ join: 'all', of: [{ is: 'leads', not: true }] });
  });
});
