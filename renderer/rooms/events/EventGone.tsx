import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { PageError } from '../../ui/PageError';

/** Where an event used to be. */
export function EventGone() {
  const { go } = useRoute();
  return (
    <PageError
      title="This event is not in the book any more."
      action={<Button onClick={() => go(homeOf.events)}>See all events</Button>}
    >
      It may have been deleted. Undo brings it back, and so does Recently deleted in Settings.
    </PageError>
  );
}
