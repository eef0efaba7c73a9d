import type { CountsPeriod } from '../../../shared/queries/counts/countsPeriod';
import { type Choice, Segments, SelectField } from '../../ui/form/Choices';
import type { CountsChoice } from './useCountsChoice';

interface CountsScopeFieldsProps {
  places: readonly Choice[];
  choice: CountsChoice;
  onChange: (choice: CountsChoice) => void;
}

const periods: readonly Choice<CountsPeriod>[] = [
  { value: 'year', label: 'This year so far' },
  { value: 'months', label: 'The last 12 months' },
  { value: 'quarter', label: 'The last 90 days' },
];

/** Which patch is counted, and over which days. */
export function CountsScopeFields({ places, choice, onChange }: CountsScopeFieldsProps) {
  return (
    <>
      <Segments
        label="Which patch?"
        choices={[
          { value: 'all', label: 'The whole book' },
          { value: 'place', label: 'A place and below' },
        ]}
        value={choice.of}
        onChange={(of) => onChange({ ...choice, of })}
      />
      {choice.of === 'place' &&
        (places.length > 0 ? (
          <SelectField
            label="Which place"
            hint="and every place below it"
            choices={places}
            value={choice.placeId}
            onChange={(placeId) => onChange({ ...choice, placeId })}
          />
        ) : (
          <p className="muted">There is no place yet.</p>
        ))}
      <Segments
        label="Over which days?"
        choices={periods}
        value={choice.period}
        onChange={(period) => onChange({ ...choice, period })}
      />
    </>
  );
}
