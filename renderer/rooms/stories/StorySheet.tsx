import { Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { approveStory } from '../../../shared/commands/approveStory';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import type { Rec } from '../../../shared/model/kinds';
import { storyStatuses } from '../../../shared/model/story';
import { codeLabel } from '../../../shared/queries/listCodes';
import { mayGoOut } from '../../../shared/queries/storyBank';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useHistory } from '../../records/history/useHistory';
import { MediaOn } from '../../records/media/MediaOn';
import { PersonLink } from '../../records/PersonLink';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Tag } from '../../ui/Tag';
import { inQuotes } from '../../ui/words/inQuotes';
import { ShareDialog } from './ShareDialog';
import { StoryConsentDialog } from './StoryConsentDialog';
import { StoryGate } from './StoryGate';
import { StoryHistory } from './StoryHistory';
import styles from './stories.module.css';

const statusWords: Record<(typeof storyStatuses)[number], string> = {
  heard: 'Heard',
  drafted: 'Drafted',
  approved: 'Approved',
  shared: 'Shared',
};

/** One story, with the gate beside the words: what may be done with it, and why something may not. */
export function StorySheet({ story }: { story: Rec<'story'> }) {
  const { go } = useRoute();
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const [dialog, setDialog] = useState<'consent' | 'share' | null>(null);
  const showHistory = useHistory(story);
  const status = story.status ?? 'heard';
  const at = storyStatuses.indexOf(status);
  const approve = () => void act((workbook, deed) => approveStory(workbook, deed, { storyId: story.id }));
  const remove = () =>
    void act((workbook, deed) => deleteRecord(workbook, deed, { kind: 'story', id: story.id }));
  const campaign = reader.get('campaign', story.campaignId);
  return (
    <article className={`sheet ${styles.sheet}`} aria-label={story.title}>
      <div className={styles.words}>
        <div className="row">
          <ol className={`plain row ${styles.steps}`} aria-label="How far it is">
            {storyStatuses.map((one, index) => (
              <li key={one} aria-current={one === status ? 'step' : undefined} data-done={index < at}>
                {index < at && <IconCheck size={16} aria-hidden="true" />}
                {statusWords[one]}
              </li>
            ))}
          </ol>
          <span className="spacer" />
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton size="small" label="More about this story" icon={<IconDots size={18} />} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go({ room: 'stories', page: 'edit', id: story.id })}>
                Change the words
              </Menu.Item>
              <Menu.Item onClick={showHistory}>History</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={remove}>Delete the story</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <h2>{inQuotes(story.title)}</h2>
        {story.personId && (
          <p>
            Told by <PersonLink personId={story.personId} />
          </p>
        )}
        <p className="quote">{story.body || <span className="muted">No words written down yet.</span>}</p>
        <div className="row wrap">
          {(story.themes ?? []).map((theme) => (
            <Tag key={theme}>{codeLabel(reader, 'theme', theme)}</Tag>
          ))}
          {campaign && <Tag>{campaign.name}</Tag>}
        </div>
        <MediaOn story={story} />
        <StoryHistory story={story} />
      </div>
      <div className={styles.gate}>
        <StoryGate story={story} onConsent={() => setDialog('consent')} />
        {at < 2 && story.body && (
          <Button fullWidth onClick={approve}>
            Approve the words
          </Button>
        )}
        {mayGoOut(reader, story) && (
          <Button fullWidth rank="primary" onClick={() => setDialog('share')}>
            Share the story
          </Button>
        )}
      </div>
      {dialog === 'consent' && <StoryConsentDialog story={story} onClose={() => setDialog(null)} />}
      {dialog === 'share' && <ShareDialog story={story} onClose={() => setDialog(null)} />}
    </article>
  );
}
