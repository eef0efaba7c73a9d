import { useContext } from 'react';
import { writeCalendar } from '../../shared/formats/calendarOut';
import type { Rec } from '../../shared/model/kinds';
import { calendarEvents } from '../../shared/queries/exports/calendarEvents';
import { ProblemContext } from '../app/forRooms/useDo';
import { useNoteExport } from '../app/forRooms/useNoteExport';
import { saveFile } from '../store/saveFile';
import { useOpenWorkbook } from '../store/useWorkbook';
import { useToast } from '../ui/Toasts';
import { countOf } from '../ui/words/countInWords';

/** Saves events as a file that any calendar opens, and notes it in the export record; nobody's name is in it. */
export function useSaveCalendar(): (events: readonly Rec<'event'>[], title: string) => Promise<void> {
  const { reader, deed } = useOpenWorkbook();
  const toast = useToast();
  const noteExport = useNoteExport();
  const report = useContext(ProblemContext);
  return async (events, title) => {
    const bytes = writeCalendar(calendarEvents(reader, events), deed().now);
    const name = title
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .slice(0, 100)
      .trim();
    const file = await saveFile('calendar', `${name}.ics`, bytes);
    if (file.outcome !== 'saved') return report(file.outcome === 'problem' ? file.text : null);
    const many = countOf(events.length, 'event', 'events');
    const left = {
      called: 'The calendar',
      what: 'calendar',
      to: `${title}: ${many}`.slice(0, 300),
      personIds: [],
    };
    const notNoted = await noteExport(left);
    report(notNoted ?? null);
    if (!notNoted) toast.say({ text: `Saved ${many} as ${file.name}, and noted it` });
  };
}
