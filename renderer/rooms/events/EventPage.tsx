import { Menu } from '@mantine/core';
import { IconDoorEnter, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { editEvent } from '../../../shared/commands/editEvent';
import type { Rec } from '../../../shared/model/kinds';
import { eventDay } from '../../../shared/queries/calendar';
import { eventStages } from '../../../shared/queries/eventStages';
import { codeLabel } from '../../../shared/queries/listCodes';
import { placeName } from '../../../shared/queries/placesWithin';
import { homeOf } from '../../app/forRooms/route';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useHistory } from '../../records/history/useHistory';
import { useSaveCalendar } from '../../records/useSaveCalendar';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { momentInSentence, timeInWords } from '../../ui/words/dayInWords';
import { CommitmentsStage } from './CommitmentsStage';
import { EventGone } from './EventGone';
import { FollowThroughStage } from './FollowThroughStage';
import { PlanStage } from './PlanStage';
import { SignInStage } from './SignInStage';
import { type StageName, StageStrip } from './StageStrip';

/** One event: its four stages are the page's tabs and its summary. */
export function EventPage({ eventId, start }: { eventId: string; start?: StageName }) {
  const today = useToday();
  const event = useWorkbook((workbook) => workbook.get('event', eventId), [eventId]);
  const stages = useWorkbook((workbook) => event && eventStages(workbook, event, today), [event, today]);
  const [stage, setStage] = useState<StageName>(start ?? (event ? usualStage(event, today) : 'plan'));
  if (!event || !stages) return <EventGone />;
  return (
    <Page scroll>
      <EventHeader event={event} today={today} />
      {event.cancelled && <Note kind="attention">This event was cancelled. What is on record stays.</Note>}
      <StageStrip stages={stages} goal={event.commitmentGoal ?? null} stage={stage} onStage={setStage} />
      {stage === 'plan' && <PlanStage event={event} today={today} />}
      {stage === 'signIn' && <SignInStage event={event} stages={stages} />}
      {stage === 'commitments' && <CommitmentsStage event={event} today={today} />}
      {stage === 'follow' && <FollowThroughStage event={event} stages={stages} today={today} />}
    </Page>
  );
}

/** Before the day it is planning, on the day signing in, after it following through. */
function usualStage(event: Rec<'event'>, today: string): StageName {
  const day = eventDay(event);
  return day > today ? 'plan' : day === today ? 'signIn' : 'follow';
}

function EventHeader({ event, today }: { event: Rec<'event'>; today: string }) {
  const { go } = useRoute();
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const campaign = reader.get('campaign', event.campaignId);
  const showHistory = useHistory(event);
  const saveCalendar = useSaveCalendar();
  const [leaving, setLeaving] = useState(false);
  const ends = event.ends ? ` to ${timeInWords(event.ends)}` : '';
  const place = event.venue || placeName(reader, event.placeId);
  const cancel = () =>
    void act((workbook, deed) =>
      editEvent(workbook, deed, { eventId: event.id, values: { cancelled: !event.cancelled } }),
    );
  const remove = async () => {
    const done = await act((workbook, deed) => deleteRecord(workbook, deed, { kind: 'event', id: event.id }));
    if (done.ok) go(homeOf.events);
  };
  return (
    <PageHeader
      title={event.title}
      crumb={{
        label: 'Events',
        onPress: () => go(homeOf.events),
      }}
      facts={
        <>
          {[
            codeLabel(reader, 'eventType', event.type),
            `${momentInSentence(event.starts, today)}${ends}`,
            place,
          ]
            .filter(Boolean)
            .join(' · ')}
          {campaign && (
            <>
              {' · '}
              <button
                type="button"
                className="link"
                onClick={() => go({ room: 'campaigns', page: 'campaign', id: campaign.id })}
              >
                {campaign.name}
              </button>
            </>
          )}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton label="More about this event" icon={<IconDots size={20} />} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go({ room: 'events', page: 'edit', id: event.id })}>
                Change the event
              </Menu.Item>
              <Menu.Item onClick={cancel}>
                {event.cancelled ? 'It is on after all' : 'Cancel the event'}
              </Menu.Item>
              <Menu.Item onClick={() => setLeaving(true)}>Export attendance…</Menu.Item>
              <Menu.Item onClick={() => void saveCalendar([event], event.title)}>
                Save for a calendar…
              </Menu.Item>
              <Menu.Item onClick={showHistory}>History</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void remove()}>Delete the event</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            rank="primary"
            icon={<IconDoorEnter size={20} />}
            onClick={() => go({ room: 'events', page: 'door', id: event.id })}
          >
            Open the door
          </Button>
          {leaving && (
            <ExportListDialog
              kind="attendance"
              title={`Attendance of ${event.title}`}
              ids={reader.by('attendance', 'eventId', event.id).map(({ id }) => id)}
              onClose={() => setLeaving(false)}
            />
          )}
        </>
      }
    />
  );
}
