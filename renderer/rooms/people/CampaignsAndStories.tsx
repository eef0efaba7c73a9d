import type { Rec } from '../../../shared/model/kinds';
import { useRoute } from '../../app/forRooms/useRoute';
import { Card } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { shortDay } from '../../ui/words/dayInWords';

interface CampaignsAndStoriesProps {
  campaigns: readonly { campaign: Rec<'campaign'>; stance?: Rec<'stance'> | undefined }[];
  stories: readonly Rec<'story'>[];
  today: string;
}

const mostStories = 5;

/** What a group or a place takes part in, and what was told there; nothing where there is neither. */
export function CampaignsAndStories({ campaigns, stories, today }: CampaignsAndStoriesProps) {
  const { go } = useRoute();
  if (campaigns.length === 0 && stories.length === 0) return null;
  return (
    <Card
      title={
        campaigns.length === 0 ? 'Stories' : stories.length === 0 ? 'Campaigns' : 'Campaigns and stories'
      }
    >
      <ul className="plain stack tight">
        {campaigns.map(({ campaign, stance }) => (
          <li key={campaign.id}>
            <button
              type="button"
              className="link"
              onClick={() => go({ room: 'campaigns', page: 'campaign', id: campaign.id })}
            >
              {campaign.name}
            </button>
            {stance && <span className="muted"> {standsInWords(stance.support)}</span>}
          </li>
        ))}
        {stories.slice(0, mostStories).map((story) => (
          <li key={story.id}>
            <button
              type="button"
              className="link"
              onClick={() => go({ room: 'stories', page: 'story', id: story.id })}
            >
              “{story.title}”
            </button>
            {story.heardOn && <span className="muted"> heard {shortDay(story.heardOn, today)}</span>}
          </li>
        ))}
        {stories.length > mostStories && (
          <li className="muted">and {countOf(stories.length - mostStories, 'more story', 'more stories')}</li>
        )}
      </ul>
    </Card>
  );
}

function standsInWords(support: number | null | undefined): string {
  if (!support) return 'undecided';
  return support > 0 ? 'for us' : 'against';
}
