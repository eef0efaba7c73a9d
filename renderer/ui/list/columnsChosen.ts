import { createContext, useContext, useMemo, useState } from 'react';
import type { ListColumn } from './listColumn';

/**
 * What differs from the columns that a list comes with. A column that a later version adds is then shown or
 * not as it comes, whatever was chosen before, and stands behind the one that it comes behind.
 */
export interface ColumnsChosen {
  added: readonly string[];
  takenOff: readonly string[];
  /** Every column in one's own order; left out where it is the list's. */
  order?: readonly string[];
}

/** Where choices of columns are kept, by the list's label. Null takes one back to how the list comes. */
export interface KeptColumns {
  read(list: string): unknown;
  write(list: string, chosen: ColumnsChosen | null): void;
}

/** Without one above, a choice lasts as long as the page. */
export const KeptColumnsContext = createContext<KeptColumns | null>(null);

type Column = Pick<ListColumn<never>, 'key' | 'hiddenAtFirst'>;

const keysIn = (keys: unknown): readonly unknown[] => (Array.isArray(keys) ? keys : []);

/** The keys to show; what was kept and is not understood counts as nothing chosen. */
export function columnsShown(columns: readonly Column[], kept: unknown): ReadonlySet<string> {
  const { added, takenOff } = (kept ?? {}) as Partial<Record<keyof ColumnsChosen, unknown>>;
  // The first column holds the name and always stays.
  const shown = columns.filter(
    ({ key, hiddenAtFirst }, at) =>
      at === 0 || (hiddenAtFirst ? keysIn(added).includes(key) : !keysIn(takenOff).includes(key)),
  );
  return new Set(shown.map(({ key }) => key));
}

/** The columns in the order that was kept; the first, which holds the name, stays the first. */
export function columnsInOrder<C extends Column>(columns: readonly C[], kept: unknown): readonly C[] {
  const order = keysIn(((kept ?? {}) as Partial<ColumnsChosen>).order);
  if (order.length === 0) return columns;
  const [first, ...rest] = columns;
  if (!first) return columns;
  const inOrder = order.flatMap((key) => rest.find((column) => column.key === key) ?? []);
  for (const [at, column] of rest.entries()) {
    if (inOrder.includes(column)) continue;
    const before = at === 0 ? -1 : inOrder.indexOf(rest[at - 1] as C);
    inOrder.splice(before + 1, 0, column);
  }
  return [first, ...new Set(inOrder)];
}

/** What there is to keep of a choice; null where it is as the list comes. */
export function columnsToKeep(
  columns: readonly Column[],
  shown: ReadonlySet<string>,
  order: readonly string[] = columns.map(({ key }) => key),
): ColumnsChosen | null {
  const keysWhere = (differs: (column: Column) => boolean) => columns.filter(differs).map(({ key }) => key);
  const added = keysWhere(({ key, hiddenAtFirst }) => Boolean(hiddenAtFirst) && shown.has(key));
  const takenOff = keysWhere(({ key, hiddenAtFirst }) => !hiddenAtFirst && !shown.has(key));
  const own = columns.some(({ key }, at) => key !== order[at]);
  if (added.length + takenOff.length === 0 && !own) return null;
  return { added, takenOff, ...(own && { order }) };
}

/** An order in which one column stands elsewhere, by as many places; nothing stands before the first. */
export function withColumnMoved(order: readonly string[], key: string, by: number): readonly string[] {
  const from = order.indexOf(key);
  const to = Math.min(order.length - 1, Math.max(1, from + by));
  if (from < 1 || to === from) return order;
  const moved = order.filter((other) => other !== key);
  moved.splice(to, 0, key);
  return moved;
}

export interface ChoiceOfColumns<C> {
  /** All of them, in order. */
  inOrder: readonly C[];
  shown: ReadonlySet<string>;
  /** They are as the list comes. */
  usual: boolean;
  show(shown: ReadonlySet<string>): void;
  order(keys: readonly string[]): void;
  /** Back to how the list comes. */
  reset(): void;
}

/** The columns that a list shows and their order, and how to choose others, for good. */
export function useColumnsChosen<C extends Column>(list: string, columns: readonly C[]): ChoiceOfColumns<C> {
  const kept = useContext(KeptColumnsContext);
  const [chosen, setChosen] = useState<unknown>(() => kept?.read(list));
  return useMemo(() => {
    const inOrder = columnsInOrder(columns, chosen);
    const shown = columnsShown(columns, chosen);
    const keep = (next: ColumnsChosen | null) => {
      setChosen(next);
      kept?.write(list, next);
    };
    const keys = inOrder.map(({ key }) => key);
    return {
      inOrder,
      shown,
      usual: columnsToKeep(columns, shown, keys) === null,
      show: (next) => keep(columnsToKeep(columns, next, keys)),
      order: (next) => keep(columnsToKeep(columns, shown, next)),
      reset: () => keep(null),
    };
  }, [columns, chosen, kept, list]);
}
