import { IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { markNoticesGiven } from '../../../../shared/commands/markNoticesGiven';
import { type Person, shownName, sortName } from '../../../../shared/queries/shownName';
import { homeOf } from '../../../app/forRooms/route';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { List } from '../../../ui/list/List';
import type { ListColumn } from '../../../ui/list/listColumn';
import { countOf } from '../../../ui/words/countInWords';
import { dueInWords } from '../../../ui/words/dayInWords';

const keyOf = (person: Person): string => person.id;

/** Whose details came from somebody else, and who has to be told so within a month. */
export function NoticesDue({ people }: { people: readonly Person[] }) {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const columns = useMemo<ListColumn<Person>[]>(
    () => [
      {
        key: 'name',
        title: 'Name',
        width: 220,
        sortBy: sortName,
        cell: (person) => <b className="cut">{shownName(person)}</b>,
      },
      {
        key: 'told',
        title: 'Told',
        width: 160,
        cell: (person) => (
          <Button
            size="small"
            icon={<IconCheck size={18} />}
            aria-label={`Mark as told: ${shownName(person)}`}
            onClick={() =>
              void act((workbook, deed) => markNoticesGiven(workbook, deed, { personIds: [person.id] }))
            }
          >
            Mark as told
          </Button>
        ),
      },
      {
        key: 'due',
        title: 'Due',
        width: 130,
        sortBy: (person) => person.noticeDue,
        cell: (person) => person.noticeDue && dueInWords(person.noticeDue, today),
      },
      {
        key: 'source',
        title: 'Where from',
        width: 200,
        sortBy: (person) => person.source,
        cell: (person) => <span className="muted cut">{person.source}</span>,
      },
    ],
    [act, today],
  );
  if (people.length === 0)
    return (
      <Empty
        sentence="Nobody has to be told this week."
        does="Whose details came from somebody else is told within a month that you hold them, and why. They stand here from a week before their day, until you mark them as told."
        start={
          <Button size="big" rank="primary" onClick={() => go(homeOf.people)}>
            Open People
          </Button>
        }
      />
    );
  return (
    <List
      label="People to tell"
      noun={['person', 'people']}
      rows={people}
      rowKey={keyOf}
      rowName={shownName}
      rowHeight={46}
      columns={columns}
      sort={{ column: 'due', down: false }}
      searchHint="Name…"
      searchText={shownName}
      onOpen={(person) => go({ room: 'people', page: 'person', id: person.id })}
      bulk={(selected, clear) => (
        <Button
          size="small"
          icon={<IconCheck size={18} />}
          onClick={async () => {
            const personIds = selected.map(keyOf);
            const done = await act((workbook, deed) => markNoticesGiven(workbook, deed, { personIds }));
            if (done.ok) clear();
          }}
        >
          Mark {countOf(selected.length, 'person', 'people')} as told
        </Button>
      )}
    />
  );
}
