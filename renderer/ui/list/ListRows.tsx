import { IconPencil } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CellEditor } from './CellEditor';
import { nextEditable } from './cellEdit';
import type { ListColumn } from './listColumn';
import { useCellEditing } from './useCellEditing';

export interface ListRowsHandle {
  focus(): void;
  /** Saves the cell in hand, and gives how many hold what cannot be kept. */
  settle(): number;
}

interface ListRowsProps<T> {
  rows: readonly T[];
  rowKey: (row: T) => string;
  rowName?: (row: T) => string;
  columns: readonly ListColumn<T>[];
  template: string;
  rowHeight: number;
  openKey: string | null;
  selected: ReadonlySet<string> | null;
  /** A click, or an arrow while something is open. */
  onOpen: (row: T) => void;
  /** Enter or a double click. */
  onEnter: (row: T) => void;
  onSelect: (keys: readonly string[], on: boolean) => void;
  /** A single letter on the focused row; gives back true when it meant something. */
  onKey?: (key: string, row: T) => boolean;
  onEscape: () => void;
  /** A cell is being edited: the rows are to stay where they are until the focus has left them. */
  onHold: (hold: boolean) => void;
  onAboveFirst: () => void;
  ref: Ref<ListRowsHandle>;
}

const step = (key: string, page: number): number | undefined =>
  ({ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -1e9, End: 1e9 })[key];

/**
 * The rows, drawn only where they are seen: one tab stop, arrows within, Space selects, Enter opens, F2 edits the first
 * cell that can be; from there Tab goes along the row, Enter down the column, and each saves what it leaves.
 */
