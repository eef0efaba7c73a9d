import { Menu } from '@mantine/core';
import { IconChevronDown, IconSend, IconStairsUp, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { movePeopleOnLadder } from '../../../shared/commands/movePeopleOnLadder';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { GroundsDialog } from '../../records/grounds/GroundsDialog';
import { ReachDialog } from '../../records/reach/ReachDialog';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { AssignDialog, InviteDialog, JoinCampaignDialog, JoinGroupDialog, TagDialog } from './BulkDialogs';
import type { Person } from './peopleColumns';

type Dialog = 'reach' | 'tag' | 'assign' | 'invite' | 'group' | 'campaign' | 'grounds';

/** What can be done with the selected people; each is one deed, so one undo takes it back. */
export function BulkPeople({ selected, onDone }: { selected: readonly Person[]; onDone: () => void }) {
  const act = useDo();
  const { go } = useRoute();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const stages = useWorkbook((workbook) => offeredCodes(workbook, 'ladderStage'));
  const personIds = selected.map((person) => person.id);
  const move = async (stage: string) => {
    const done = await act((workbook, deed) => movePeopleOnLadder(workbook, deed, { personIds, stage }));
    if (done.ok) onDone();
  };
  const close = () => setDialog(null);
  const bulk = {
    personIds,
    onClose: close,
    onDone: () => {
      close();
      onDone();
    },
  };
  return (
    <>
      <Button size="small" icon={<IconSend size={18} />} onClick={() => setDialog('reach')}>
        Reach
      </Button>
      <Button size="small" icon={<IconTag size={18} />} onClick={() => setDialog('tag')}>
        Tag
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="small" icon={<IconStairsUp size={18} />}>
            Move on the ladder
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages.map(({ code, label }) => (
            <Menu.Item key={code} onClick={() => void move(code)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="small" icon={<IconChevronDown size={18} />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('invite')}>Invite to an event</Menu.Item>
          <Menu.Item onClick={() => setDialog('assign')}>Assign an organiser</Menu.Item>
          <Menu.Item onClick={() => setDialog('group')}>Add to a group</Menu.Item>
          <Menu.Item onClick={() => setDialog('campaign')}>Add to a campaign</Menu.Item>
          <Menu.Item onClick={() => setDialog('grounds')}>Note why they may be in the book</Menu.Item>
          <Menu.Item onClick={() => go({ room: 'people', page: 'print', ids: personIds })}>
            Print sheets or labels
          </Menu.Item>
          <Menu.Item onClick={() => go({ room: 'exchange', page: 'pack', ids: personIds })}>
            Export as a pack
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'reach' && <ReachDialog personIds={personIds} onClose={close} />}
      {dialog === 'tag' && <TagDialog {...bulk} />}
      {dialog === 'assign' && <AssignDialog {...bulk} />}
      {dialog === 'invite' && <InviteDialog {...bulk} />}
      {dialog === 'campaign' && <JoinCampaignDialog {...bulk} />}
      {dialog === 'grounds' && <GroundsDialog {...bulk} />}
      {dialog === 'group' && <JoinGroupDialog {...bulk} />}
    </>
  );
}
