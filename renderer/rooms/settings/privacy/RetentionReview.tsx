import { IconEraser, IconPin, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { deletePeople } from '../../../../shared/commands/deletePeople';
import { setSetting } from '../../../../shared/commands/setSetting';
import type { Kind } from '../../../../shared/model/kinds';
import {
  type RetentionRow,
  retentionDue,
  retentionMonths,
  retentionSetting,
} from '../../../../shared/queries/privacy/retentionDue';
import { shownName, sortName } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { homeOf } from '../../../app/forRooms/route';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { BareSelect } from '../../../ui/form/BareSelect';
import { IconButton } from '../../../ui/IconButton';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { countOf } from '../../../ui/words/countInWords';
import { shortDay } from '../../../ui/words/dayInWords';
import { KeepDialog } from './KeepDialog';

const asked: readonly Kind[] = ['person', 'conversation', 'attendance', 'event', 'commitment', 'task'];
const versionOf = (workbook: WorkbookReader): number =>
  asked.reduce((sum, kind) => sum + workbook.kindVersion(kind), 0);
const countIn = (workbook: WorkbookReader): number =>
  asked.reduce((sum, kind) => sum + (kind === 'event' ? 0 : workbook.count(kind)), 0);

const keyOf = ({ person }: RetentionRow): string => person.id;
const nameOf = ({ person }: RetentionRow): string => shownName(person);
const monthsOffered = [6, 12, 18, 24, 36, 60];

/** People of whom nothing was heard for long: kept with a reason, deleted, or erased. */
export function RetentionReview() {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const months = useWorkbook(retentionMonths);
  const version = useWorkbook(versionOf);
  const total = useWorkbook(countIn);
  const { answer, done } = useCounted(
    () => retentionDue(reader, today, months),
    [reader, today, months, version],
  );
  const [keeping, setKeeping] = useState<{ personIds: readonly string[]; onDone: () => void }>();
  const columns = useMemo<ListColumn<RetentionRow>[]>(
    () => [
      {
        key: 'name',
        title: 'Name',
        width: 200,
        sortBy: ({ person }) => sortName(person),
        cell: (row) => <b className="cut">{nameOf(row)}</b>,
      },
      {
        key: 'deeds',
        title: 'Keep, delete, erase',
        width: 190,
        cell: (row) => (
          <span className="row">
            <Button
              size="small"
              aria-label={`Keep ${nameOf(row)}`}
              onClick={() => setKeeping({ personIds: [row.person.id], onDone: () => undefined })}
            >
              Keep
            </Button>
            <IconButton
              size="small"
              label={`Delete ${nameOf(row)}`}
              icon={<IconTrash size={18} />}
              onClick={() =>
                void act((workbook, deed) => deletePeople(workbook, deed, { personIds: [row.person.id] }))
              }
            />
            <IconButton
              size="small"
              label={`Erase ${nameOf(row)}…`}
              icon={<IconEraser size={18} />}
              onClick={() => go({ room: 'people', page: 'erase', id: row.person.id })}
            />
          </span>
        ),
      },
      {
        key: 'last',
        title: 'Last in touch',
        width: 130,
        sortBy: ({ last }) => last ?? '',
        cell: ({ last }) => (last ? shortDay(last, today) : 'Never'),
      },
      {
        key: 'since',
        title: 'Nothing since',
        width: 130,
        sortBy: ({ since }) => since,
        cell: ({ since }) => shortDay(since, today),
      },
      {
        key: 'why',
        title: 'Kept last time for',
        width: 180,
        cell: ({ person }) => <span className="muted cut">{person.keptWhy}</span>,
      },
    ],
    [act, go, today],
  );
  const choose = (value: string) =>
    void act((workbook, deed) =>
      setSetting(workbook, deed, {
        name: retentionSetting,
        value: Number(value),
        label: `Set the review to ${countOf(Number(value), 'month', 'months')}`,
      }),
    );
  const offered = monthsOffered.includes(months) ? monthsOffered : [...monthsOffered, months];
  const period = (
    <div style={{ width: 216 }}>
      <BareSelect
        label="Nothing heard for"
        choices={offered.map((each) => ({ value: String(each), label: `Nothing for ${each} months` }))}
        value={String(months)}
        onChange={choose}
      />
    </div>
  );
  if (!answer) return <ProgressWithCancel doing="Looking through the book" done={done ?? 0} total={total} />;
  if (answer.length === 0)
    return (
      <Empty
        sentence="Everybody here was heard of."
        does={`With whom nobody has spoken, and who has come to nothing, for ${countOf(months, 'month', 'months')}, stands here to be looked at: keep them with a reason, delete or erase them. Whoever asked not to be contacted is left alone, so that the wish is kept.`}
        start={
          <Button size="big" rank="primary" onClick={() => go(homeOf.people)}>
            Open People
          </Button>
        }
        look={period}
      />
    );
  return (
    <>
      <List
        label="People of whom nothing was heard"
        noun={['person', 'people']}
        rows={answer}
        rowKey={keyOf}
        rowName={nameOf}
        rowHeight={46}
        columns={columns}
        sort={{ column: 'since', down: false }}
        searchHint="Name…"
        searchText={nameOf}
        tools={period}
        onOpen={({ person }) => go({ room: 'people', page: 'person', id: person.id })}
        bulk={(selected, clear) => {
          const personIds = selected.map(keyOf);
          return (
            <>
              <Button
                size="small"
                icon={<IconPin size={18} />}
                onClick={() => setKeeping({ personIds, onDone: clear })}
              >
                Keep {countOf(selected.length, 'person', 'people')}
              </Button>
              <Button
                size="small"
                icon={<IconTrash size={18} />}
                onClick={async () => {
                  const gone = await act((workbook, deed) => deletePeople(workbook, deed, { personIds }));
                  if (gone.ok) clear();
                }}
              >
                Delete {countOf(selected.length, 'person', 'people')}
              </Button>
            </>
          );
        }}
      />
      {keeping && (
        <KeepDialog
          personIds={keeping.personIds}
          onClose={() => setKeeping(undefined)}
          onDone={() => {
            setKeeping(undefined);
            keeping.onDone();
          }}
        />
      )}
    </>
  );
}
