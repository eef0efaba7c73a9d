import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { PageError } from '../../ui/PageError';

/** Where a campaign used to be. */
export function CampaignGone() {
  const { go } = useRoute();
  return (
    <PageError
      title="This campaign is not in the book any more."
      action={<Button onClick={() => go(homeOf.campaigns)}>See all campaigns</Button>}
    >
      It may have been deleted. Undo brings it back, and so does Recently deleted in Settings.
    </PageError>
  );
}
