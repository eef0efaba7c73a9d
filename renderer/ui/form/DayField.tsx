import { Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { IconButton } from '../IconButton';
import { dayInSentence } from '../words/dayInWords';
import { typedDay } from '../words/typedDay';
import { Calendar } from './Calendar';
import { Field, type FieldProps } from './Field';

interface DayFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null when not told. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** The user's own day: what "tomorrow" is measured from. */
  today: string;
}

/** A day, typed as people say it ("fri", "28 nov", "28/11") or picked from a calendar; it says what it understood. */
export function DayField({ label, hint, error, value, onChange, today }: DayFieldProps) {
  const said = value ? dayInSentence(value, today) : '';
  const [typing, setTyping] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const understood = typing === null ? null : typedDay(typing, today);
  const change = (text: string) => {
    setTyping(text);
    const day = typedDay(text, today);
    if (day || text.trim() === '') onChange(day ?? null);
  };
  const pick = (day: string) => {
    setTyping(null);
    setPicking(false);
    onChange(day);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <>
          <TextInput
            id={id}
            aria-describedby={describedBy}
            error={Boolean(error)}
            value={typing ?? said}
            autoComplete="off"
            placeholder="28 Nov, fri, tomorrow"
            onChange={(event) => change(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => understood && setTyping(null)}
            rightSectionWidth={38}
            rightSection={
              <Popover
                opened={picking}
                onChange={setPicking}
                trapFocus
                returnFocus
                position="bottom-end"
                withRoles={false}
              >
                {/* On the button, not the box: the popover gives its target an id of its own. The roles stand on
                    the button and the calendar themselves, as a span may not carry them. */}
                <Popover.Target>
                  <span>
                    <IconButton
                      size="tiny"
                      rank="quiet"
                      label={`Pick a day: ${label}`}
                      aria-haspopup="dialog"
                      aria-expanded={picking}
                      icon={<IconCalendar size={20} />}
                      onClick={() => setPicking((open) => !open)}
                    />
                  </span>
                </Popover.Target>
                <Popover.Dropdown role="dialog" aria-label={`A day for ${label}`}>
                  <Calendar chosen={value} today={today} onPick={pick} />
                </Popover.Dropdown>
              </Popover>
            }
          />
          <div className="day-meaning" role="status">
            {understood && dayInSentence(understood, today)}
            {typing?.trim() && !understood && 'Not a day yet. Try 28 Nov, fri or 28/11.'}
          </div>
        </>
      )}
    </Field>
  );
}
