import { IconFlagPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import { campaignOverview } from '../../../shared/queries/campaignOverview';
import { codeLabel } from '../../../shared/queries/listCodes';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { List } from '../../ui/list/List';
import type { ListColumn } from '../../ui/list/listColumn';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { countInFigures } from '../../ui/words/countInWords';
import { dayInTable, shortDay } from '../../ui/words/dayInWords';

interface CampaignRow {
  campaign: Rec<'campaign'>;
  stage: string;
  target: string;
  won: number;
  demands: number;
  next: Rec<'event'> | undefined;
  helped: number;
}

/** Every campaign with its target, its demands and what is next. */
export function CampaignsList() {
  const { go } = useRoute();
  const today = useToday();
  const [leaving, setLeaving] = useState<{ ids: string[]; columns: readonly string[] }>();
  const rows = useWorkbook(
    (workbook) =>
      workbook.all('campaign').flatMap((campaign): CampaignRow[] => {
        const seen = campaignOverview(workbook, campaign.id, today);
        if (!seen) return [];
        return [
          {
            campaign,
            stage: codeLabel(workbook, 'campaignStage', campaign.stage),
            target: seen.targets[0]?.name ?? '',
            won: seen.demands.filter(({ demand }) => demand.state === 'won').length,
            demands: seen.demands.length,
            next: seen.nextAction,
            helped: seen.peopleHelped,
          },
        ];
      }),
    [today],
  );
  const columns = useMemo(() => campaignColumns(today), [today]);
  const start = () => go({ room: 'campaigns', page: 'add' });
  useShellKey('new', start);
  const startButton = (size: 'normal' | 'big', words: string) => (
    <Button size={size} rank="primary" icon={<IconFlagPlus size={20} />} onClick={start}>
      {words}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <Page scroll>
        <PageHeader title="Campaigns" />
        <Empty
          sentence="What would you change first, and who can say yes?"
          does="A campaign names what you want, who can concede it, what they said in public and what was won. Its events, stories and commitments gather here."
          start={startButton('big', 'Start a campaign')}
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title="Campaigns" actions={startButton('normal', 'Start a campaign')} />
      <List
        label="Campaigns"
        noun={['campaign', 'campaigns']}
        rows={rows}
        rowKey={keyOf}
        rowName={nameOf}
        columns={columns}
        sort={{ column: 'name', down: false }}
        searchHint="Name, target, what it is about…"
        searchText={textOf}
        onOpen={(row) => go({ room: 'campaigns', page: 'campaign', id: row.campaign.id })}
        onExport={(shown, keys) => setLeaving({ ids: shown.map(keyOf), columns: keys })}
      />
      {leaving && <ExportListDialog kind="campaign" {...leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

const keyOf = (row: CampaignRow): string => row.campaign.id;
const nameOf = (row: CampaignRow): string => row.campaign.name;
const textOf = (row: CampaignRow): string =>
  `${row.campaign.name} ${row.target} ${row.campaign.summary ?? ''}`;

function campaignColumns(today: string): ListColumn<CampaignRow>[] {
  return [
    {
      key: 'name',
      title: 'Campaign',
      width: 260,
      sortBy: nameOf,
      cell: (row) => <b className="cut">{row.campaign.name}</b>,
    },
    { key: 'stage', title: 'Stage', width: 170, sortBy: (row) => row.stage, cell: (row) => row.stage },
    {
      key: 'won',
      title: 'Demands won',
      width: 126,
      align: 'right',
      sortBy: (row) => row.won,
      cell: (row) => <span className="tabular">{row.demands > 0 && `${row.won} of ${row.demands}`}</span>,
    },
    {
      key: 'helped',
      title: 'People helped',
      width: 128,
      align: 'right',
      sortBy: (row) => row.helped,
      cell: (row) => <span className="tabular">{row.helped > 0 && countInFigures(row.helped)}</span>,
    },
    {
      key: 'target',
      title: 'Target',
      width: 180,
      sortBy: (row) => row.target,
      cell: (row) => <span className="muted cut">{row.target}</span>,
    },
    {
      key: 'next',
      title: 'Next',
      width: 120,
      sortBy: (row) => row.next?.starts,
      cell: (row) => (
        <span className="muted">
          {row.next ? dayInTable(row.next.starts.slice(0, 10), today) : 'Nothing planned'}
        </span>
      ),
    },
    {
      key: 'started',
      title: 'Started',
      width: 100,
      hiddenAtFirst: true,
      sortBy: (row) => row.campaign.started,
      cell: (row) => row.campaign.started && shortDay(row.campaign.started, today),
    },
  ];
}
