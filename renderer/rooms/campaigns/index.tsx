import type { RouteOf } from '../../app/forRooms/route';
import { AddCampaignPage, EditCampaignPage } from './CampaignForm';
import { CampaignPage } from './CampaignPage';
import { CampaignsList } from './CampaignsList';

/** What are we trying to win, from whom, and how far are we? */
export default function CampaignsRoom({ route }: { route: RouteOf<'campaigns'> }) {
  const id = route.id ?? '';
  switch (route.page) {
    case 'add':
      return <AddCampaignPage />;
    case 'edit':
      return <EditCampaignPage key={id} campaignId={id} />;
    case 'campaign':
    case 'powerMap':
      return <CampaignPage key={id} campaignId={id} />;
    case 'addWin':
      return <CampaignPage key={id} campaignId={id} start="win" />;
    default:
      return <CampaignsList />;
  }
}
