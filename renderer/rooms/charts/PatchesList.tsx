import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { countMeasures, type MeasureName } from '../../../shared/model/countMeasures';
import { shownInWords } from '../../../shared/queries/counts/countWords';
import { boundsOf } from '../../../shared/queries/counts/protectedCount';
import { middle, type PatchCounts, patchTotal } from '../../../shared/queries/counts/rollUp';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { CountsTable } from '../../records/CountsTable';
import { Button } from '../../ui/Button';
import { List } from '../../ui/list/List';
import type { ListColumn } from '../../ui/list/listColumn';
import { Panel, PanelSection, WithPanel } from '../../ui/Panel';
import { dayInTable, dayOfInstant, rangeOfDays } from '../../ui/words/dayInWords';
import { AllPatches } from './AllPatches';

/** Every patch with its own totals, and all of them together above. */
export function PatchesList({ patches, twice }: { patches: readonly PatchCounts[]; twice: boolean }) {
  const act = useDo();
  const today = useToday();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = patches.find(({ id }) => id === openId);
  const columns = useMemo(() => patchColumns(today), [today]);
  const close = () => setOpenId(null);
  return (
    <>
      <AllPatches patches={patches} twice={twice} />
      <WithPanel
        panel={
          open && (
            <Panel
              title={open.patch}
              facts={`From ${open.from || 'somebody'}, ${rangeOfDays(open.since, open.until, today)}`}
              onClose={close}
              actions={
                <Button
                  size="small"
                  icon={<IconTrash size={18} />}
                  onClick={() => {
                    close();
                    void act((workbook, deed) =>
                      deleteRecord(workbook, deed, { kind: 'patchCounts', id: open.id }),
                    );
                  }}
                >
                  Take these counts out
                </Button>
              }
            >
              <PanelSection>
                <CountsTable rows={open.rows} caption={`The counts of ${open.patch}`} />
              </PanelSection>
            </Panel>
          )
        }
      >
        <List
          label="Patches"
          noun={['patch', 'patches']}
          rows={patches}
          rowKey={keyOf}
          rowName={nameOf}
          columns={columns}
          sort={{ column: 'patch', down: false }}
          searchHint="Patch, or who sent it…"
          searchText={textOf}
          openKey={openId}
          onOpen={({ id }) => setOpenId(id)}
          onEscape={close}
        />
      </WithPanel>
    </>
  );
}

const keyOf = ({ id }: PatchCounts): string => id;
const nameOf = ({ patch }: PatchCounts): string => patch;
const textOf = ({ patch, from }: PatchCounts): string => `${patch} ${from ?? ''}`;

/** In the order in which they fold away where the window is small. */
const shownMeasures: readonly MeasureName[] = [
  'people',
  'attendances',
  'commitmentsKept',
  'oneToOnes',
  'firstTimers',
  'commitmentsMade',
  'met',
  'events',
  'actions',
  'stories',
  'campaigns',
  'wins',
];
const atFirst = 6;

function patchColumns(today: string): readonly ListColumn<PatchCounts>[] {
  return [
    { key: 'patch', title: 'Patch', width: 190, cell: nameOf, sortBy: nameOf },
    {
      key: 'from',
      title: 'Sent by',
      width: 140,
      cell: ({ from }) => <span className="cut">{from}</span>,
      sortBy: ({ from }) => from,
    },
    {
      key: 'madeAt',
      title: 'Counted',
      width: 96,
      cell: ({ madeAt }) => dayInTable(dayOfInstant(madeAt), today),
      sortBy: ({ madeAt }) => madeAt,
    },
    ...shownMeasures.map(
      (measure, index): ListColumn<PatchCounts> => ({
        key: measure,
        title: countMeasures[measure].label,
        width: 40 + countMeasures[measure].label.length * 8,
        align: 'right',
        hiddenAtFirst: index >= atFirst,
        cell: (patch) => {
          const row = patchTotal(patch, measure);
          return row ? shownInWords(row) : '';
        },
        sortBy: (patch) => {
          const row = patchTotal(patch, measure);
          return row && middle(boundsOf(row));
        },
      }),
    ),
  ];
}
