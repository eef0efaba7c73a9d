import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { SheetReminder } from './SheetReminder';

/** Today before anything is in the book: two ways to begin. */
export function FirstDay({ name }: { name: string }) {
  const { go } = useRoute();
  const [first] = name.split(' ');
  return (
    <Page scroll>
      <PageHeader title={first ? `Welcome, ${first}` : 'Welcome'} />
      <Empty
        sentence="Whom do you want to bring together?"
        does="Today will tell you whom to ring, which commitments to chase and what the next meeting still lacks. It begins with the people you know."
        start={
          <Button
            size="big"
            rank="primary"
            icon={<IconFileImport size={20} />}
            onClick={() => go({ room: 'exchange', page: 'paste' })}
          >
            Paste or open a list
          </Button>
        }
        look={
          <Button
            size="big"
            icon={<IconUserPlus size={20} />}
            onClick={() => go({ room: 'people', page: 'add' })}
          >
            Add one person
          </Button>
        }
      >
        <SheetReminder />
      </Empty>
    </Page>
  );
}
