import { isGroup, type SegmentCondition, type SegmentGroup, type SegmentNode } from '../../model/segmentTree';
import type { WorkbookReader } from '../../workbook/reader';
import type { Person } from '../shownName';
import { searchColumns } from './columns';
import { type Asked, type PersonTest, testOf } from './questions';
import { readTree, type SegmentProblem } from './readTree';

export interface SegmentFound {
  ok: true;
  /** In the order of the workbook. */
  people: readonly Person[];
  /** How many are left after each of the questions at the top, where all of them must hold; else how many each finds. */
  left: readonly number[];
}

export type SegmentAnswer = SegmentFound | { ok: false; problem: SegmentProblem };

/** Whoever answers the questions, today. No question at all finds everybody. */
export function peopleIn(workbook: WorkbookReader, tree: SegmentGroup, today: string): SegmentAnswer {
  const compiled = compile(workbook, today, tree, []);
  if (!compiled.ok) return compiled;
  const { tests, all, not } = compiled;
  // Lists ask this at every change of the workbook, most of them with no question.
  if (tests.length === 0 && !not) return { ok: true, people: workbook.all('person'), left: [] };
  const left = tests.map(() => 0);
  const people: Person[] = [];
  const ordinals = searchColumns(workbook).ordinals();
  for (const [index, person] of workbook.all('person').entries()) {
    const ordinal = ordinals[index] ?? -1;
    let holds = all || tests.length === 0;
    for (const [at, test] of tests.entries()) {
      const answer = test(person, ordinal);
      if (all && !answer) {
        holds = false;
        break;
      }
      if (answer) {
        left[at] = (left[at] ?? 0) + 1;
        holds = true;
      }
    }
    if (holds !== not) people.push(person);
  }
  return { ok: true, people, left };
}

/** The test of a whole tree, for lists that ask it of a few people only. */
export function segmentTest(
  workbook: WorkbookReader,
  tree: SegmentGroup,
  today: string,
): { ok: true; test: (person: Person) => boolean } | { ok: false; problem: SegmentProblem } {
  const compiled = compile(workbook, today, tree, []);
  if (!compiled.ok) return compiled;
  const test = joined(compiled);
  const { people } = searchColumns(workbook);
  return { ok: true, test: (person) => test(person, people.of(person.id)) };
}

/** Why a tree cannot be saved as this search: it would end in itself, or it asks for what is not there. */
export function problemOfSaving(
  workbook: WorkbookReader,
  segmentId: string,
  tree: SegmentGroup,
  today: string,
): SegmentProblem | undefined {
  const compiled = compile(workbook, today, tree, [segmentId]);
  return compiled.ok ? undefined : compiled.problem;
}

interface Compiled {
  ok: true;
  tests: readonly PersonTest[];
  all: boolean;
  not: boolean;
}

/** @param asking ids of the saved searches that lead here */
function compile(
  workbook: WorkbookReader,
  today: string,
  tree: SegmentGroup,
  asking: readonly string[],
): Compiled | { ok: false; problem: SegmentProblem } {
  const problems: SegmentProblem[] = [];
  const asked: Asked = {
    workbook,
    today,
    inSearch(segmentId) {
      const names = [...asking, segmentId].map((id) => workbook.get('segment', id)?.name ?? '');
      const segment = workbook.get('segment', segmentId);
      if (asking.includes(segmentId)) problems.push({ reason: 'asks-itself', names });
      else if (!segment) problems.push({ reason: 'search-gone' });
      else {
        const read = readTree(segment.search);
        const inner = read.ok ? compile(workbook, today, read.tree, [...asking, segmentId]) : read;
        if (inner.ok) return joined(inner);
        problems.push(inner.problem);
      }
      return () => false;
    },
  };
  const test = (node: SegmentNode): PersonTest =>
    isGroup(node) ? joined({ ok: true, ...parts(node) }) : testOf(checked(node), asked);
  const checked = (condition: SegmentCondition): SegmentCondition => {
    if (condition.is === 'custom' && !workbook.get('fieldDef', condition.fieldId))
      problems.push({ reason: 'field-gone' });
    return condition;
  };
  const parts = (group: SegmentGroup) => ({
    tests: group.of.map(test),
    all: group.join === 'all',
    not: group.not ?? false,
  });
  const compiled = parts(tree);
  const [problem] = problems;
  return problem ? { ok: false, problem } : { ok: true, ...compiled };
}

/** An empty group asks nothing, and so leaves nobody out. */
function joined({ tests, all, not }: Compiled): PersonTest {
  if (tests.length === 0) return () => !not;
  return all
    ? (person, ordinal) => tests.every((test) => test(person, ordinal)) !== not
    : (person, ordinal) => tests.some((test) => test(person, ordinal)) !== not;
}
