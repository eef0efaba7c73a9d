import { Menu } from '@mantine/core';
import { IconDots, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteRecord } from '../../../../shared/commands/deleteRecord';
import { codeLabel } from '../../../../shared/queries/listCodes';
import {
  type GroupOverview,
  groupOverview,
  inTouchDays,
} from '../../../../shared/queries/patch/groupOverview';
import { useDo } from '../../../app/forRooms/useDo';
import { useLink } from '../../../app/forRooms/useLink';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { useHistory } from '../../../records/history/useHistory';
import { PlaceLink } from '../../../records/PlaceLink';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { Card } from '../../../ui/Sheet';
import { StatFigure } from '../../../ui/StatFigure';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { shortDay } from '../../../ui/words/dayInWords';
import { CampaignsAndStories } from '../CampaignsAndStories';
import { WhatTheyCameTo } from '../WhatTheyCameTo';
import { AddMemberDialog } from './AddMemberDialog';
import { GroupGone } from './GroupGone';
import { GroupMembers } from './GroupMembers';
import { MemberCountDialog } from './MemberCountDialog';

type Dialog = 'member' | 'leader' | 'count';

/** One group: who belongs to it and who leads, what its people came to, and how many they are. */
export function GroupPage({ groupId }: { groupId: string }) {
  const today = useToday();
  const seen = useWorkbook((workbook) => groupOverview(workbook, groupId, today), [groupId, today]);
  return seen ? <GroupShown seen={seen} today={today} /> : <GroupGone />;
}

function GroupShown({ seen, today }: { seen: GroupOverview; today: string }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const { group, members, counts } = seen;
  return (
    <Page scroll>
      <GroupHeader seen={seen} onAdd={() => setDialog('member')} onCount={() => setDialog('count')} />
      <PageBody
        side={
          <>
            <Card title="How well we know them">
              <div className="stack">
                <StatFigure value={members.length}>
                  {counts[0] ? `known to us, of ${countInFigures(counts[0].members)}` : 'known to us'}
                </StatFigure>
                {members.length > 0 && (
                  <p className="muted">
                    {countInFigures(seen.inTouch)} of {countInFigures(members.length)} were spoken to, or came
                    to something, in the last {inTouchDays} days.
                  </p>
                )}
              </div>
            </Card>
            {counts.length > 0 && (
              <Card
                title="Members over time"
                action={
                  <button type="button" className="link" onClick={() => setDialog('count')}>
                    Note a count
                  </button>
                }
              >
                <Counts seen={seen} today={today} />
              </Card>
            )}
            <CampaignsAndStories campaigns={seen.campaigns} stories={seen.stories} today={today} />
          </>
        }
      >
        <GroupMembers seen={seen} today={today} onAdd={(as) => setDialog(as)} />
        <WhatTheyCameTo
          title="What they came to"
          events={seen.events}
          today={today}
          none="Nobody of the group has been asked to anything yet."
        />
        {group.notes && (
          <Card title="Notes">
            <p style={{ whiteSpace: 'pre-wrap' }}>{group.notes}</p>
          </Card>
        )}
      </PageBody>
      {(dialog === 'member' || dialog === 'leader') && (
        <AddMemberDialog group={group} start={dialog} onClose={close} />
      )}
      {dialog === 'count' && <MemberCountDialog group={group} onClose={close} />}
    </Page>
  );
}

interface GroupHeaderProps {
  seen: GroupOverview;
  onAdd: () => void;
  onCount: () => void;
}

function GroupHeader({ seen, onAdd, onCount }: GroupHeaderProps) {
  const { go } = useRoute();
  const act = useDo();
  const openLink = useLink();
  const { reader } = useOpenWorkbook();
  const { group } = seen;
  const showHistory = useHistory(group);
  const url = group.url;
  const platform = codeLabel(reader, 'platform', group.platform);
  const words = [codeLabel(reader, 'groupType', group.type), platform, ...(group.tags ?? [])].filter(Boolean);
  const remove = async () => {
    const done = await act((workbook, deed) => deleteRecord(workbook, deed, { kind: 'group', id: group.id }));
    if (done.ok) go({ room: 'people', page: 'groups' });
  };
  return (
    <PageHeader
      title={group.name}
      crumb={{ label: 'Groups', onPress: () => go({ room: 'people', page: 'groups' }) }}
      facts={
        <>
          {words.join(' · ')}
          {words.length > 0 && group.placeId && ' · '}
          {group.placeId && <PlaceLink placeId={group.placeId} />}
          {url && (
            <>
              {(words.length > 0 || group.placeId) && ' · '}
              {/^https:/i.test(url) ? (
                <button type="button" className="link" onClick={() => openLink(url)}>
                  {url.slice('https://'.length)}
                </button>
              ) : (
                url
              )}
            </>
          )}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton label="More about this group" icon={<IconDots size={20} />} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go({ room: 'people', page: 'editGroup', id: group.id })}>
                Change the group
              </Menu.Item>
              <Menu.Item onClick={onCount}>Note how many they are</Menu.Item>
              <Menu.Item onClick={showHistory}>History</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void remove()}>Delete the group</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button rank="primary" icon={<IconUserPlus size={20} />} onClick={onAdd}>
            Add a member
          </Button>
        </>
      }
    />
  );
}

/** The latest counts, each with what it grew by. */
function Counts({ seen, today }: { seen: GroupOverview; today: string }) {
  return (
    <ul className="plain stack tight">
      {seen.counts.slice(0, 6).map((count, at) => {
        const before = seen.counts[at + 1];
        const grown = before ? count.members - before.members : 0;
        return (
          <li key={count.id} className="row">
            <span className="muted grow">{shortDay(count.on, today)}</span>
            <span>
              <b className="tabular">{countOf(count.members, 'member', 'members')}</b>
              {grown !== 0 && (
                <span className="muted">
                  , {countInFigures(Math.abs(grown))} {grown > 0 ? 'more' : 'fewer'}
                </span>
              )}
              {count.reach !== undefined && (
                <span className="muted">, reached {countInFigures(count.reach)}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
