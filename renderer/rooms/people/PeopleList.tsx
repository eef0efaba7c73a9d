import { IconFilter, IconUpload, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { searchPeople } from '../../../shared/queries/searchPeople';
import { shownName } from '../../../shared/queries/shownName';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { List } from '../../ui/list/List';
import type { ListFilter } from '../../ui/list/ListLine';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { WithPanel } from '../../ui/Panel';
import { BulkPeople } from './BulkPeople';
import { NobodyYet } from './NobodyYet';
import { PeopleViews } from './PeopleViews';
import { PersonPanel } from './PersonPanel';
import { type Person, peopleColumns } from './peopleColumns';
import { firstQuestion } from './search/firstQuestion';
import { SavedSearches } from './search/SavedSearches';
import { SearchBuilder } from './search/SearchBuilder';
import { usePeopleSearch } from './search/usePeopleSearch';
import { useSearchChips } from './search/useSearchChips';

const nobody: readonly Person[] = [];
const noChips: readonly ListFilter[] = [];

interface PeopleListProps {
  openId: string | undefined;
  /** A place or a group whose people are shown at first. */
  fromId: string | undefined;
}

/** Everybody, searched as you type, with the one who is open beside the list. */
export function PeopleList({ openId, fromId }: PeopleListProps) {
  const { go, replace } = useRoute();
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const people = useWorkbook((workbook) => workbook.all('person'));
  const { search, answer } = usePeopleSearch(fromId);
  const [building, setBuilding] = useState(false);
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  // Cells read the workbook, so a change of it makes the columns anew and the visible rows with them.
  const columns = useWorkbook((workbook) => peopleColumns(workbook, today), [today]);
  const narrowed = search.tree.of.length > 0;
  const rows = answer.ok ? answer.people : nobody;
  const among = useMemo(() => (narrowed ? new Set(rows.map(keyOf)) : undefined), [narrowed, rows]);
  const find = useWorkbook(
    (workbook) => (query: string) => {
      const found = searchPeople(workbook, query, Number.POSITIVE_INFINITY).people;
      return among ? found.filter((person) => among.has(person.id)) : found;
    },
    [among],
  );
  const add = () => go({ room: 'people', page: 'add' });
  useShellKey('new', add);
  const close = () => replace({ ...homeOf.people, ...(fromId && { about: fromId }) });
  const open = openId === undefined ? undefined : reader.get('person', openId);

  const chips = useSearchChips(search);
  const filterButton = useRef<HTMLButtonElement>(null);

  if (people.length === 0) return <NobodyYet />;
  return (
    <WithPanel panel={open && <PersonPanel key={open.id} person={open} onClose={close} />}>
      <Page>
        <PageHeader
          title="People"
          views={<PeopleViews open="list" />}
          actions={
            <>
              <Button
                icon={<IconUpload size={20} />}
                onClick={() => go({ room: 'exchange', page: 'import' })}
              >
                Import
              </Button>
              <Button rank="primary" icon={<IconUserPlus size={20} />} onClick={add}>
                Add a person
              </Button>
            </>
          }
        />
        {building && (
          <SearchBuilder
            search={search}
            answer={answer}
            total={people.length}
            onClose={() => {
              setBuilding(false);
              filterButton.current?.focus();
            }}
          />
        )}
        <List
          label="People"
          noun={['person', 'people']}
          rows={rows}
          total={people.length}
          rowKey={keyOf}
          rowName={shownName}
          columns={columns}
          sort={{ column: 'name', down: false }}
          searchHint="Name, phone, street, tag…"
          find={find}
          filters={building ? noChips : chips}
          tools={
            <>
              <SavedSearches chosen={search.segment?.id} onChoose={search.use} />
              <Button
                ref={filterButton}
                icon={<IconFilter size={20} />}
                aria-expanded={building}
                onClick={() => {
                  if (!building && !narrowed) search.set({ join: 'all', of: [firstQuestion] });
                  setBuilding(!building);
                }}
              >
                Filter
              </Button>
            </>
          }
          openKey={openId ?? null}
          onOpen={(person) =>
            replace({ room: 'people', page: 'list', id: person.id, ...(fromId && { about: fromId }) })
          }
          onEnter={(person) => go({ room: 'people', page: 'person', id: person.id })}
          onEscape={close}
          onExport={(shown, keys) => setLeaving({ ids: shown.map(keyOf), columns: keys })}
          bulk={(selected, clear) => <BulkPeople selected={selected} onDone={clear} />}
        />
        {leaving && <ExportListDialog kind="person" {...leaving} onClose={() => setLeaving(undefined)} />}
      </Page>
    </WithPanel>
  );
}

const keyOf = (person: Person): string => person.id;
