import { IconFileExport, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { placeName } from '../../../shared/queries/placesWithin';
import { firstName } from '../../../shared/queries/shownName';
import { storyBank, storyCounts } from '../../../shared/queries/storyBank';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty, EmptySearch } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Tag } from '../../ui/Tag';
import { inQuotes } from '../../ui/words/inQuotes';
import { ConsentTag } from './ConsentTag';
import { StorySheet } from './StorySheet';
import styles from './stories.module.css';

/** The story bank: the list at the left, the open story at the right with the gate beside the words. */
export function StoriesBank({ page, openId }: { page: 'list' | 'story'; openId: string | undefined }) {
  const { go, replace } = useRoute();
  const [theme, setTheme] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const facts = useWorkbook(
    (workbook) => {
      const stories = storyBank(workbook, theme ? { theme } : {});
      const all = workbook.all('story');
      const themes = offeredCodes(workbook, 'theme')
        .map(({ code, label }) => ({
          code,
          label,
          count: all.filter((story) => story.themes?.includes(code)).length,
        }))
        .filter((one) => one.count > 0)
        .sort((a, b) => b.count - a.count);
      return { stories, counts: storyCounts(workbook), themes };
    },
    [theme],
  );
  const add = () => go({ room: 'stories', page: 'add' });
  useShellKey('new', add);
  const addButton = (size: 'normal' | 'big') => (
    <Button size={size} rank="primary" icon={<IconPlus size={20} />} onClick={add}>
      Add a story
    </Button>
  );
  if (facts.counts.all === 0) {
    return (
      <Page scroll>
        <PageHeader title="Stories" />
        <Empty
          sentence="Somebody told you something worth repeating."
          does="Keep it here in their words, with what they agreed to. Nothing goes out that its teller has not said yes to."
          start={addButton('big')}
        />
      </Page>
    );
  }
  const { counts, stories } = facts;
  const open = stories.find((story) => story.id === openId) ?? stories[0];
  return (
    <Page>
      <PageHeader
        title="Stories"
        facts={`${counts.all} in the bank · ${counts.mayGoOut} may be shared · ${counts.waiting} waiting for their teller`}
        actions={
          <>
            <Button
              icon={<IconFileExport size={20} />}
              disabled={stories.length === 0}
              onClick={() => setLeaving(true)}
            >
              Export
            </Button>
            {addButton('normal')}
          </>
        }
      />
      <div className={styles.bank}>
        <section className={`sheet ${styles.list}`} aria-label="Stories">
          <div className={styles.themes}>
            <Tag
              kind={theme === null ? 'chosen' : 'plain'}
              pressed={theme === null}
              onPress={() => setTheme(null)}
            >
              All
            </Tag>
            {facts.themes.slice(0, 4).map(({ code, label, count }) => (
              <Tag
                key={code}
                kind={theme === code ? 'chosen' : 'plain'}
                pressed={theme === code}
                onPress={() => setTheme(code)}
              >
                {label} {count}
              </Tag>
            ))}
          </div>
          <StoryList
            stories={stories}
            openId={open?.id}
            onOpen={(id) => replace({ room: 'stories', page, id })}
          />
          {stories.length === 0 && (
            <EmptySearch searched="No story has this theme." onClear={() => setTheme(null)} />
          )}
        </section>
        {open && <StorySheet key={open.id} story={open} />}
      </div>
      {leaving && (
        <ExportListDialog kind="story" ids={stories.map(({ id }) => id)} onClose={() => setLeaving(false)} />
      )}
    </Page>
  );
}

interface StoryListProps {
  stories: readonly Rec<'story'>[];
  openId: string | undefined;
  onOpen: (id: string) => void;
}

function StoryList({ stories, openId, onOpen }: StoryListProps) {
  const { reader } = useOpenWorkbook();
  const step = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const to = event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : -1;
    const next = stories[to];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    document.getElementById(`story-${next.id}`)?.focus();
  };
  return (
    <ul className={`plain ${styles.stories}`}>
      {stories.map((story, index) => {
        const teller = reader.get('person', story.personId);
        const place = placeName(reader, story.placeId ?? teller?.placeId);
        return (
          <li key={story.id}>
            <button
              type="button"
              id={`story-${story.id}`}
              className={styles.story}
              aria-current={story.id === openId}
              tabIndex={story.id === openId ? 0 : -1}
              onClick={() => onOpen(story.id)}
              onKeyDown={(event) => step(event, index)}
            >
              <b>{inQuotes(story.title)}</b>
              <span className="row wrap">
                <ConsentTag story={story} />
                <span className="muted">
                  {[teller && firstName(teller), place].filter(Boolean).join(', ')}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
