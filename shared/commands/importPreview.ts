import type { RowProblem } from '../formats/problem';
import type { Counted } from '../workbook/slices';
import type { PolicyField } from './contactGaps';
import type { RowOutcome } from './contactOutcomes';
import { rowsAtOnce } from './matchContacts';

/** One row of the file with what becomes of it and what is wrong in it. */
export interface PreviewedRow {
  row: number;
  line: number;
  /** Absent where the row told of nobody. */
  outcome?: RowOutcome;
  problems: readonly RowProblem[];
}

/** Every row of the file in exactly one group, so that the four figures add up to its rows. */
export interface ImportGroups {
  new: readonly PreviewedRow[];
  /** Known already, or told of twice in the file. */
  here: readonly PreviewedRow[];
  /** Something in the row is not right, it looks like somebody who is here, or several people could be meant; it stays here whatever is decided. */
  problems: readonly PreviewedRow[];
  /** Nobody in the row, or somebody who asked to be forgotten. */
  left: readonly PreviewedRow[];
  rows: number;
  /** People whom the import writes. */
  goesIn: number;
  /** In how many rows a field differs from what is here, or adds to it. */
  differing: ReadonlyMap<PolicyField, number>;
}

/** Sorting a row costs less than matching it. */
const sortedAtOnce = 10 * rowsAtOnce;

/** A guess worth a look that needs no decision. */
const onlyTold: ReadonlySet<RowProblem['reason']> = new Set(['name-split-guessed']);

/** Sorts the rows of a file into the four groups of the preview. Problems of the heads (row 0) belong to none. */
export function* importGroups(
  outcomes: readonly RowOutcome[],
  problems: readonly RowProblem[],
): Counted<ImportGroups> {
  const byRow = new Map<number, { line: number; outcome?: RowOutcome; problems: RowProblem[] }>();
  let goesIn = 0;
  const differing = new Map<PolicyField, number>();
  for (const outcome of outcomes) {
    if (byRow.size % sortedAtOnce === 0) yield 0;
    const { row, line } = outcome.match.row;
    byRow.set(row, { line, outcome, problems: [] });
    if (outcome.become === 'new' || outcome.become === 'changed') goesIn += 1;
    for (const field of outcome.differs ?? []) differing.set(field, (differing.get(field) ?? 0) + 1);
  }
  let done = 0;
  for (const problem of problems) {
    if (++done % sortedAtOnce === 0) yield 0;
    if (problem.row === 0) continue;
    const known = byRow.get(problem.row);
    if (known) known.problems.push(problem);
    else byRow.set(problem.row, { line: problem.line, problems: [problem] });
  }
  const groups = {
    new: [] as PreviewedRow[],
    here: [] as PreviewedRow[],
    problems: [] as PreviewedRow[],
    left: [] as PreviewedRow[],
  };
  const rows = Float64Array.from(byRow.keys()).sort();
  for (const [index, row] of rows.entries()) {
    if (index % sortedAtOnce === sortedAtOnce - 1) yield index;
    const told = byRow.get(row);
    if (told) groups[groupOf(told)].push({ row, ...told });
  }
  return { ...groups, rows: byRow.size, goesIn, differing };
}

function groupOf({
  outcome,
  problems,
}: Pick<PreviewedRow, 'outcome' | 'problems'>): 'new' | 'here' | 'problems' | 'left' {
  if (!outcome || (outcome.match.state === 'erased' && outcome.match.how === 'email')) return 'left';
  const { state } = outcome.match;
  const looksLike = outcome.match.state === 'new' && outcome.match.looksLike;
  if (
    looksLike ||
    state === 'ambiguous' ||
    state === 'erased' ||
    problems.some(({ reason }) => !onlyTold.has(reason))
  )
    return 'problems';
  return state === 'new' ? 'new' : 'here';
}
