import { Menu } from '@mantine/core';
import { IconDots, IconPackageExport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import {
  type CampaignOverview,
  campaignOverview,
  type DemandSeen,
} from '../../../shared/queries/campaignOverview';
import { codeLabel } from '../../../shared/queries/listCodes';
import { homeOf } from '../../app/forRooms/route';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useHistory } from '../../records/history/useHistory';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { dayInSentence } from '../../ui/words/dayInWords';
import { ActionsLedger } from './ActionsLedger';
import { CampaignGone } from './CampaignGone';
import { CampaignPeople } from './CampaignPeople';
import { Demands } from './Demands';
import { PledgeDialog } from './PledgeDialog';
import { PowerMapCard } from './PowerMapCard';
import { StanceDialog } from './StanceDialog';
import { WinDialog } from './WinDialog';
import { WonSoFar } from './WonSoFar';

type Dialog = { name: 'win' } | { name: 'stance' } | { name: 'pledge'; demand: DemandSeen };

/** What we want, from whom, where we are, what moved, what is next. */
export function CampaignPage({ campaignId, start }: { campaignId: string; start?: 'win' }) {
  const today = useToday();
  const seen = useWorkbook((workbook) => campaignOverview(workbook, campaignId, today), [campaignId, today]);
  return seen ? <CampaignShown seen={seen} today={today} start={start} /> : <CampaignGone />;
}

interface CampaignShownProps {
  seen: CampaignOverview;
  today: string;
  start: 'win' | undefined;
}

function CampaignShown({ seen, today, start }: CampaignShownProps) {
  const [dialog, setDialog] = useState<Dialog | null>(start ? { name: start } : null);
  const { campaign } = seen;
  const close = () => setDialog(null);
  return (
    <Page scroll>
      <CampaignHeader seen={seen} today={today} onWin={() => setDialog({ name: 'win' })} />
      <PageBody
        side={
          <>
            <PowerMapCard campaignId={campaign.id} onPlace={() => setDialog({ name: 'stance' })} />
            <CampaignPeople campaignId={campaign.id} />
            <WonSoFar seen={seen} today={today} onWin={() => setDialog({ name: 'win' })} />
          </>
        }
      >
        <Demands seen={seen} today={today} onPledge={(demand) => setDialog({ name: 'pledge', demand })} />
        <ActionsLedger seen={seen} today={today} />
      </PageBody>
      {dialog?.name === 'win' && <WinDialog seen={seen} onClose={close} />}
      {dialog?.name === 'stance' && <StanceDialog campaignId={campaign.id} onClose={close} />}
      {dialog?.name === 'pledge' && <PledgeDialog seen={seen} demand={dialog.demand} onClose={close} />}
    </Page>
  );
}

function CampaignHeader({
  seen,
  today,
  onWin,
}: {
  seen: CampaignOverview;
  today: string;
  onWin: () => void;
}) {
  const { go } = useRoute();
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const { campaign } = seen;
  const showHistory = useHistory(campaign);
  const stage = codeLabel(reader, 'campaignStage', campaign.stage).toLowerCase();
  // The first sentence: the rest stands in the form.
  const about = campaign.summary?.split(/(?<=[.!?])\s/)[0]?.replace(/\.$/, '');
  const facts = [about, campaign.started && `since ${dayInSentence(campaign.started, today)}`].filter(
    Boolean,
  );
  const remove = async () => {
    const done = await act((workbook, deed) =>
      deleteRecord(workbook, deed, { kind: 'campaign', id: campaign.id }),
    );
    if (done.ok) go(homeOf.campaigns);
  };
  return (
    <PageHeader
      title={campaign.name}
      crumb={{ label: 'Campaigns', onPress: () => go(homeOf.campaigns) }}
      facts={
        <>
          {facts.join(' · ')}
          {facts.length > 0 && stage && ' · '}
          {stage && <b>stage: {stage}</b>}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton label="More about this campaign" icon={<IconDots size={20} />} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go({ room: 'campaigns', page: 'edit', id: campaign.id })}>
                Change the campaign
              </Menu.Item>
              <Menu.Item onClick={onWin}>Record a win</Menu.Item>
              <Menu.Item onClick={showHistory}>History</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void remove()}>Delete the campaign</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            icon={<IconPackageExport size={20} />}
            onClick={() => go({ room: 'exchange', page: 'pack', about: campaign.id })}
          >
            Export pack
          </Button>
          <Button
            rank="primary"
            icon={<IconPlus size={20} />}
            onClick={() => go({ room: 'events', page: 'add', about: 'action-day', id: campaign.id })}
          >
            Add an action
          </Button>
        </>
      }
    />
  );
}
