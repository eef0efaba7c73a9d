import { IconMap2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { RouteOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { chartsOf } from './chartsOf';
import { Findings } from './Findings';
import { NothingToChart } from './NothingToChart';
import { PatchesPage } from './PatchesPage';
import { type ChartChoice, ScopePickers } from './ScopePickers';

/** What does it add up to? Here, and over the patches whose counts came in. */
export default function ChartsRoom({ route }: { route: RouteOf<'charts'> }) {
  return route.page === 'patches' ? <PatchesPage openId={route.id} /> : <FindingsPage openId={route.id} />;
}

/** A list of findings, one open and large, with its table and its n. */
function FindingsPage({ openId }: { openId: string | undefined }) {
  const { go, replace } = useRoute();
  const today = useToday();
  const [choice, setChoice] = useState<ChartChoice>({
    period: 'year',
    placeId: null,
    eventType: 'mass-meeting',
  });
  const charts = useWorkbook((workbook) => chartsOf(workbook, choice, today), [choice, today]);
  const open = charts.find((chart) => chart.id === openId) ?? charts[0];
  const choose = (id: string) => replace({ room: 'charts', page: 'gallery', id });
  const nothing = useWorkbook((workbook) => workbook.count('event') === 0 && workbook.count('person') === 0);
  const patches = useWorkbook((workbook) => workbook.count('patchCounts'));
  const seePatches = () => go({ room: 'charts', page: 'patches' });
  if ((nothing || !open) && patches > 0) return <PatchesPage openId={undefined} />;
  if (nothing || !open) return <NothingToChart />;
  return (
    <Page>
      <PageHeader
        title="Charts"
        actions={
          <>
            <ScopePickers choice={choice} onChange={setChoice} />
            {patches > 0 && (
              <Button icon={<IconMap2 size={20} />} onClick={seePatches}>
                Patches
              </Button>
            )}
          </>
        }
      />
      <Findings charts={charts} open={open} onOpen={choose} />
    </Page>
  );
}
