import { IconCalendarPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { eventDay } from '../../../shared/queries/calendar';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { BareSegments } from '../../ui/form/Choices';
import { List } from '../../ui/list/List';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { countOf } from '../../ui/words/countInWords';
import { type EventRow, eventColumns, eventRows } from './eventColumns';
import { NoEventsYet } from './NoEventsYet';

type Show = 'all' | 'coming' | 'past';

/** The diary: what is coming, what was, and how far round the loop each got. */
export function EventsList() {
  const { go } = useRoute();
  const today = useToday();
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  const [show, setShow] = useState<Show>('all');
  const all = useWorkbook((workbook) => eventRows(workbook, today), [today]);
  const rows = useMemo(
    () => (show === 'all' ? all : all.filter((row) => eventDay(row.event) >= today === (show === 'coming'))),
    [all, show, today],
  );
  const columns = useMemo(() => eventColumns(today), [today]);
  const plan = () => go({ room: 'events', page: 'add' });
  useShellKey('new', plan);
  if (all.length === 0) return <NoEventsYet />;
  const coming = all.filter((row) => eventDay(row.event) >= today).length;
  return (
    <Page>
      <PageHeader
        title="Events"
        facts={`${countOf(coming, 'event', 'events')} to come, ${countOf(all.length - coming, 'event', 'events')} so far`}
        actions={
          <Button rank="primary" icon={<IconCalendarPlus size={20} />} onClick={plan}>
            Plan an event
          </Button>
        }
      />
      <List
        label="Events"
        noun={['event', 'events']}
        rows={rows}
        total={all.length}
        rowKey={keyOf}
        rowName={nameOf}
        columns={columns}
        sort={{ column: 'when', down: true }}
        searchHint="Title, type, place, campaign…"
        searchText={textOf}
        tools={
          <BareSegments
            label="Which events"
            choices={[
              { value: 'all', label: 'All' },
              { value: 'coming', label: 'To come' },
              { value: 'past', label: 'So far' },
            ]}
            value={show}
            onChange={setShow}
          />
        }
        onOpen={(row) => go({ room: 'events', page: 'event', id: row.event.id })}
        onExport={(shown, keys) => setLeaving({ ids: shown.map(keyOf), columns: keys })}
      />
      {leaving && <ExportListDialog kind="event" {...leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

const keyOf = (row: EventRow): string => row.event.id;
const nameOf = (row: EventRow): string => row.event.title;
const textOf = (row: EventRow): string => `${row.event.title} ${row.type} ${row.place} ${row.campaign}`;
