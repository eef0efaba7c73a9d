import { codeLabel } from '../../../shared/queries/listCodes';
import type { TimelineEntry } from '../../../shared/queries/personTimeline';
import { useRoute } from '../../app/forRooms/useRoute';
import { CommitmentLine } from '../../records/CommitmentLine';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Tag } from '../../ui/Tag';

const channelWords: Record<string, string> = { phone: 'phone', text: 'text', email: 'email', post: 'post' };

/** One line of a person's ledger, in words. */
export function TimelineLine({ entry, today }: { entry: TimelineEntry; today: string }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  switch (entry.type) {
    case 'conversation': {
      const { notes, assessment, ladderTo, oneToOne } = entry.conversation;
      const moved = ladderTo && `Moved to ${codeLabel(reader, 'ladderStage', ladderTo).toLowerCase()}.`;
      const stood = assessment && `Assessed ${assessment}.`;
      return (
        <p>
          <b>{oneToOne ? 'One-to-one' : 'Conversation'}</b> {notes}{' '}
          <span className="muted">{[stood, moved].filter(Boolean).join(' ')}</span>
        </p>
      );
    }
    case 'attendance': {
      const { event, attendance, firstTime } = entry;
      const came = attendance.attended
        ? 'came'
        : attendance.attended === false
          ? 'did not come'
          : `said ${attendance.rsvp ?? 'nothing'}`;
      return (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => go({ room: 'events', page: 'event', id: event.id })}
          >
            {event.title}
          </button>{' '}
          {came} {firstTime && <Tag kind="attention">First time</Tag>}
        </p>
      );
    }
    case 'commitment':
      return <CommitmentLine commitment={entry.commitment} today={today} />;
    case 'follow-up':
      return (
        <p>
          <b>{entry.task.doneOn ? 'Done:' : 'To do:'}</b> {entry.task.title}
        </p>
      );
    case 'ladder':
      return (
        <p>
          <b>
            {entry.from ? 'Moved to' : 'Came in as'}{' '}
            {codeLabel(reader, 'ladderStage', entry.entry.stage).toLowerCase()}
          </b>{' '}
          <span className="muted">{entry.entry.why}</span>
        </p>
      );
    case 'assessment':
      return (
        <p>
          <b>Assessed {entry.entry.level}</b>{' '}
          <span className="muted">
            {codeLabel(reader, 'assessment', String(entry.entry.level)).toLowerCase()}
          </span>
        </p>
      );
    case 'consent':
      return (
        <p>
          <b>
            {entry.entry.state === 'yes' ? 'Agreed to' : 'Refused'} {channelWords[entry.entry.channel]}
          </b>{' '}
          <span className="muted">{entry.entry.wording}</span>
        </p>
      );
    case 'story':
      return (
        <p>
          <b>Told a story</b>{' '}
          <button
            type="button"
            className="link"
            onClick={() => go({ room: 'stories', page: 'story', id: entry.story.id })}
          >
            {entry.story.title}
          </button>
        </p>
      );
  }
}
