import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveSegment } from '../../../../shared/commands/saveSegment';
import type { Kind } from '../../../../shared/model/kinds';
import type { SegmentGroup, SegmentNode } from '../../../../shared/model/segmentTree';
import { peopleIn, problemOfSaving, segmentTest } from '../../../../shared/queries/segments/peopleIn';
import { readTree } from '../../../../shared/queries/segments/readTree';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import type { Workbook } from '../../../../shared/workbook/workbook';
import { patience, runs } from '../../runs';
import { Ruth } from '../../ruth';
import { plainly } from './plainly';
import { trees } from './randomTrees';
import { towns } from './town';

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
          const plain = workbook.all('person').filter((who) => plainly(workbook, who, tree, today));
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
                workbook.all('person').flatMap((who) => (plainly(workbook, who, tree, today) ? who.id : [])),
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
