import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../IconButton';
import { calendarWords, dayInSentence } from '../words/dayInWords';
import { addDays } from '../words/typedDay';

interface CalendarProps {
  chosen: string | null;
  today: string;
  onPick: (day: string) => void;
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};

/** A month of days from Monday. Arrow keys move by a day or a week, Page up and down by four weeks, Enter picks. */
export function Calendar({ chosen, today, onPick }: CalendarProps) {
  const [at, setAt] = useState(chosen ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const month = at.slice(0, 7);
  const first = `${month}-01`;
  const start = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const days = Array.from({ length: 42 }, (_, index) => addDays(start, index));
  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  return (
    <div className="calendar">
      <div className="row">
        <IconButton
          size="small"
          rank="quiet"
          label="Month before"
          icon={<IconChevronLeft size={20} />}
          onClick={() => setAt(addDays(first, -1))}
        />
        <span className="grow strong" style={{ textAlign: 'center' }} aria-live="polite">
          {calendarWords.months[Number(month.slice(5)) - 1]} {month.slice(0, 4)}
        </span>
        <IconButton
          size="small"
          rank="quiet"
          label="Month after"
          icon={<IconChevronRight size={20} />}
          onClick={() => setAt(addDays(first, 31))}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move focus among the buttons within */}
      <div
        className="calendar-grid"
        ref={grid}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          setAt(addDays(at, step));
        }}
      >
        {['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map((name) => (
          <span key={name} aria-hidden="true">
            {name}
          </span>
        ))}
        {days.map((day) => (
          <button
            key={day}
            type="button"
            data-day={day}
            data-outside={day.slice(0, 7) !== month}
            data-today={day === today}
            aria-pressed={day === chosen}
            aria-label={dayInSentence(day, today)}
            tabIndex={day === at ? 0 : -1}
            data-autofocus={day === at || undefined}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}
