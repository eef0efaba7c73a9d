import { useMemo } from 'react';
import type { ImportPolicies } from '../../../shared/commands/contactGaps';
import type { PreviewedRow } from '../../../shared/commands/importPreview';
import { rowName } from '../../../shared/commands/rowName';
import { rowProblemText } from '../../../shared/formats/problemText';
import { shownName } from '../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { List } from '../../ui/list/List';
import type { ListColumn } from '../../ui/list/listColumn';
import { Tag } from '../../ui/Tag';
import { phoneInWords } from '../../ui/words/phoneInWords';
import { differences, keptValues } from './differences';

const nothing = () => undefined;
const keyOf = ({ row }: PreviewedRow): string => String(row);
const nameOf = ({ row, outcome }: PreviewedRow): string =>
  outcome ? rowName(outcome.match.row) : `Row ${row}`;

const nameColumn: ListColumn<PreviewedRow> = {
  key: 'name',
  title: 'In the file',
  width: 170,
  cell: (row) => <b className="cut">{nameOf(row)}</b>,
};

const newColumns: readonly ListColumn<PreviewedRow>[] = [
  nameColumn,
  {
    key: 'phone',
    title: 'Phone',
    width: 124,
    cell: ({ outcome }) => (
      <Cut>{outcome?.match.row.phones.map(({ key }) => phoneInWords(key)).join(', ')}</Cut>
    ),
  },
  {
    key: 'email',
    title: 'Email',
    width: 190,
    grow: 1,
    cell: ({ outcome }) => <Cut>{outcome?.match.row.emails.map(({ address }) => address).join(', ')}</Cut>,
  },
  {
    key: 'where',
    title: 'Where',
    width: 150,
    cell: ({ outcome }) => {
      const { place, town, postcode } = outcome?.match.row ?? {};
      return <Cut>{[place ?? town, postcode].filter(Boolean).join(', ')}</Cut>;
    },
  },
  {
    key: 'row',
    title: 'Row',
    width: 64,
    align: 'right',
    cell: ({ row }) => <span className="muted tabular">{row}</span>,
  },
];

const photoColumn: ListColumn<PreviewedRow> = {
  key: 'photo',
  title: 'Photo',
  width: 72,
  cell: ({ outcome }) => <Cut>{outcome?.photo ? 'photo' : ''}</Cut>,
};

function Cut({ children }: { children: string | undefined }) {
  return <span className="cut muted">{children}</span>;
}

/** Everybody who would be new, with what the file tells of them. */
export function NewRows({ rows }: { rows: readonly PreviewedRow[] }) {
  if (rows.length === 0) return <p className="muted">Nobody in this list is new.</p>;
  const columns = rows.some(({ outcome }) => outcome?.photo)
    ? [...newColumns.slice(0, -1), photoColumn, ...newColumns.slice(-1)]
    : newColumns;
  return <Rows label="New people" rows={rows} columns={columns} />;
}

interface HereRowsProps {
  rows: readonly PreviewedRow[];
  reader: WorkbookReader;
  policies: ImportPolicies;
  /** The name of the file: the source of a consent that it tells of. */
  from: string;
}

/** Who is here already: how they were matched, and how they will read after. */
export function HereRows({ rows, reader, policies, from }: HereRowsProps) {
  const open = useOpenWorkbook();
  const read = useMemo(() => ({ now: open.deed().now, from }), [open, from]);
  const columns = useMemo(
    (): readonly ListColumn<PreviewedRow>[] => [
      nameColumn,
      { key: 'how', title: 'Matched by', width: 130, cell: (row) => <Cut>{matchedBy(row)}</Cut> },
      {
        key: 'here',
        title: 'In your workbook',
        width: 150,
        cell: ({ outcome }) => (
          <Cut>
            {outcome?.personId
              ? shownName(reader.get('person', outcome.personId))
              : outcome?.become === 'repeated'
                ? 'Earlier in this list'
                : ''}
          </Cut>
        ),
      },
      {
        key: 'after',
        title: 'After the import',
        width: 190,
        grow: 1,
        cell: ({ outcome }) =>
          outcome && <After outcome={outcome} reader={reader} policies={policies} read={read} />,
      },
    ],
    [reader, policies, read],
  );
  if (rows.length === 0) return <p className="muted">Nobody in this list is in your workbook yet.</p>;
  return <Rows label="Already here" rows={rows} columns={columns} />;
}

function After({
  outcome,
  reader,
  policies,
  read,
}: {
  outcome: NonNullable<PreviewedRow['outcome']>;
  reader: WorkbookReader;
  policies: ImportPolicies;
  read: { now: string; from: string };
}) {
  if (outcome.become === 'repeated') return <Cut>Joined to that row</Cut>;
  const held = reader.get('person', outcome.personId);
  const told = held ? differences(held, outcome, read) : [];
  if (told.length === 0) {
    const kept = held ? keptValues(held, outcome.match.row, policies, read) : [];
    return <Cut>{kept.length > 0 ? `${kept.join(', ')}, kept` : 'Nothing new'}</Cut>;
  }
  return (
    <span className="row cut">
      {told.map(({ text, over, bad }) => (
        <Tag key={text} kind={bad ? 'bad' : over ? 'attention' : 'good'}>
          {bad ? text : over ? `${over} → ${text}` : `+ ${text}`}
        </Tag>
      ))}
    </span>
  );
}

function matchedBy({ outcome }: PreviewedRow): string {
  if (outcome?.match.state === 'matched') return outcome.match.how === 'email' ? 'Email' : 'Phone';
  if (outcome?.match.state === 'repeated') return `Row ${outcome.match.firstRow}, same ${outcome.match.how}`;
  return '';
}

const leftColumns: readonly ListColumn<PreviewedRow>[] = [
  {
    key: 'row',
    title: 'Row',
    width: 120,
    cell: ({ row, line }) => (
      <span className="cut">
        <b>Row {row}</b> <span className="muted">line {line}</span>
      </span>
    ),
  },
  {
    key: 'why',
    title: 'Why it stays out',
    width: 320,
    grow: 1,
    cell: ({ outcome, problems }) => (
      <Cut>
        {outcome
          ? `${rowName(outcome.match.row)} asked to be forgotten and stays out.`
          : problems.map(rowProblemText).join(' ')}
      </Cut>
    ),
  },
];

/** Rows that tell of nobody, and people who asked to be forgotten. */
export function LeftRows({ rows }: { rows: readonly PreviewedRow[] }) {
  if (rows.length === 0) return <p className="muted">No row is left out.</p>;
  return <Rows label="Left out" rows={rows} columns={leftColumns} />;
}

interface RowsProps {
  label: string;
  rows: readonly PreviewedRow[];
  columns: readonly ListColumn<PreviewedRow>[];
}

function Rows({ label, rows, columns }: RowsProps) {
  return (
    <List
      label={label}
      noun={['row', 'rows']}
      rows={rows}
      rowKey={keyOf}
      rowName={nameOf}
      columns={columns}
      onOpen={nothing}
    />
  );
}
