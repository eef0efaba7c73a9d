import './page.css';
import type { ReactNode } from 'react';
import { Button } from './Button';

interface EmptyProps {
  /** One sentence with some life: "Nobody has come to anything yet. Let’s change that." */
  sentence: string;
  /** What the room does. */
  does: string;
  /** The one primary button, size "big". */
  start: ReactNode;
  /** A second button, usually to see the sample. */
  look?: ReactNode;
  /** Where a spreadsheet goes. */
  spreadsheet?: ReactNode;
  /** Anything between the buttons and the spreadsheet line: "Start from …". */
  children?: ReactNode;
  /** What stands on the cloth at the right, drawn with the marks that the full room uses. */
  aside?: ReactNode;
}

/** An empty room teaches: what it is for, one way to start, one to see a full one. */
export function Empty({ sentence, does, start, look, spreadsheet, children, aside }: EmptyProps) {
  return (
    <section className="sheet empty" data-aside={Boolean(aside)}>
      <div className="teach">
        <h2 className="sentence">{sentence}</h2>
        <p className="does">{does}</p>
        <div className="row wrap">
          {start}
          {look}
        </div>
        {children}
        {spreadsheet && <p className="spreadsheet">{spreadsheet}</p>}
      </div>
      {aside && <div className="aside">{aside}</div>}
    </section>
  );
}

/** A search that found nothing says what was searched and offers to clear it. */
export function EmptySearch({ searched, onClear }: { searched: string; onClear: () => void }) {
  return (
    <div className="empty-search">
      <p>
        <b>{searched}</b>
      </p>
      <Button onClick={onClear}>Clear the search</Button>
    </div>
  );
}
