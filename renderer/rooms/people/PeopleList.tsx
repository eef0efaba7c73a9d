import { IconFilter, IconUpload, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { searchPeople } from '../../../shared/queries/searchPeople';
import { shownName } from '../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { type Command, useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useUnsaved } from '../../app/forRooms/useUnsaved';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { List } from '../../ui/list/List';
import type { ListFilter } from '../../ui/list/ListLine';
import type { ListRowsHandle } from '../../ui/list/ListRows';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { WithPanel } from '../../ui/Panel';
import { countOf } from '../../ui/words/countInWords';
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

/** People whom another page picked, and what it calls them. */
interface Picked {
  ids: readonly string[];
  words: string;
}

interface PeopleListProps {
  openId: string | undefined;
  /** A place, a group or a campaign whose people are shown at first. */
  fromId: string | undefined;
  /** None but these are shown. */
  picked?: Picked;
}

/** Everybody, searched as you type, with the one who is open beside the list. */
export function PeopleList({ openId, fromId, picked }: PeopleListProps) {
  const { go, replace } = useRoute();
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const people = useWorkbook((workbook) => workbook.all('person'));
  const { search, answer } = usePeopleSearch(fromId);
  const act = useDo();
  const actHere = useCallback((command: Command) => act(command, { problemHere: true }), [act]);
  const rowNow = useWorkbook((workbook) => (id: string) => workbook.get('person', id));
  const [building, setBuilding] = useState(false);
  const cells = useRef<Pick<ListRowsHandle, 'settle'>>(null);
  useUnsaved(() => {
    const mistakes = cells.current?.settle() ?? 0;
    return mistakes > 0
      ? `${countOf(mistakes, 'cell of the list holds', 'cells of the list hold')} what cannot be saved as it is.`
      : undefined;
  });
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  // Cells read the workbook, so a change of it makes the columns anew and the visible rows with them.
  const columns = useWorkbook((workbook) => peopleColumns(workbook, today, actHere), [today, actHere]);
  const asking = search.tree.of.length > 0;
  const narrowed = asking || picked !== undefined;
  const found = answer.ok ? answer.people : nobody;
  const pickedIds = picked?.ids;
  const rows = useMemo(
    () => (pickedIds ? among(found, reader, pickedIds) : found),
    [found, reader, pickedIds],
  );
  const within = useMemo(() => (narrowed ? new Set(rows.map(keyOf)) : undefined), [narrowed, rows]);
  const find = useWorkbook(
    (workbook) => (query: string) => {
      const named = searchPeople(workbook, query, Number.POSITIVE_INFINITY).people;
      return within ? named.filter((person) => within.has(person.id)) : named;
    },
    [within],
  );
  const add = () => go({ room: 'people', page: 'add' });
  useShellKey('new', add);
  const printButton = useRef<HTMLButtonElement>(null);
  useShellKey('print', () => printButton.current?.click());
  const from = { ...(fromId && { about: fromId }), ...picked };
  const close = () => replace({ ...homeOf.people, ...from });
  const open = openId === undefined ? undefined : reader.get('person', openId);

  const chips = useSearchChips(search);
  const pickedChip: readonly ListFilter[] = picked
    ? [{ key: 'picked', label: picked.words, onRemove: () => replace(homeOf.people) }]
    : noChips;
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
          rowNow={rowNow}
          handle={cells}
          columns={columns}
          sort={{ column: 'name', down: false }}
          searchHint="Name, phone, street, tag…"
          find={find}
          filters={[...pickedChip, ...(building ? noChips : chips)]}
          onClear={
            narrowed
              ? () => {
                  search.clear();
                  if (picked) replace(homeOf.people);
                }
              : undefined
          }
          tools={
            <>
              <SavedSearches chosen={search.segment?.id} onChoose={search.use} />
              <Button
                ref={filterButton}
                icon={<IconFilter size={20} />}
                aria-expanded={building}
                onClick={() => {
                  if (!building && !asking) search.set({ join: 'all', of: [firstQuestion] });
                  // Beside a panel the questions of a small window would stand one word below the other.
                  if (!building && open && window.innerWidth < besidePanel) close();
                  setBuilding(!building);
                }}
              >
                Filter
              </Button>
            </>
          }
          openKey={openId ?? null}
          onOpen={(person) => replace({ room: 'people', page: 'list', id: person.id, ...from })}
          onEnter={(person) => go({ room: 'people', page: 'person', id: person.id })}
          onEscape={close}
          onPrint={(shown) => go({ room: 'people', page: 'print', about: 'list', ids: shown.map(keyOf) })}
          printButton={printButton}
          onExport={(shown, keys) => setLeaving({ ids: shown.map(keyOf), columns: keys })}
          bulk={(selected, clear) => <BulkPeople selected={selected} onDone={clear} />}
        />
        {leaving && <ExportListDialog kind="person" {...leaving} onClose={() => setLeaving(undefined)} />}
      </Page>
    </WithPanel>
  );
}

/** Window widths from which questions have room beside an open panel. */
const besidePanel = 1280;

/** Those of them who were picked, whoever they were joined with since. */
function among(
  people: readonly Person[],
  workbook: WorkbookReader,
  ids: readonly string[],
): readonly Person[] {
  const shown = new Set(ids.map((id) => workbook.resolve(id)));
  return people.filter(({ id }) => shown.has(id));
}

const keyOf = (person: Person): string => person.id;
