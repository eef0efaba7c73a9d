import { IconUsersPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { codeLabel } from '../../../../shared/queries/listCodes';
import { coverageOf, type GroupCoverage, wantsLeader } from '../../../../shared/queries/patch/leaderCoverage';
import { placeName } from '../../../../shared/queries/placesWithin';
import { firstName, shownName } from '../../../../shared/queries/shownName';
import { useShellKey } from '../../../app/forRooms/shellKeys';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { ExportListDialog } from '../../../records/ExportListDialog';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { nearShortDay } from '../../../ui/words/dayInWords';
import { PeopleViews } from '../PeopleViews';
import styles from '../patch.module.css';

interface GroupRow extends GroupCoverage {
  type: string;
  place: string;
}

/** Every group with who leads it, how many of it we know, and when anybody last met them. */
export function GroupsList() {
  const { go } = useRoute();
  const today = useToday();
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  const rows = useWorkbook((workbook) =>
    workbook.all('group').map(
      (group): GroupRow => ({
        ...coverageOf(workbook, group),
        type: codeLabel(workbook, 'groupType', group.type),
        place: placeName(workbook, group.placeId),
      }),
    ),
  );
  const columns = useMemo(() => groupColumns(today), [today]);
  const add = () => go({ room: 'people', page: 'addGroup' });
  useShellKey('new', add);
  const addButton = (size: 'normal' | 'big') => (
    <Button size={size} rank="primary" icon={<IconUsersPlus size={20} />} onClick={add}>
      Add a group
    </Button>
  );
  if (rows.length === 0) {
    return (
      <Page scroll>
        <PageHeader title="Groups" views={<PeopleViews open="groups" />} />
        <Empty
          sentence="People already gather somewhere."
          does="A tenants’ group, a union branch, a school, a parish, a chat: each has its members and somebody they listen to. Where nobody leads, you see it here."
          start={addButton('big')}
          spreadsheet="A column of a list that says “Group” or “Organisation” makes groups too."
        />
      </Page>
    );
  }
  const unled = rows.filter(({ group, leaders }) => leaders.length === 0 && wantsLeader(group)).length;
  return (
    <Page>
      <PageHeader
        title="Groups"
        facts={unled > 0 ? `${countOf(unled, 'has', 'have')} no leader` : 'Every one has a leader'}
        views={<PeopleViews open="groups" />}
        actions={addButton('normal')}
      />
      <List
        label="Groups"
        noun={['group', 'groups']}
        rows={rows}
        rowKey={keyOf}
        rowName={nameOf}
        columns={columns}
        sort={{ column: 'name', down: false }}
        searchHint="Name, type, place, leader…"
        searchText={textOf}
        onOpen={(row) => go({ room: 'people', page: 'group', id: row.group.id })}
        onExport={(shown, keys) => setLeaving({ ids: shown.map(keyOf), columns: keys })}
      />
      {leaving && <ExportListDialog kind="group" {...leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

const keyOf = (row: GroupRow): string => row.group.id;
const nameOf = (row: GroupRow): string => row.group.name;
const textOf = ({ group, type, place, leaders }: GroupRow): string =>
  [group.name, type, place, ...leaders.map(shownName), ...(group.tags ?? [])].join(' ');

function groupColumns(today: string): ListColumn<GroupRow>[] {
  return [
    {
      key: 'name',
      title: 'Group',
      width: 220,
      sortBy: nameOf,
      cell: (row) => <b className="cut">{row.group.name}</b>,
    },
    { key: 'type', title: 'Type', width: 150, sortBy: (row) => row.type, cell: (row) => row.type },
    {
      key: 'leaders',
      title: 'Led by',
      width: 160,
      sortBy: ({ leaders }) => (leaders[0] ? shownName(leaders[0]) : null),
      cell: ({ group, leaders: [first, ...others] }) =>
        first ? (
          <span className="cut">
            {others.length > 0 ? firstName(first) : shownName(first)}
            {others.length > 0 && ` and ${countOf(others.length, 'other', 'others')}`}
          </span>
        ) : (
          wantsLeader(group) && <span className={styles.lacking}>No leader</span>
        ),
    },
    {
      key: 'known',
      title: 'We know',
      width: 108,
      align: 'right',
      sortBy: (row) => row.known,
      cell: ({ known, size }) => (
        <span className="tabular">
          {countInFigures(known)}
          {size !== undefined && size > known && ` of ${countInFigures(size)}`}
        </span>
      ),
    },
    {
      key: 'place',
      title: 'Place',
      width: 150,
      sortBy: (row) => row.place,
      cell: (row) => <span className="muted cut">{row.place}</span>,
    },
    {
      key: 'met',
      title: 'Last met',
      width: 100,
      sortBy: (row) => row.lastMet ?? null,
      cell: ({ lastMet }) => (
        <span className="muted">{lastMet ? nearShortDay(lastMet, today) : 'Never'}</span>
      ),
    },
    {
      key: 'tags',
      title: 'Tags',
      width: 140,
      hiddenAtFirst: true,
      cell: ({ group }) => <span className="muted cut">{(group.tags ?? []).join(', ')}</span>,
    },
  ];
}
