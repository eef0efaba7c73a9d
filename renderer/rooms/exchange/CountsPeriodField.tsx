import type { CountsPeriod } from '../../../shared/queries/counts/countsPeriod';
import { type Choice, Segments } from '../../ui/form/Choices';

const periods: readonly Choice<CountsPeriod>[] = [
  { value: 'year', label: 'This year so far' },
  { value: 'months', label: 'The last 12 months' },
  { value: 'quarter', label: 'The last 90 days' },
];

interface CountsPeriodFieldProps {
  period: CountsPeriod;
  onChange: (period: CountsPeriod) => void;
}

/** Over which days a patch is counted. */
export function CountsPeriodField({ period, onChange }: CountsPeriodFieldProps) {
  return <Segments label="Over which days?" choices={periods} value={period} onChange={onChange} />;
}
