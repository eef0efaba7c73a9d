import { IconPackageImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { patchCharts } from '../../../shared/queries/charts/patchCharts';
import { daysCounted, type PatchCounts } from '../../../shared/queries/counts/rollUp';
import { sharedPlaces } from '../../../shared/queries/counts/sharedPlaces';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { BareSegments } from '../../ui/form/Choices';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { countOf } from '../../ui/words/countInWords';
import { rangeOfDays } from '../../ui/words/dayInWords';
import { drawable } from './chartsOf';
import { Findings } from './Findings';
import { PatchesList } from './PatchesList';
import { SharedPlacesNote } from './SharedPlacesNote';

/** What the counts of all patches add up to: findings, and each patch with its own figures. */
export function PatchesPage({ openId }: { openId: string | undefined }) {
  const { go } = useRoute();
  const today = useToday();
  const [view, setView] = useState<'findings' | 'patches'>('findings');
  const patches = useWorkbook((workbook) => workbook.all('patchCounts'));
  const places = useWorkbook((workbook) => workbook.all('place'));
  const shared = useMemo(() => sharedPlaces(patches, places), [patches, places]);
  const openPack = (
    <Button
      rank="primary"
      icon={<IconPackageImport size={20} />}
      onClick={() => go({ room: 'exchange', page: 'openPack' })}
    >
      Open a pack of counts
    </Button>
  );
  if (patches.length === 0)
    return (
      <Page scroll>
        <PageHeader title="Patches" crumb={chartsCrumb(go)} />
        <Empty
          sentence="No patch has sent its counts yet."
          does="An organiser exports a pack with counts only: totals of their patch, and nobody’s name. Here all patches add up."
          start={openPack}
        />
      </Page>
    );
  const { since, until } = daysCounted(patches);
  return (
    <Page>
      <PageHeader
        title="Patches"
        crumb={chartsCrumb(go)}
        facts={`${countOf(patches.length, 'patch', 'patches')}, ${rangeOfDays(since, until, today)}`}
        actions={
          <>
            <BareSegments
              label="Show"
              choices={[
                { value: 'findings', label: 'Findings' },
                { value: 'patches', label: 'Each patch' },
              ]}
              value={view}
              onChange={setView}
            />
            {openPack}
          </>
        }
      />
      {shared.length > 0 && <SharedPlacesNote shared={shared} />}
      {view === 'findings' ? (
        <PatchFindings patches={patches} openId={openId} />
      ) : (
        <PatchesList patches={patches} twice={shared.length > 0} />
      )}
    </Page>
  );
}

const chartsCrumb = (go: ReturnType<typeof useRoute>['go']) => ({
  label: 'Charts',
  onPress: () => go({ room: 'charts', page: 'gallery' }),
});

function PatchFindings({ patches, openId }: { patches: readonly PatchCounts[]; openId: string | undefined }) {
  const { replace } = useRoute();
  const today = useToday();
  const charts = useMemo(() => patchCharts(patches, today).map(drawable), [patches, today]);
  const open = charts.find((chart) => chart.id === openId) ?? charts[0];
  if (!open) return null;
  const choose = (id: string) => replace({ room: 'charts', page: 'patches', id });
  return <Findings charts={charts} open={open} onOpen={choose} />;
}
