import type { DayQuestion } from '../../../shared/formats/dayQuestion';
import { BareSegments } from '../../ui/form/Choices';
import { Card } from '../../ui/Sheet';
import { calendarWords } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';

interface DayOrderCardProps {
  asked: DayQuestion;
  monthFirst: boolean;
  onChange: (monthFirst: boolean) => void;
}

/** Asked once for all the days of a list: is 04/07 in July or in April? */
export function DayOrderCard({ asked, monthFirst, onChange }: DayOrderCardProps) {
  return (
    <Card>
      <div className={styles.dayOrder}>
        <span>{asked.value} is</span>
        <BareSegments
          label={`${asked.value} is`}
          choices={[
            { value: 'day', label: dayAndMonth(asked.dayFirst) },
            { value: 'month', label: dayAndMonth(asked.monthFirst) },
          ]}
          value={monthFirst ? 'month' : 'day'}
          onChange={(order) => onChange(order === 'month')}
        />
      </div>
    </Card>
  );
}

/** "4 July": the year is not in question. */
function dayAndMonth(day: string): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return `${date} ${calendarWords.months[month - 1] ?? ''}`;
}
