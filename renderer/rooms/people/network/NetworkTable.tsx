import { shownName } from '../../../../shared/queries/shownName';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { countInFigures } from '../../../ui/words/countInWords';
import type { NetworkRow } from './networkRows';

interface NetworkTableProps {
  rows: readonly NetworkRow[];
  onOpen: (personId: string) => void;
}

/** The same as the picture, in figures; those who are tied to nobody come last. */
export function NetworkTable({ rows, onOpen }: NetworkTableProps) {
  return (
    <List
      label="Network"
      noun={['person', 'people']}
      rows={rows}
      rowKey={keyOf}
      rowName={nameOf}
      columns={columns}
      sort={{ column: 'ties', down: true }}
      searchHint="Name, rung, community…"
      searchText={textOf}
      onOpen={({ person }) => onOpen(person.id)}
    />
  );
}

const keyOf = ({ person }: NetworkRow): string => person.id;
const nameOf = ({ person }: NetworkRow): string => shownName(person);
const textOf = (row: NetworkRow): string => [nameOf(row), row.rung, row.community || 'No ties'].join(' ');

const figure = (
  key: string,
  title: string,
  width: number,
  of: (row: NetworkRow) => number,
): ListColumn<NetworkRow> => ({
  key,
  title,
  width,
  align: 'right',
  sortBy: of,
  cell: (row) => <span className="tabular">{countInFigures(of(row))}</span>,
});

const columns: readonly ListColumn<NetworkRow>[] = [
  {
    key: 'name',
    title: 'Person',
    width: 190,
    sortBy: nameOf,
    cell: (row) => <b className="cut">{nameOf(row)}</b>,
  },
  figure('ties', 'Ties', 84, ({ ties }) => ties),
  {
    key: 'bridge',
    title: 'Bridge',
    width: 92,
    align: 'right',
    sortBy: ({ bridge }) => bridge ?? null,
    cell: ({ bridge }) => (
      <span className="tabular">{bridge === undefined ? '–' : `no. ${countInFigures(bridge)}`}</span>
    ),
  },
  figure('two', 'In two steps', 110, ({ reach }) => reach[1]),
  figure('three', 'In three steps', 124, ({ reach }) => reach[2]),
  {
    key: 'rung',
    title: 'Ladder',
    width: 110,
    sortBy: ({ rungPlace }) => (rungPlace < 0 ? null : rungPlace),
    cell: ({ rung }) => <span className="muted">{rung}</span>,
  },
  {
    key: 'community',
    title: 'Community',
    width: 190,
    sortBy: ({ community }) => community || null,
    cell: ({ community }) => <span className="muted cut">{community || 'No ties here'}</span>,
  },
];