export function ListRows<T>(props: ListRowsProps<T>) {
  const { rows, rowKey, columns, template, rowHeight, openKey, selected } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const anchor = useRef<number | null>(null);
  const wanted = focusKey ?? openKey;
  const found = wanted === null ? -1 : rows.findIndex((row) => rowKey(row) === wanted);
  const active = Math.max(0, found);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: 72,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      if (rows.length === 0 || seen.includes(active)) return seen;
      return active < (seen[0] ?? 0) ? [active, ...seen] : [...seen, active];
    },
  });
  const focusAt = (index: number) => {
    const row = rows[index];
    if (!row) return;
    // Drawn and focused before the next key is read: a frame later it would have gone to the row before.
    flushSync(() => setFocusKey(rowKey(row)));
    scroll.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
    virtual.scrollToIndex(index, { align: 'auto' });
  };

  const selectTo = (index: number, extend: boolean) => {
    const from = extend ? (anchor.current ?? index) : index;
    const keys = rows.slice(Math.min(from, index), Math.max(from, index) + 1).map(rowKey);
    const row = rows[index];
    if (row) props.onSelect(keys, extend || !selected?.has(rowKey(row)));
    anchor.current = index;
  };

  const editing = useCellEditing<T>();
  useImperativeHandle(props.ref, () => ({
    focus: () => focusAt(active),
    settle() {
      const { at } = editing;
      const row = rows.find((one) => rowKey(one) === at?.key);
      const column = columns.find(({ key }) => key === at?.column);
      if (at && row && column) editing.settle(row, at, column);
      return editing.mistakes();
    },
  }));
  const moving = useRef(false);
  /** Takes the focus by way of the row, so that it never leaves the rows in between. */
  const edit = (index: number, column: string | undefined) => {
    const row = rows[index];
    moving.current = true;
    focusAt(row ? index : rows.length - 1);
    moving.current = false;
    if (row && column !== undefined) props.onHold(true);
    editing.begin(row && column !== undefined ? { key: rowKey(row), column } : null);
  };
  const editorKey = (event: KeyboardEvent<HTMLElement>, row: T, index: number, column: ListColumn<T>) => {
    const cell = { key: rowKey(row), column: column.key };
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      editing.drop(cell);
      return edit(index, undefined);
    }
    if (!editing.settle(row, cell, column)) return;
    if (event.key === 'Enter') edit(index + 1, column.key);
    else edit(index, nextEditable(columns, column.key, event.shiftKey));
  };

  const keyDown = (event: KeyboardEvent<HTMLElement>, row: T, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = step(
      event.key,
      Math.max(1, Math.floor((scroll.current?.clientHeight ?? 420) / rowHeight) - 1),
    );
    if (move !== undefined) {
      event.preventDefault();
      if (index === 0 && event.key === 'ArrowUp') return props.onAboveFirst();
      const to = Math.min(rows.length - 1, Math.max(0, index + move));
      focusAt(to);
      const next = rows[to];
      if (event.shiftKey && selected) selectTo(to, true);
      else if (openKey !== null && next) props.onOpen(next);
      return;
    }
    if (event.key === 'F2') edit(index, nextEditable(columns, undefined, false));
    else if (event.key === 'Enter') props.onEnter(row);
    else if (event.key === ' ' && selected) selectTo(index, event.shiftKey);
    else if (event.key === 'Escape') return props.onEscape();
    else if (!(event.key.length === 1 && props.onKey?.(event.key.toLowerCase(), row))) return;
    event.preventDefault();
  };

  const editable = columns.some((column) => column.edit);
  return (
    <div
      className="list-scroll"
      ref={scroll}
      role="rowgroup"
      onBlur={({ currentTarget, relatedTarget, target }) => {
        if (!currentTarget.contains(relatedTarget) && document.activeElement !== target) props.onHold(false);
      }}
    >
      <div className="list-rows" style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const key = rowKey(row);
          return (
            <div
              key={key}
              role="row"
              data-row={index}
              aria-rowindex={index + 2}
              aria-label={props.rowName?.(row)}
              aria-selected={selected ? selected.has(key) : undefined}
              data-open={key === openKey}
              className="list-row"
              tabIndex={index === active ? 0 : -1}
              style={{
                transform: `translateY(${start}px)`,
                height: rowHeight,
                gridTemplateColumns: template,
              }}
              onClick={(event) => {
                setFocusKey(key);
                if (selected && (event.ctrlKey || event.metaKey || event.shiftKey))
                  selectTo(index, event.shiftKey);
                else if (!(event.target as HTMLElement).closest('button, a, input, select'))
                  props.onOpen(row);
              }}
              aria-keyshortcuts={editable ? 'F2' : undefined}
              onDoubleClick={(event) => {
                if (!(event.target as HTMLElement).closest('input, select, .cell-pencil')) props.onEnter(row);
              }}
              onKeyDown={(event) => keyDown(event, row, index)}
            >
              {selected && (
                <div role="gridcell" className="list-tick">
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={`Select ${props.rowName?.(row) ?? 'this row'}`}
                    checked={selected.has(key)}
                    onChange={() => undefined}
                    onClick={(event) => {
                      event.stopPropagation();
                      setFocusKey(key);
                      selectTo(index, event.shiftKey);
                    }}
                  />
                </div>
              )}
              {columns.map((column) => {
                const typed = editing.typedIn(key, column.key);
                const inHand =
                  column.edit && editing.at?.key === key && editing.at.column === column.key
                    ? column.edit
                    : undefined;
                return (
                  <div
                    key={column.key}
                    role="gridcell"
                    data-align={column.align}
                    data-editing={inHand !== undefined || undefined}
                    data-editable={column.edit !== undefined || undefined}
                  >
                    {inHand ? (
                      <CellEditor
                        row={row}
                        label={`${column.title} of ${props.rowName?.(row) ?? 'this row'}`}
                        edit={inHand}
                        typed={typed}
                        onType={(text) => editing.type({ key, column: column.key }, text)}
                        onKey={(event) => editorKey(event, row, index, column)}
                        onLeave={() => {
                          if (moving.current) return;
                          editing.settle(row, { key, column: column.key }, column);
                          editing.begin(null);
                        }}
                      />
                    ) : typed?.problem ? (
                      <span className="cell-unsaved cut" title={typed.problem}>
                        {typed.text} <small>not saved</small>
                      </span>
                    ) : (
                      column.cell(row)
                    )}
                    {column.edit && !inHand && (index === active || key === openKey) && (
                      // For the mouse; the keyboard has F2, and what is read aloud is not burdened with it. In the row
                      // in hand alone: a first click on a row opens it, wherever it lands.
                      <button
                        type="button"
                        className="cell-pencil"
                        tabIndex={-1}
                        aria-hidden="true"
                        title={`Edit ${column.title.toLowerCase()} (F2)`}
                        onClick={() => edit(index, column.key)}
                      >
                        <IconPencil size={18} />
                      </button>
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
