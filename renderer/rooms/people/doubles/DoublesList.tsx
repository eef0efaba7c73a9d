import { IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PossibleDouble } from '../../../../shared/queries/likeness/possibleDoubles';
import { likenessText } from '../../../../shared/queries/likeness/signText';
import { placeName } from '../../../../shared/queries/placesWithin';
import { type Person, shownName, sortName } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { homeOf } from '../../../app/forRooms/route';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { Sheet } from '../../../ui/Sheet';
import { countOf } from '../../../ui/words/countInWords';
import { PeopleViews } from '../PeopleViews';

interface DoublesListProps {
  /** Undefined while they are looked for. */
  pairs: readonly PossibleDouble[] | undefined;
  /** People looked at so far; undefined when done. */
  done: number | undefined;
  onLookAgain: () => void;
}

interface PairRow extends PossibleDouble {
  first: Person;
  second: Person;
  why: string;
}

/** The pairs that may be one person each, the likeliest first. */
export function DoublesList({ pairs, done, onLookAgain }: DoublesListProps) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const total = useWorkbook((workbook) => workbook.count('person'));
  const rows = useMemo(() => (pairs ?? []).flatMap((pair) => rowOf(reader, pair)), [pairs, reader]);
  const columns = useMemo(() => pairColumns(reader), [reader]);
  const again = (
    <Button icon={<IconRefresh size={20} />} onClick={onLookAgain}>
      Look again
    </Button>
  );
  return (
    <Page scroll={rows.length === 0}>
      <PageHeader
        title="Possible doubles"
        {...(rows.length > 0 && {
          facts: `${countOf(rows.length, 'pair', 'pairs')} to look at. Only you decide; joining can be taken apart again.`,
        })}
        views={<PeopleViews open="doubles" />}
        actions={again}
      />
      {pairs === undefined && (
        <Sheet>
          <div style={{ padding: '20px 24px' }}>
            <ProgressWithCancel
              doing="Comparing everybody"
              done={done ?? 0}
              total={total}
              unit="people"
              onCancel={() => go(homeOf.people)}
            />
          </div>
        </Sheet>
      )}
      {pairs !== undefined && rows.length === 0 && (
        <Sheet>
          <div className="stack" style={{ padding: '28px 24px' }}>
            <h2>Nobody stands in the book twice.</h2>
            <p>
              {total < 2
                ? 'Once there are more people, whoever looks like another shows here with the reasons.'
                : `All ${countOf(total, 'person', 'people')} were compared by name, phone, email and address.`}
            </p>
          </div>
        </Sheet>
      )}
      {rows.length > 0 && (
        <List
          label="Possible doubles"
          noun={['pair', 'pairs']}
          rows={rows}
          rowKey={keyOf}
          rowName={nameOf}
          columns={columns}
          searchHint="Name or reason…"
          searchText={(row) => `${shownName(row.first)} ${shownName(row.second)} ${row.why}`}
          onOpen={(row) => go({ room: 'people', page: 'doubles', id: row.firstId, about: row.secondId })}
        />
      )}
    </Page>
  );
}

function rowOf(workbook: WorkbookReader, pair: PossibleDouble): readonly PairRow[] {
  const [first, second] = [workbook.get('person', pair.firstId), workbook.get('person', pair.secondId)];
  return first && second ? [{ ...pair, first, second, why: likenessText(pair.likeness) }] : [];
}

const keyOf = (row: PairRow): string => `${row.firstId} ${row.secondId}`;
const nameOf = (row: PairRow): string => `${shownName(row.first)} and ${shownName(row.second)}`;

function pairColumns(workbook: WorkbookReader): ListColumn<PairRow>[] {
  const where = (person: Person): string => placeName(workbook, person.placeId) || person.town || '';
  const name = (person: Person) => (
    <span className="cut">
      <b>{shownName(person)}</b> <span className="muted">{where(person)}</span>
    </span>
  );
  return [
    {
      key: 'first',
      title: 'One',
      width: 200,
      sortBy: ({ first }) => sortName(first),
      cell: (row) => name(row.first),
    },
    {
      key: 'second',
      title: 'The other',
      width: 200,
      sortBy: ({ second }) => sortName(second),
      cell: (row) => name(row.second),
    },
    {
      key: 'level',
      title: 'How likely',
      width: 112,
      sortBy: ({ likeness }) => -likeness.score,
      cell: ({ likeness }) => (likeness.level === 'very likely' ? <b>Very likely</b> : 'Likely'),
    },
    { key: 'why', title: 'Why', width: 260, cell: ({ why }) => <span className="muted cut">{why}</span> },
  ];
}
