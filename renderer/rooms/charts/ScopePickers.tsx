import { Select } from '@mantine/core';
import { compareNames } from '../../../shared/queries/shownName';
import { choicesOf } from '../../records/choices';
import { useWorkbook } from '../../store/useWorkbook';
import styles from './charts.module.css';

export interface ChartChoice {
  period: 'year' | 'quarter' | 'all';
  placeId: string | null;
  /** A code of the list `eventType`; null counts all events. */
  eventType: string | null;
}

interface ScopePickersProps {
  choice: ChartChoice;
  onChange: (choice: ChartChoice) => void;
}

const periods = [
  { value: 'year', label: 'January to today' },
  { value: 'quarter', label: 'The last 90 days' },
  { value: 'all', label: 'Everything so far' },
];

/** Which events are counted: when, where, and of what type. */
export function ScopePickers({ choice, onChange }: ScopePickersProps) {
  const lists = useWorkbook((workbook) => ({
    places: workbook
      .all('place')
      .map(({ id, name }) => ({ value: id, label: `${name} and below` }))
      .sort((a, b) => compareNames(a.label, b.label)),
    types: choicesOf(workbook, 'eventType'),
  }));
  return (
    <div className={styles.pickers}>
      <Select
        aria-label="Period"
        data={periods}
        value={choice.period}
        allowDeselect={false}
        onChange={(period) => onChange({ ...choice, period: (period ?? 'year') as ChartChoice['period'] })}
      />
      <Select
        aria-label="Place"
        placeholder="All places"
        data={lists.places}
        value={choice.placeId}
        clearable
        searchable
        nothingFoundMessage="No place by that name"
        onChange={(placeId) => onChange({ ...choice, placeId })}
      />
      <Select
        aria-label="Type of event"
        placeholder="All events"
        data={lists.types}
        value={choice.eventType}
        clearable
        onChange={(eventType) => onChange({ ...choice, eventType })}
      />
    </div>
  );
}
