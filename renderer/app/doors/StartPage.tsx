import './doors.css';
import { IconClipboardList, IconTelescope, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Route } from '../forRooms/route';
import { Cloth } from './Cloth';

interface StartPageProps {
  onStart: (route: Route) => void;
  onSample: () => void;
}

/** The book is made and empty: three ways to begin. */
export function StartPage({ onStart, onSample }: StartPageProps) {
  return (
    <div className="door" data-kind="first">
      <Cloth
        promise="An empty book, and a good pen."
        words="Most books start with the list that is already in a spreadsheet, on a phone or on a clipboard."
        gates
      />
      <main className="door-page">
        <div className="inner" style={{ justifyContent: 'center' }}>
          <header>
            <h1>How would you like to begin?</h1>
            <p className="under">All three stay in reach later.</p>
          </header>
          <div className="starts">
            <Start
              icon={<IconClipboardList size={32} />}
              title="Paste or open a list"
              words="Cells from a spreadsheet, a CSV file or contact cards. You see everything before it goes in."
              onPress={() => onStart({ room: 'exchange', page: 'paste' })}
              first
            />
            <Start
              icon={<IconUserPlus size={32} />}
              title="Add one person"
              words="Somebody you spoke to this week. A name is enough."
              onPress={() => onStart({ room: 'people', page: 'add' })}
            />
            <Start
              icon={<IconTelescope size={32} />}
              title="Look around a sample year"
              words="Two thousand invented people, a campaign that won, a year of meetings. Kept apart from your own."
              onPress={onSample}
            />
          </div>
        </div>
      </main>
    </div>
  );
}

interface StartProps {
  icon: ReactNode;
  title: string;
  words: string;
  onPress: () => void;
  first?: boolean;
}

function Start({ icon, title, words, onPress, first = false }: StartProps) {
  return (
    <button type="button" className="start" onClick={onPress} autoFocus={first}>
      {icon}
      <span>
        <span className="display" style={{ fontSize: 23, display: 'block' }}>
          {title}
        </span>
        <span className="muted">{words}</span>
      </span>
    </button>
  );
}
