import { useMemo } from 'react';
import { type ListColumn, type ListSort, plainText, sortRows } from './listColumn';

interface Question<T> {
  rows: readonly T[];
  query: string;
  columns: readonly ListColumn<T>[];
  sort: ListSort | null;
  /** The text of a row that is searched. */
  searchText?: (row: T) => string;
  /** A finder of its own: every row that answers the query, in any order. */
  find?: (query: string) => readonly T[];
}

/** The rows to show: those that answer the search, in the chosen order. */
export function useListRows<T>({ rows, query, columns, sort, searchText, find }: Question<T>): readonly T[] {
  const ordered = useMemo(() => {
    const by = sort && columns.find((column) => column.key === sort.column)?.sortBy;
    return by ? sortRows(rows, by, sort.down) : rows;
  }, [rows, columns, sort]);
  const rank = useMemo(
    () => (find ? new Map(ordered.map((row, index) => [row, index])) : null),
    [ordered, find],
  );
  const texts = useMemo(
    () => (searchText && !find ? ordered.map((row) => plainText(searchText(row))) : null),
    [ordered, searchText, find],
  );
  return useMemo(() => {
    const words = plainText(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return ordered;
    if (find && rank) {
      const found = find(query).filter((row) => rank.has(row));
      return [...found].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    }
    if (!texts) return ordered;
    return ordered.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
  }, [ordered, query, find, rank, texts]);
}
