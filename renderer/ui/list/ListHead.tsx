import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ListColumn, ListSort } from './listColumn';

interface ListHeadProps<T> {
  columns: readonly ListColumn<T>[];
  template: string;
  sort: ListSort | null;
  onSort: (sort: ListSort) => void;
  ticks?: { all: boolean; some: boolean; onChange: (on: boolean) => void };
  /** Focus goes back down to the rows. */
  onLeave: () => void;
}

const stepTo: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Column heads; arrow up from the first row comes here, left and right move, Enter sorts. */
export function ListHead<T>({ columns, template, sort, onSort, ticks, onLeave }: ListHeadProps<T>) {
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={1}
      className="list-head"
      style={{ gridTemplateColumns: template }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onLeave();
          return;
        }
        const step = stepTo[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button.sort, input')];
        const at = stops.indexOf(document.activeElement as HTMLElement);
        stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
      }}
    >
      {ticks && (
        <div role="columnheader" className="list-tick">
          <input
            type="checkbox"
            aria-label="Select all that are shown"
            tabIndex={-1}
            checked={ticks.all}
            ref={(box) => {
              if (box) box.indeterminate = ticks.some && !ticks.all;
            }}
            onChange={(event) => ticks.onChange(event.currentTarget.checked)}
          />
        </div>
      )}
      {columns.map((column) => {
        const sorted = sort?.column === column.key;
        return (
          <div
            key={column.key}
            role="columnheader"
            data-align={column.align}
            aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}
          >
            {column.sortBy ? (
              <button
                type="button"
                className="sort focus-inset"
                tabIndex={-1}
                onClick={() => onSort({ column: column.key, down: sorted ? !sort.down : false })}
              >
                <span className="cut">{column.title}</span>
                {sorted &&
                  (sort.down ? <IconArrowDown aria-hidden="true" /> : <IconArrowUp aria-hidden="true" />)}
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  );
}
