import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { restoreDeleted } from '../../../shared/commands/restoreDeleted';
import { type DeletedRecord, recentlyDeleted } from '../../../shared/queries/recentlyDeleted';
import { homeOf } from '../../app/forRooms/route';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { List } from '../../ui/list/List';
import type { ListColumn } from '../../ui/list/listColumn';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { countOf } from '../../ui/words/countInWords';
import { dayOfInstant, nearDay } from '../../ui/words/dayInWords';

const keyOf = (row: DeletedRecord): string => row.id;
const nameOf = (row: DeletedRecord): string => row.title;
const textOf = (row: DeletedRecord): string => `${row.title} ${row.noun}`;

/** What was deleted in the last ninety days, of every kind, to be brought back. */
export function DeletedPage() {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const rows = useWorkbook((workbook) => recentlyDeleted(workbook, today), [today]);
  const columns = useMemo<ListColumn<DeletedRecord>[]>(
    () => [
      {
        key: 'title',
        title: 'What',
        width: 320,
        sortBy: nameOf,
        cell: (row) => <b className="cut">{row.title}</b>,
      },
      {
        key: 'back',
        title: 'Bring back',
        width: 150,
        cell: (row) => (
          <Button
            size="small"
            icon={<IconArrowBackUp size={18} />}
            aria-label={`Bring back ${row.title}`}
            onClick={() =>
              void act((workbook, deed) => restoreDeleted(workbook, deed, { kind: row.kind, id: row.id }))
            }
          >
            Bring back
          </Button>
        ),
      },
      {
        key: 'noun',
        title: 'Kind',
        width: 130,
        sortBy: (row) => row.noun,
        cell: (row) => <span className="muted">{row.noun}</span>,
      },
      {
        key: 'at',
        title: 'Deleted',
        width: 130,
        sortBy: (row) => row.at,
        cell: (row) => nearDay(dayOfInstant(row.at), today),
      },
      {
        key: 'left',
        title: 'Kept for',
        width: 110,
        align: 'right',
        sortBy: (row) => row.daysLeft,
        cell: (row) => <span className="tabular">{countOf(row.daysLeft, 'day', 'days')}</span>,
      },
    ],
    [act, today],
  );
  const header = (
    <PageHeader
      title="Recently deleted"
      crumb={{ label: 'Settings', onPress: () => go(homeOf.settings) }}
      facts="Whatever was deleted in the last 90 days can be brought back as it was. After that its content is taken out of the book; older backups and the sealed history of changes keep it until their own time is up."
    />
  );
  if (rows.length === 0)
    return (
      <Page scroll>
        {header}
        <Empty
          sentence="Nothing has been deleted."
          does="Whatever is deleted in any room waits here for ninety days: people, events, stories, conversations. One press brings it back as it was; after ninety days its content is taken out of the book."
          start={
            <Button size="big" rank="primary" onClick={() => go(homeOf.settings)}>
              Back to Settings
            </Button>
          }
        />
      </Page>
    );
  return (
    <Page>
      {header}
      <List
        label="Recently deleted"
        noun={['thing', 'things']}
        rows={rows}
        rowKey={keyOf}
        rowName={nameOf}
        columns={columns}
        sort={{ column: 'at', down: true }}
        searchHint="What it was called…"
        searchText={textOf}
        onOpen={() => undefined}
      />
    </Page>
  );
}
