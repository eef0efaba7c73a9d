import { useMemo, useState } from 'react';
import { ladderStage } from '../../../../shared/queries/ladderStage';
import { codeLabel } from '../../../../shared/queries/listCodes';
import { type Circle, type CirclePerson, circleOf } from '../../../../shared/queries/network/circleOf';
import { firstName, type Person, shownName } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { useRoute } from '../../../app/forRooms/useRoute';
import { TieDialog } from '../../../records/TieDialog';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { PersonGone } from '../PersonGone';
import { circleTree, howTied } from './circleTree';
import { LegendDot } from './LegendDot';
import { PictureOrTable, type View } from './PictureOrTable';
import { RingsPicture } from './RingsPicture';
import styles from './rings.module.css';

/** Somebody with the people they are tied to and those behind them, as rings or as a table. */
export function CirclePage({ personId }: { personId: string }) {
  const person = useWorkbook((workbook) => workbook.get('person', personId), [personId]);
  if (!person) return <PersonGone />;
  return <CircleShown person={person} />;
}

function CircleShown({ person }: { person: Person }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const [view, setView] = useState<View>('picture');
  const [adding, setAdding] = useState(false);
  const version = useWorkbook((workbook) => workbook.version);
  const { answer: circle, done } = useCounted(
    () => circleOf(reader, person.id),
    [reader, person.id, version],
  );
  const title = `${firstName(person)}’s circle`;
  const open = (id: string) => go({ room: 'people', page: 'person', id });
  const add = (
    <Button rank={circle?.first.length ? 'plain' : 'primary'} onClick={() => setAdding(true)}>
      Add a relationship
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={title}
        crumb={{ label: shownName(person), onPress: () => open(person.id) }}
        facts={circle && circle.first.length > 0 && factsOf(circle)}
        actions={
          circle &&
          circle.first.length > 0 && (
            <>
              <PictureOrTable view={view} onChange={setView} />
              {add}
            </>
          )
        }
      />
      {!circle && <ProgressWithCancel doing="Looking who is tied to them" done={done ?? 0} unit="people" />}
      {circle && circle.first.length === 0 && (
        <Empty
          sentence={`Whom does ${firstName(person)} know?`}
          does="A relationship says how two people are tied: family, friends, neighbours, who leads, recruited or mentors whom. Ask in the next one-to-one, and the circle grows here."
          start={add}
        />
      )}
      {circle && circle.first.length > 0 && view === 'picture' && (
        <CirclePicture circle={circle} title={title} onOpen={open} />
      )}
      {circle && circle.first.length > 0 && view === 'table' && (
        <CircleTable circle={circle} title={title} onOpen={open} />
      )}
      {adding && <TieDialog person={person} onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface ShownProps {
  circle: Circle;
  title: string;
  onOpen: (personId: string) => void;
}

function CirclePicture({ circle, title, onOpen }: ShownProps) {
  const { root, drawn, of } = useMemo(() => circleTree(circle), [circle]);
  return (
    <section className={`sheet ${styles.picture}`} aria-label={title}>
      <p className={styles.foot}>
        <LegendDot filled words="a way to more people" />
        <LegendDot words="no further way yet" />
        <span className={styles.legend}>
          <svg width="28" height="10" aria-hidden="true">
            <path className={styles.across} d="M0 5H28" />
          </svg>
          also tied
        </span>
        {drawn < of && (
          <span className="muted">
            {countInFigures(drawn)} of {countInFigures(of)} are drawn. The table has everybody.
          </span>
        )}
      </p>
      <RingsPicture label={title} root={root} across={circle.across} onOpen={onOpen} />
    </section>
  );
}

function CircleTable({ circle, title, onOpen }: ShownProps) {
  const { reader } = useOpenWorkbook();
  const rows = useMemo(() => [...circle.first, ...circle.second], [circle]);
  const columns = useMemo(() => columnsOf(reader, circle.person), [reader, circle.person]);
  return (
    <List
      label={title}
      noun={['person', 'people']}
      rows={rows}
      rowKey={({ person }) => person.id}
      rowName={({ person }) => shownName(person)}
      columns={columns}
      onOpen={({ person }) => onOpen(person.id)}
    />
  );
}

function columnsOf(reader: WorkbookReader, middle: Person): ListColumn<CirclePerson>[] {
  const through = (row: CirclePerson) => shownName(row.through ?? middle);
  return [
    {
      key: 'name',
      title: 'Person',
      width: 200,
      sortBy: ({ person }) => shownName(person),
      cell: ({ person }) => <b className="cut">{shownName(person)}</b>,
    },
    {
      key: 'steps',
      title: 'Steps',
      width: 80,
      align: 'right',
      sortBy: (row) => (row.through ? 2 : 1),
      cell: (row) => <span className="tabular">{row.through ? 2 : 1}</span>,
    },
    { key: 'through', title: 'Tied to', width: 180, sortBy: through, cell: through },
    {
      key: 'how',
      title: 'How',
      width: 220,
      sortBy: howTied,
      cell: (row) => <span className="muted cut">{howTied(row)}</span>,
    },
    {
      key: 'rung',
      title: 'Ladder',
      width: 120,
      cell: ({ person }) => (
        <span className="muted">{codeLabel(reader, 'ladderStage', ladderStage(person))}</span>
      ),
    },
  ];
}

function factsOf({ first, second, person }: Circle): string {
  const near = `${countOf(first.length, 'person is', 'people are')} tied to ${firstName(person)}`;
  return second.length === 0 ? near : `${near}, ${countOf(second.length, 'more', 'more')} to those`;
}
