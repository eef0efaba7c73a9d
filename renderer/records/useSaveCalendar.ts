import { useContext } from 'react';
import { writeCalendar } from '../../shared/formats/calendarOut';
import type { Rec } from '../../shared/model/kinds';
import { calendarEvents } from '../../shared/queries/exports/calendarEvents';
import { ProblemContext } from '../app/forRooms/useDo';
import { saveFile } from '../store/saveFile';
import { useOpenWorkbook } from '../store/useWorkbook';
import { useToast } from '../ui/Toasts';
import { countOf } from '../ui/words/countInWords';

/** Saves events as a file that any calendar opens. Nobody's name is in it, so it is not noted as an export of people. */
export function useSaveCalendar(): (events: readonly Rec<'event'>[], title: string) => Promise<void> {
  const { reader, deed } = useOpenWorkbook();
  const toast = useToast();
  const report = useContext(ProblemContext);
  return async (events, title) => {
    const bytes = writeCalendar(calendarEvents(reader, events), deed().now);
    const name = title
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .slice(0, 100)
      .trim();
    const file = await saveFile('calendar', `${name}.ics`, bytes);
    report(file.outcome === 'problem' ? file.text : null);
    if (file.outcome === 'saved')
      toast.say({ text: `Saved ${countOf(events.length, 'event', 'events')} as ${file.name}` });
  };
}
