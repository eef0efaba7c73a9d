import { type ColumnTarget, type HeadPlan, simpler } from './contactTargets';
import type { Table } from './csv';
import { looksMonthFirst } from './dayQuestion';
import { planOfHead } from './headSpellings';
import type { ContactField } from './problem';
import type { Program } from './programs/program';
import { programOf } from './programs/programs';
import { looksLikeAnswers } from './yesNo';

export type { ColumnTarget } from './contactTargets';

/** Where each column of a list goes, as data: the mapping page edits it, the import reads it. */
export interface ColumnMapping {
  /** One target a column, in the list's order. */
  targets: readonly ColumnTarget[];
  /** What a column's values are called, or the number of the column that says it. */
  labels?: readonly (string | number | undefined)[];
  /** Which address of several a column belongs to; the first that is filled, in their order, is kept. */
  addresses?: readonly (string | undefined)[];
  /** How 04/07 is read; day first unless the user says otherwise. */
  monthFirst?: boolean;
}

export type GuessedFrom = 'header' | 'values' | 'empty' | 'nothing';

export interface ColumnGuess {
  mapping: ColumnMapping;
  /** Why each column was given its target, for the panel "How we guessed". */
  from: readonly GuessedFrom[];
  /** The program whose heads these are, where they are its own. */
  looksLike?: string;
}

/** Proposes where each column goes: by its head, else by what stands in it. The user has the last word. */
export function guessColumns(table: Pick<Table, 'header' | 'rows'>): ColumnGuess {
  const program = programOf(table.header);
  const plans: HeadPlan[] = [];
  const from: GuessedFrom[] = [];
  const sample = table.rows.slice(0, 200);
  for (const [column, head] of table.header.entries()) {
    const values = sample.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
    if (values.length === 0 && table.rows.every((row) => (row.cells[column] ?? '') === '')) {
      plans.push({ target: 'leave' });
      from.push('empty');
      continue;
    }
    const named = planOf(head, program) ?? restOf(program, values);
    const seen = named ? undefined : fieldOfValues(values);
    plans.push(named ?? { target: seen ?? 'leave' });
    from.push(named ? 'header' : seen ? 'values' : 'nothing');
  }
  takeNames(table, plans, from);
  const targets = keepOneOfEach(plans);
  const heads = table.header.map(simpler);
  const mapping: ColumnMapping = {
    targets,
    ...(looksMonthFirst(table, targets) ? { monthFirst: true } : {}),
    ...withAny(
      'labels',
      plans.map((plan) => labelOf(plan, heads)),
    ),
    ...withAny(
      'addresses',
      plans.map(({ address }) => address),
    ),
  };
  return program ? { mapping, from, looksLike: program.name } : { mapping, from };
}

/** A guess in which the columns that nothing else claimed, and that are called like a field of one's own, fill that field. */
export function withOwnFields(
  guess: ColumnGuess,
  header: readonly string[],
  labels: readonly string[],
): ColumnGuess {
  const own = new Set(labels.map(simpler));
  const isOwn = (column: number): boolean =>
    guess.from[column] === 'nothing' && own.has(simpler(header[column] ?? ''));
  return {
    ...guess,
    mapping: {
      ...guess.mapping,
      targets: guess.mapping.targets.map((target, column) => (isOwn(column) ? 'custom' : target)),
    },
    from: guess.from.map((from, column) => (isOwn(column) ? 'header' : from)),
  };
}

/** What a head names in anybody's list, or undefined. */
export const fieldOfHeader = (head: string): ColumnTarget | undefined => planOfHead(head)?.target;

function planOf(head: string, program: Program | undefined): HeadPlan | undefined {
  return program?.plan(simpler(head)) ?? (program?.knowsAll ? undefined : planOfHead(head));
}

/** A column that a program does not know is its users' own: a tag where it holds ticks, else a field. */
function restOf(program: Program | undefined, values: readonly string[]): HeadPlan | undefined {
  if (!program?.rest) return undefined;
  const seen = fieldOfValues(values);
  if (seen) return { target: seen };
  if (program.rest === 'tagColumn' && looksLikeAnswers(values)) return { target: 'tagColumn' };
  return { target: 'custom' };
}

function labelOf({ label, labelFrom }: HeadPlan, heads: readonly string[]): string | number | undefined {
  if (!labelFrom) return label;
  const at = heads.findIndex((head) => head === labelFrom || head === labelFrom.replace(/label$/, 'type'));
  return at >= 0 ? at : label;
}

function withAny<K extends string, V>(name: K, values: readonly (V | undefined)[]) {
  return values.some((value) => value !== undefined) ? { [name]: values } : {};
}

const shareOf = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

/** What most of a column's values look like. */
function fieldOfValues(values: readonly string[]): ContactField | undefined {
  const share = (test: RegExp) => shareOf(values, (value) => test.test(value));
  if (share(/^\S+@\S+\.\S+$/) >= 0.7) return 'email';
  if (share(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i) >= 0.7) return 'postcode';
  // A spreadsheet that took a mobile number for a sum has eaten its nought.
  if (share(/^(?:(?:\+44|0044|0)[\d ().-]{9,14}|44\d{10}|7\d{9})$/) >= 0.7) return 'phone';
  return undefined;
}

/** Two or three words with capitals, nearly every one another: whole names, where no head names any. */
function takeNames(table: Pick<Table, 'header' | 'rows'>, plans: HeadPlan[], from: GuessedFrom[]): void {
  if (plans.some(({ target }) => isName(target))) return;
  const sample = table.rows.slice(0, 200);
  for (const column of table.header.keys()) {
    if (from[column] !== 'nothing') continue;
    const values = sample.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
    if (values.length < 3 || new Set(values).size < values.length * 0.8) continue;
    if (shareOf(values, (value) => /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,3}$/u.test(value)) < 0.8)
      continue;
    plans[column] = { target: 'fullName' };
    from[column] = 'values';
    return;
  }
}

/** What several columns may tell of one person; of anything else the first is kept. */
const many: ReadonlySet<ColumnTarget> = new Set([
  'email',
  'phone',
  'tags',
  'notes',
  'street',
  'custom',
  'tagColumn',
  'externalId',
  'refusesEmail',
  'refusesPhone',
  'refusesText',
  'refusesPost',
  'refusesAll',
  'leave',
]);

function keepOneOfEach(plans: readonly HeadPlan[]): ColumnTarget[] {
  const seen = new Set<string>();
  const hasParts =
    plans.some(({ target }) => target === 'givenName') && plans.some(({ target }) => target === 'familyName');
  return plans.map(({ target, address }) => {
    // A "Name" beside first and last name says the same again.
    if (target === 'fullName' && hasParts) return 'leave';
    if (many.has(target)) return target;
    const key = `${target} ${address ?? ''}`;
    if (seen.has(key)) return 'leave';
    seen.add(key);
    return target;
  });
}

const isName = (target: ColumnTarget): boolean =>
  target === 'fullName' || target === 'givenName' || target === 'familyName' || target === 'knownAs';

/** What the mapping lacks to make people of rows: a name, or a way to tell them apart. */
export const mappingProblem = (mapping: ColumnMapping): 'no-name-column' | undefined =>
  mapping.targets.some(isName) ? undefined : 'no-name-column';
