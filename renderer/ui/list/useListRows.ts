import { useMemo, useRef } from 'react';
import { type ListColumn, type ListSort, plainText } from './listColumn';
import { SortedRows } from './sortedRows';

interface Question<T> {
  rows: readonly T[];
  query: string;
  columns: readonly ListColumn<T>[];
  /** Null while searching with `find`: as it gives them, the best first. */
  sort: ListSort | null;
  /** The text of a row that is searched. */
  searchText?: (row: T) => string;
  /** A finder of its own: every one of the rows that answers the query, the best first. */
  find?: (query: string) => readonly T[];
}

/** The rows to show: those that answer the search, in the chosen order. */
export function useListRows<T>({ rows, query, columns, sort, searchText, find }: Question<T>): readonly T[] {
  const inOrder = useRef(new SortedRows<T>());
  const foundInOrder = useRef(new SortedRows<T>());
  const by = sort && columns.find((column) => column.key === sort.column)?.sortBy;
  const searching = plainText(query).trim() !== '';
  // Kept while a search shows others, so that emptying it costs nothing.
  const before = useRef<{ rows: readonly T[]; by: unknown; sort: ListSort; ordered: readonly T[] }>(null);
  const ordered = useMemo(() => {
    if (!by || (searching && find)) return rows;
    const kept = before.current;
    if (kept?.rows === rows && kept.by === by && kept.sort === sort) return kept.ordered;
    const sorted = inOrder.current.sort(rows, by, sort.column, sort.down);
    before.current = { rows, by, sort, ordered: sorted };
    return sorted;
  }, [rows, by, sort, searching, find]);
  const texts = useMemo(
    () => (searchText && !find ? ordered.map((row) => plainText(searchText(row))) : null),
    [ordered, searchText, find],
  );
  return useMemo(() => {
    if (!searching) return ordered;
    if (find) {
      const found = find(query);
      return by ? foundInOrder.current.sort(found, by, sort.column, sort.down) : found;
    }
    if (!texts) return ordered;
    const words = plainText(query).split(/\s+/).filter(Boolean);
    return ordered.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
  }, [ordered, query, searching, find, texts, by, sort]);
}
