import { IconCalendarPlus } from '@tabler/icons-react';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';

/** The room before there is anything to add up. */
export function NothingToChart() {
  const { go } = useRoute();
  return (
    <Page scroll>
      <PageHeader title="Charts" />
      <Empty
        sentence="One meeting is a story. Three are a line."
        does="As soon as people come and commit, this room says what it adds up to: a finding for each chart, with its figures behind it, ready for a projector."
        start={
          <Button
            size="big"
            rank="primary"
            icon={<IconCalendarPlus size={20} />}
            onClick={() => go({ room: 'events', page: 'add' })}
          >
            Plan an event
          </Button>
        }
      />
    </Page>
  );
}
