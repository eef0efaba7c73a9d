import './threeStarts.css';
import { IconClipboardList, IconTelescope, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSessionDeeds } from '../../store/useSession';
import { useRoute } from './useRoute';

/** An empty book and three ways to begin. */
export function ThreeStarts() {
  const { go } = useRoute();
  const session = useSessionDeeds();
  return (
    <div className="starts">
      <Start
        icon={<IconClipboardList size={32} />}
        title="Paste or open a list"
        words="Cells from a spreadsheet, a CSV file or contact cards. You see everything before it goes in."
        onPress={() => go({ room: 'exchange', page: 'paste' })}
      />
      <Start
        icon={<IconUserPlus size={32} />}
        title="Add one person"
        words="Somebody you spoke to this week. A name is enough."
        onPress={() => go({ room: 'people', page: 'add' })}
      />
      <Start
        icon={<IconTelescope size={32} />}
        title="Look around a sample year"
        words="Two thousand invented people and a year of meetings, kept apart from your own."
        onPress={() => void session.openSample()}
      />
    </div>
  );
}

interface StartProps {
  icon: ReactNode;
  title: string;
  words: string;
  onPress: () => void;
}

function Start({ icon, title, words, onPress }: StartProps) {
  return (
    <button type="button" className="start" onClick={onPress}>
      {icon}
      <span>
        <span className="display start-title">{title}</span>
        <span className="muted">{words}</span>
      </span>
    </button>
  );
}
