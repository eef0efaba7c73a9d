import { homeOf } from '../../app/forRooms/route';
import { RecordGone } from '../../records/RecordGone';

/** Where a campaign used to be. */
export function CampaignGone() {
  return <RecordGone noun="campaign" home={homeOf.campaigns} homeWords="See all campaigns" />;
}
