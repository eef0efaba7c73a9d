import './list.css';
import { TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { EmptySearch } from '../Empty';
import { ColumnsButton } from './ColumnsButton';
import { useColumnsChosen } from './columnsChosen';
import { ExportButton, PrintButton } from './ExportButton';
import { ListHead } from './ListHead';
import { type ListFilter, ListLine } from './ListLine';
import { ListRows, type ListRowsHandle } from './ListRows';
import { columnsThatFit, gridTemplate, type ListColumn, type ListSort } from './listColumn';
import { useHeldRows } from './useHeldRows';
import { useListRows } from './useListRows';

export interface ListProps<T> {
  /** What the list holds, for those who do not see it: "People". */
  label: string;
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The row's name, for screen readers and the tick box. */
  rowName?: (row: T) => string;
  noun: readonly [one: string, many: string];
  columns: readonly ListColumn<T>[];
  sort?: ListSort;
  /** What the search box says: "Name, phone, street, tag…". No search box without it. */
  searchHint?: string;
  searchText?: (row: T) => string;
  /** Every one of the rows that answers the search, the best first: shown so until a column's head is clicked. */
  find?: (query: string) => readonly T[];
  /** How many there are before any filter; the rows' number when left out. */
  total?: number;
  filters?: readonly ListFilter[];
  /** Takes off all that narrows the list: offered where it leaves nothing. */
  onClear?: (() => void) | undefined;
  /** Beside the search box: the filter button. */
  tools?: ReactNode;
  openKey?: string | null;
  onOpen: (row: T) => void;
  onEnter?: (row: T) => void;
  /** Esc on a row: closes the panel. */
  onEscape?: () => void;
  /** A row as it is now, or undefined where it is gone: where cells are edited, rows stay in place meanwhile. */
  rowNow?: (key: string) => T | undefined;
  onKey?: (key: string, row: T) => boolean;
  /** Where cells are edited: for the page, to ask before it is left. */
  handle?: Ref<Pick<ListRowsHandle, 'settle'>>;
  /** Gives the bulk actions for the selected rows; without it rows cannot be selected. */
  bulk?: (selected: readonly T[], clear: () => void) => ReactNode;
  /** Takes the rows and columns as shown, in their order, out of the book; a button beside the columns. */
  onExport?: (rows: readonly T[], columns: readonly string[]) => void;
  /** Puts the rows as shown on paper, or those selected where some are; a button beside the columns. */
  onPrint?: (rows: readonly T[]) => void;
  /** That button, for the key that presses it. */
  printButton?: Ref<HTMLButtonElement>;
  /** 42, or 46 where rows have buttons. */
  rowHeight?: 42 | 46 | 56;
}

const noFilters: readonly ListFilter[] = [];

/** Every list of the book: search as you type, filters as chips, sort, columns, selection, one tab stop. */
export function List<T>(props: ListProps<T>) {
  const { rows, rowKey, columns, noun, filters = noFilters, bulk } = props;
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<ListSort | null>(props.sort ?? null);
  /** A column's head was clicked while searching: its order holds until the search is emptied. */
  const [sortedSince, setSortedSince] = useState(false);
  const choice = useColumnsChosen(props.label, columns);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const { ref, width } = useElementSize();
  const rowsHandle = useRef<ListRowsHandle>(null);
  useImperativeHandle(props.handle, () => ({ settle: () => rowsHandle.current?.settle() ?? 0 }));
  const headRef = useRef<HTMLDivElement>(null);

  const ranked = Boolean(props.find) && query.trim() !== '' && !sortedSince;
  const inForce = ranked ? null : sort;
  const [holding, setHolding] = useState(false);
  const found = useListRows({
    rows,
    query,
    columns,
    sort: inForce,
    searchText: props.searchText,
    find: props.find,
  });
  const shown = useHeldRows(found, rowKey, props.rowNow, holding);
  const search = (text: string) => {
    setQuery(text);
    if (text.trim() === '') setSortedSince(false);
  };
  const wanted = useMemo(() => choice.inOrder.filter(({ key }) => choice.shown.has(key)), [choice]);
  const fitting = columnsThatFit(wanted, width || 900, Boolean(bulk));
  const template = gridTemplate(fitting, Boolean(bulk));
  const selectedRows = useMemo(
    () => (selection.size === 0 ? [] : selectedInOrder(selection, shown, rows, rowKey)),
    [rows, selection, rowKey, shown],
  );
  const clear = () => setSelection(new Set());
  const select = (keys: readonly string[], on: boolean) => {
    const next = new Set(selection);
    for (const key of keys) on ? next.add(key) : next.delete(key);
    setSelection(next);
  };

  return (
    <section className="list" aria-label={props.label}>
      {props.searchHint && (
        <div className="list-search">
          <TextInput
            className="grow"
            type="search"
            aria-label={`Search ${noun[1]}`}
            placeholder={props.searchHint}
            leftSection={<IconSearch size={20} />}
            value={query}
            onChange={(event) => search(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') {
                event.preventDefault();
                rowsHandle.current?.focus();
              } else if (event.key === 'Escape' && query !== '') {
                event.preventDefault();
                search('');
              }
            }}
          />
          {props.tools}
          <ColumnsButton choice={choice} folded={wanted.length - fitting.length} />
          {props.onExport && (
            <ExportButton
              noun={noun[1]}
              onPress={() =>
                props.onExport?.(
                  shown,
                  wanted.map(({ key }) => key),
                )
              }
            />
          )}
          {props.onPrint && (
            <PrintButton
              noun={noun[1]}
              ref={props.printButton}
              onPress={() => props.onPrint?.(selectedRows.length > 0 ? selectedRows : shown)}
            />
          )}
        </div>
      )}
      <ListLine
        filters={filters}
        shown={shown.length}
        total={props.total ?? rows.length}
        ranked={ranked}
        noun={noun}
        selected={selectedRows.length}
        onClearSelection={clear}
        bulk={bulk?.(selectedRows, clear)}
      />
      <div className="sheet list-table" ref={ref} data-none={shown.length === 0}>
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={shown.length + 1}
          aria-multiselectable={bulk ? true : undefined}
          ref={headRef}
          style={{ display: 'contents' }}
        >
          <ListHead
            columns={fitting}
            template={template}
            sort={inForce}
            onSort={(by) => {
              setSort(by);
              setSortedSince(query.trim() !== '');
            }}
            onLeave={() => rowsHandle.current?.focus()}
            {...(bulk && {
              ticks: {
                all: shown.length > 0 && shown.every((row) => selection.has(rowKey(row))),
                some: selectedRows.length > 0,
                onChange: (on: boolean) => select(shown.map(rowKey), on),
              },
            })}
          />
          <ListRows
            ref={rowsHandle}
            rows={shown}
            rowKey={rowKey}
            {...(props.rowName && { rowName: props.rowName })}
            columns={fitting}
            template={template}
            rowHeight={props.rowHeight ?? 42}
            openKey={props.openKey ?? null}
            selected={bulk ? selection : null}
            onOpen={props.onOpen}
            onEnter={props.onEnter ?? props.onOpen}
            onSelect={select}
            {...(props.onKey && { onKey: props.onKey })}
            onEscape={() => (selection.size > 0 ? clear() : props.onEscape?.())}
            onHold={setHolding}
            onAboveFirst={() => headRef.current?.querySelector<HTMLElement>('button.sort')?.focus()}
          />
        </div>
        {shown.length === 0 && query.trim() !== '' && (
          <EmptySearch searched={`No ${noun[1]} match “${query.trim()}”.`} onClear={() => search('')} />
        )}
        {shown.length === 0 && query.trim() === '' && props.onClear && (
          <EmptySearch searched={`No ${noun[1]} answer what is asked.`} onClear={props.onClear} />
        )}
      </div>
    </section>
  );
}

/** The selected rows as they stand in the list; after them those that a search has hidden meanwhile. */
function selectedInOrder<T>(
  selection: ReadonlySet<string>,
  shown: readonly T[],
  rows: readonly T[],
  rowKey: (row: T) => string,
): readonly T[] {
  const inView = shown.filter((row) => selection.has(rowKey(row)));
  if (inView.length === selection.size) return inView;
  const seen = new Set(inView.map(rowKey));
  return [...inView, ...rows.filter((row) => selection.has(rowKey(row)) && !seen.has(rowKey(row)))];
}
