import { IconUpload, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ladderStage } from '../../../shared/queries/ladderStage';
import { codeLabel } from '../../../shared/queries/listCodes';
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
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { WithPanel } from '../../ui/Panel';
import { BulkPeople } from './BulkPeople';
import { NobodyYet } from './NobodyYet';
import { PeopleFilter, type PeopleFilters } from './PeopleFilter';
import { PersonPanel } from './PersonPanel';
import { type Person, peopleColumns } from './peopleColumns';

const noFilters: PeopleFilters = { stage: null, placeId: null, tag: null };

/** Everybody, searched as you type, with the one who is open beside the list. */
export function PeopleList({ openId }: { openId: string | undefined }) {
  const { go, replace } = useRoute();
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const people = useWorkbook((workbook) => workbook.all('person'));
  const [filters, setFilters] = useState(noFilters);
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  // Cells read the workbook, so a change of it makes the columns anew and the visible rows with them.
  const columns = useWorkbook((workbook) => peopleColumns(workbook, today), [today]);
  const rows = useMemo(() => people.filter((person) => answers(person, filters)), [people, filters]);
  const find = useWorkbook(
    (workbook) => (query: string) => {
      const found = searchPeople(workbook, query, Number.POSITIVE_INFINITY).people;
      return filters === noFilters ? found : found.filter((person) => answers(person, filters));
    },
    [filters],
  );
  const add = () => go({ room: 'people', page: 'add' });
  useShellKey('new', add);
  const close = () => replace(homeOf.people);
  const open = openId === undefined ? undefined : reader.get('person', openId);

  if (people.length === 0) return <NobodyYet />;
  const chips = [
    filters.stage && {
      key: 'stage',
      label: `On the ladder: ${codeLabel(reader, 'ladderStage', filters.stage)}`,
      onRemove: () => setFilters({ ...filters, stage: null }),
    },
    filters.placeId && {
      key: 'place',
      label: `Lives in ${reader.get('place', filters.placeId)?.name ?? 'a place'}`,
      onRemove: () => setFilters({ ...filters, placeId: null }),
    },
    filters.tag && {
      key: 'tag',
      label: `Tagged ${filters.tag}`,
      onRemove: () => setFilters({ ...filters, tag: null }),
    },
  ].filter((chip) => chip !== null && chip !== '');
  return (
    <WithPanel panel={open && <PersonPanel key={open.id} person={open} onClose={close} />}>
      <Page>
        <PageHeader
          title="People"
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
          filters={chips}
          tools={<PeopleFilter filters={filters} onChange={setFilters} />}
          openKey={openId ?? null}
          onOpen={(person) => replace({ room: 'people', page: 'list', id: person.id })}
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

function answers(person: Person, { stage, placeId, tag }: PeopleFilters): boolean {
  if (stage && ladderStage(person) !== stage) return false;
  if (placeId && person.placeId !== placeId) return false;
  return !tag || (person.tags ?? []).includes(tag);
}
