import { IconMapPinPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { placePeople } from '../../../../shared/commands/placePeople';
import { codeLabel } from '../../../../shared/queries/listCodes';
import { peopleToPlace } from '../../../../shared/queries/patch/placeOfPostcode';
import { type PlaceCovered, placesCovered } from '../../../../shared/queries/patch/placesCovered';
import { shownName } from '../../../../shared/queries/shownName';
import { useShellKey } from '../../../app/forRooms/shellKeys';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { ExportListDialog } from '../../../records/ExportListDialog';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { Note } from '../../../ui/Note';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { PeopleViews } from '../PeopleViews';
import styles from '../patch.module.css';

interface PlaceRow extends PlaceCovered {
  /** Where it stands in the tree. */
  at: number;
  type: string;
  leaderNames: string;
}

/** Every place of the patch, each under the one it is part of, with all that is below it counted in. */
export function PlacesList() {
  const { go } = useRoute();
  const act = useDo();
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  const rows = useWorkbook((workbook) =>
    placesCovered(workbook).map(
      (covered, at): PlaceRow => ({
        ...covered,
        at,
        type: codeLabel(workbook, 'placeType', covered.place.type),
        leaderNames: covered.leaders.map((id) => shownName(workbook.get('person', id))).join(', '),
      }),
    ),
  );
  const toPlace = useWorkbook((workbook) => peopleToPlace(workbook).length);
  const columns = useMemo(() => placeColumns(), []);
  const add = () => go({ room: 'people', page: 'addPlace' });
  useShellKey('new', add);
  const addButton = (size: 'normal' | 'big') => (
    <Button size={size} rank="primary" icon={<IconMapPinPlus size={20} />} onClick={add}>
      Add a place
    </Button>
  );
  if (rows.length === 0) {
    return (
      <Page scroll>
        <PageHeader title="Places" views={<PeopleViews open="places" />} />
        <Empty
          sentence="Where is your patch?"
          does="An estate, a ward, a town: people live in places, and places lie in one another. Tell a place how its postcodes begin, and people get their place by themselves."
          start={addButton('big')}
          spreadsheet="A column of a list that says “Ward”, “Area” or “Place” makes places too."
        />
      </Page>
    );
  }
  const lowest = rows.filter((row) => row.lowest);
  const unled = lowest.filter(({ leaders }) => leaders.length === 0).length;
  return (
    <Page>
      <PageHeader
        title="Places"
        facts={`${countInFigures(unled)} of ${countInFigures(lowest.length)} have no leader`}
        views={<PeopleViews open="places" />}
        actions={addButton('normal')}
      />
      {toPlace > 0 && (
        <div style={{ marginBottom: 10 }}>
          <Note kind="info">
            <span className="row wrap">
              <span className="grow">
                The postcode of {countOf(toPlace, 'person', 'people')} without a place tells where they live.
              </span>
              <Button size="small" onClick={() => void act((workbook, deed) => placePeople(workbook, deed))}>
                Give {toPlace === 1 ? 'that person' : 'them'} their place
              </Button>
            </span>
          </Note>
        </div>
      )}
      <List
        label="Places"
        noun={['place', 'places']}
        rows={rows}
        rowKey={keyOf}
        rowName={nameOf}
        columns={columns}
        sort={{ column: 'name', down: false }}
        searchHint="Name, type, postcode, leader…"
        searchText={textOf}
        onOpen={(row) => go({ room: 'people', page: 'place', id: row.place.id })}
        onExport={(shown, keys) => setLeaving({ ids: shown.map(keyOf), columns: keys })}
      />
      {leaving && <ExportListDialog kind="place" {...leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

const keyOf = (row: PlaceRow): string => row.place.id;
const nameOf = (row: PlaceRow): string => row.place.name;
const textOf = ({ place, type, leaderNames }: PlaceRow): string =>
  [place.name, type, leaderNames, ...(place.postcodes ?? [])].join(' ');

function placeColumns(): ListColumn<PlaceRow>[] {
  return [
    {
      key: 'name',
      title: 'Place',
      width: 230,
      // By name as a tree: each place under the one it is part of.
      sortBy: (row) => row.at,
      cell: ({ place, depth }) => (
        <span className="cut" style={{ display: 'block', paddingLeft: Math.min(depth, 6) * 20 }}>
          {depth === 0 ? <b>{place.name}</b> : place.name}
        </span>
      ),
    },
    { key: 'type', title: 'Type', width: 116, sortBy: (row) => row.type, cell: (row) => row.type },
    {
      key: 'people',
      title: 'We know',
      width: 130,
      align: 'right',
      sortBy: (row) => row.people,
      cell: ({ people, place }) => (
        <span className="tabular">
          {countInFigures(people)}
          {place.electorate && <span className="muted"> of {countInFigures(place.electorate)}</span>}
        </span>
      ),
    },
    {
      key: 'leaders',
      title: 'Led by',
      width: 180,
      sortBy: ({ leaders }) => leaders.length,
      cell: ({ leaders, leaderNames }) =>
        leaders.length === 0 ? (
          <span className={styles.lacking}>No leader</span>
        ) : (
          <span className="cut">
            {leaders.length === 1 ? leaderNames : countOf(leaders.length, 'leader', 'leaders')}
          </span>
        ),
    },
    {
      key: 'groups',
      title: 'Groups',
      width: 84,
      align: 'right',
      sortBy: (row) => row.groups,
      cell: ({ groups }) => <span className="tabular">{groups > 0 && countInFigures(groups)}</span>,
    },
    {
      key: 'events',
      title: 'Events',
      width: 84,
      align: 'right',
      sortBy: (row) => row.events,
      cell: ({ events }) => <span className="tabular">{events > 0 && countInFigures(events)}</span>,
    },
    {
      key: 'postcodes',
      title: 'Postcodes',
      width: 140,
      hiddenAtFirst: true,
      cell: ({ place }) => <span className="muted cut">{(place.postcodes ?? []).join(', ')}</span>,
    },
  ];
}
