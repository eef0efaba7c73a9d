import { createContext, useContext, useState } from 'react';
import type { ListColumn } from './listColumn';

/**
 * What differs from the columns that a list comes with. A column that a later version adds is then shown or
 * not as it comes, whatever was chosen before.
 */
export interface ColumnsChosen {
  added: readonly string[];
  takenOff: readonly string[];
}

/** Where choices of columns are kept, by the list's label. Null takes one back to how the list comes. */
export interface KeptColumns {
  read(list: string): unknown;
  write(list: string, chosen: ColumnsChosen | null): void;
}

/** Without one above, a choice lasts as long as the page. */
export const KeptColumnsContext = createContext<KeptColumns | null>(null);

type Column = Pick<ListColumn<never>, 'key' | 'hiddenAtFirst'>;

/** The keys to show; what was kept and is not understood counts as nothing chosen. */
export function columnsShown(columns: readonly Column[], kept: unknown): ReadonlySet<string> {
  const { added, takenOff } = (kept ?? {}) as Partial<Record<keyof ColumnsChosen, unknown>>;
  const isIn = (keys: unknown, key: string) => Array.isArray(keys) && keys.includes(key);
  // The first column holds the name and always stays.
  const shown = columns.filter(
    ({ key, hiddenAtFirst }, at) => at === 0 || (hiddenAtFirst ? isIn(added, key) : !isIn(takenOff, key)),
  );
  return new Set(shown.map(({ key }) => key));
}

/** What there is to keep of a choice; null where it is as the list comes. */
export function columnsToKeep(columns: readonly Column[], shown: ReadonlySet<string>): ColumnsChosen | null {
  const keysWhere = (differs: (column: Column) => boolean) => columns.filter(differs).map(({ key }) => key);
  const added = keysWhere(({ key, hiddenAtFirst }) => Boolean(hiddenAtFirst) && shown.has(key));
  const takenOff = keysWhere(({ key, hiddenAtFirst }) => !hiddenAtFirst && !shown.has(key));
  return added.length + takenOff.length > 0 ? { added, takenOff } : null;
}

/** The columns that a list shows, and how to choose others, for good. */
export function useColumnsChosen(
  list: string,
  columns: readonly Column[],
): readonly [shown: ReadonlySet<string>, choose: (shown: ReadonlySet<string>) => void] {
  const kept = useContext(KeptColumnsContext);
  const [shown, setShown] = useState(() => columnsShown(columns, kept?.read(list)));
  return [
    shown,
    (next) => {
      setShown(next);
      kept?.write(list, columnsToKeep(columns, next));
    },
  ];
}
