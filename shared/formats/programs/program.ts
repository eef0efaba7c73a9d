import type { ColumnTarget, HeadPlan } from '../contactTargets';

/** A program that organisers export people from, known by the heads of its columns. */
export interface Program {
  name: string;
  /** Whether these heads are its own: simplified, and as they stand in the file. */
  knows(heads: ReadonlySet<string>, asWritten: readonly string[]): boolean;
  /** Where a column goes by its simplified head, or undefined where the program has no such column. */
  plan(head: string): HeadPlan | undefined;
  /** What a column is that the program does not know: a field of its users' own, or one column a tag. */
  rest?: 'custom' | 'tagColumn';
  /** Its heads are all known: what is left must not be taken for a word that others use ("Union" is a tag). */
  knowsAll?: boolean;
}

/** Plans by head, from one list a target; a label goes with the target: `phone mobile`. */
export function plansOf(
  lists: readonly (readonly [ColumnTarget, readonly string[], Omit<HeadPlan, 'target'>?])[],
): ReadonlyMap<string, HeadPlan> {
  return new Map(
    lists.flatMap(([target, heads, more]) => heads.map((head) => [head, { target, ...more }] as const)),
  );
}
