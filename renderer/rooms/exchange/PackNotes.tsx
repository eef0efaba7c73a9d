import type { PackMaker } from '../../../shared/queries/packMaker';
import { timeOf } from '../../../shared/workbook/clock';
import type { IncomingPreview } from '../../../shared/workbook/incoming';
import { useToday } from '../../app/forRooms/useToday';
import { Note } from '../../ui/Note';
import { countOf } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';
import { PackMadeBy } from './PackMadeBy';

interface PackNotesProps {
  from: string;
  preview: IncomingPreview;
  maker: PackMaker;
  madeAt: string;
}

/** What must be known before any figure: who made it and whether that is checked, and what was dropped or looks wrong. */
export function PackNotes({ from, preview, maker, madeAt }: PackNotesProps) {
  const today = useToday();
  const furthest = [...preview.ahead.values()].map(timeOf).sort((a, b) => b - a)[0];
  const erased = new Set(preview.erased.map(({ id }) => id)).size;
  return (
    <div className={styles.packNotes}>
      <PackMadeBy from={from} maker={maker} madeAt={madeAt} />
      {furthest !== undefined && (
        <Note kind="attention">
          <b>A clock looks wrong.</b> Changes in this pack say they were made on{' '}
          {dayInSentence(new Date(furthest).toISOString().slice(0, 10), today)}. What you import is written as
          if you made it now, so that it does not win over later words for ever. Ask {from} to set the clock.
        </Note>
      )}
      {erased > 0 && (
        <Note kind="info">
          {countOf(erased, 'record was', 'records were')} dropped: the people in them asked you to be
          forgotten. They stay out.
        </Note>
      )}
      {preview.barred > 0 && (
        <Note kind="attention">
          {countOf(preview.barred, 'record was', 'records were')} dropped: settings, cards of colleagues and
          export records never come in with a pack. Ask {from} how this one was made.
        </Note>
      )}
      {preview.unreadable > 0 && (
        <Note kind="info">
          {countOf(preview.unreadable, 'line is', 'lines are')} no record at all and left out.
        </Note>
      )}
    </div>
  );
}
