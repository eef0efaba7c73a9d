import type { ContactRow } from '../formats/contactRows';
import type { RowProblem } from '../formats/problem';
import type { RowOutcome } from './importContacts';

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
  /** Something in the row is not right, or several people could be meant; it stays here whatever is decided. */
  problems: readonly PreviewedRow[];
  /** Nobody in the row, or somebody who asked to be forgotten. */
  left: readonly PreviewedRow[];
  rows: number;
  /** People whom the import writes. */
  goesIn: number;
}

/** A guess worth a look that needs no decision. */
const onlyTold: ReadonlySet<RowProblem['reason']> = new Set(['name-split-guessed']);

/** Sorts the rows of a file into the four groups of the preview. Problems of the heads (row 0) belong to none. */
export function importGroups(outcomes: readonly RowOutcome[], problems: readonly RowProblem[]): ImportGroups {
  const byRow = new Map<number, { line: number; outcome?: RowOutcome; problems: RowProblem[] }>();
  for (const outcome of outcomes) {
    const { row, line } = outcome.match.row;
    byRow.set(row, { line, outcome, problems: [] });
  }
  for (const problem of problems) {
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
  for (const [row, told] of [...byRow].sort(([a], [b]) => a - b))
    groups[groupOf(told)].push({ row, ...told });
  const goesIn = outcomes.filter(({ become }) => become === 'new' || become === 'changed').length;
  return { ...groups, rows: byRow.size, goesIn };
}

function groupOf({
  outcome,
  problems,
}: Pick<PreviewedRow, 'outcome' | 'problems'>): 'new' | 'here' | 'problems' | 'left' {
  if (!outcome || (outcome.match.state === 'erased' && outcome.match.how === 'email')) return 'left';
  const { state } = outcome.match;
  if (state === 'ambiguous' || state === 'erased' || problems.some(({ reason }) => !onlyTold.has(reason)))
    return 'problems';
  return state === 'new' ? 'new' : 'here';
}

/** What a row calls its person: a name, else the first way to reach them. */
export function rowName(row: ContactRow): string {
  const name = [row.givenName, row.familyName].filter(Boolean).join(' ');
  return name || row.knownAs || row.emails[0]?.address || row.phones[0]?.key || 'No name yet';
}
