import type { ReactNode } from 'react';
import { Button } from '../Button';
import { Tag } from '../Tag';
import { countInFigures } from '../words/countInWords';

export interface ListFilter {
  key: string;
  /** In the user's words: "Came since 1 September". */
  label: string;
  onRemove: () => void;
}

interface ListLineProps {
  filters: readonly ListFilter[];
  shown: number;
  total: number;
  noun: readonly [one: string, many: string];
  /** The rows stand as they answer the search, the best first. */
  ranked: boolean;
  selected: number;
  onClearSelection: () => void;
  /** Bulk actions, shown while rows are selected. */
  bulk?: ReactNode;
}

/** Filters in force and the count; while rows are selected, "3 selected" and what can be done, at the same height. */
export function ListLine(props: ListLineProps) {
  const { filters, shown, total, ranked, noun, selected, onClearSelection, bulk } = props;
  if (selected > 0) {
    return (
      <div className="list-line" data-bulk="true" role="toolbar" aria-label="With the selected">
        <b role="status">{countInFigures(selected)} selected</b>
        <span className="spacer" />
        {bulk}
        <Button rank="quiet" size="small" onClick={onClearSelection}>
          Clear
        </Button>
      </div>
    );
  }
  const many = noun[total === 1 ? 0 : 1];
  return (
    <div className="list-line">
      <div className="filters">
        {filters.map((filter) => (
          <Tag
            key={filter.key}
            kind="chosen"
            onRemove={filter.onRemove}
            removeLabel={`Take off the filter ${filter.label}`}
          >
            {filter.label}
          </Tag>
        ))}
      </div>
      <span className="count tabular" role="status">
        {shown === total ? (
          <>
            <b>{countInFigures(total)}</b> {many}
          </>
        ) : (
          <>
            <b>{countInFigures(shown)}</b> of {countInFigures(total)} {many}
            {ranked && shown > 1 && ', best match first'}
          </>
        )}
      </span>
    </div>
  );
}
