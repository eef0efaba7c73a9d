import { IconUpload, IconUserPlus } from '@tabler/icons-react';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Loop } from '../../ui/Loop';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';

/** The room before anybody is in it. */
export function NobodyYet() {
  const { go } = useRoute();
  const add = () => go({ room: 'people', page: 'add' });
  useShellKey('new', add);
  return (
    <Page scroll>
      <PageHeader title="People" />
      <Empty
        sentence="Every movement starts with one name."
        does="This is where you keep who you know, how you know them, what they care about and what they said they would do. Each person carries four boxes: invited, came, committed, kept."
        start={
          <Button size="big" rank="primary" icon={<IconUserPlus size={20} />} onClick={add}>
            Add a person
          </Button>
        }
        look={
          <Button
            size="big"
            icon={<IconUpload size={20} />}
            onClick={() => go({ room: 'exchange', page: 'paste' })}
          >
            Paste or open a list
          </Button>
        }
        spreadsheet="A spreadsheet, a phone’s contacts or an old membership list all go in through Import."
      >
        <p className="row muted">
          <Loop invited came committed kept="kept" /> Invited, came, committed, kept.
        </p>
      </Empty>
    </Page>
  );
}
