import type { Rec } from '../model/kinds';
import { codeLabel } from '../queries/listCodes';
import { mayPublish, type PublishAs, type PublishReason } from '../queries/mayPublish';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withChanged, withEntry } from './relate';

type Share = NonNullable<Rec<'story'>['shares']>[number];

export interface StoryShare {
  storyId: string;
  as: PublishAs;
  /** A code of the list `platform`. */
  platform: string;
  url?: string;
  on?: string;
}

/** A deed that was not done, and every reason why. */
export interface Refused<R> {
  refused: readonly R[];
}

/** Records that a story went out, unless its teller has not agreed to that: then it says why not. */
export function shareStory(
  workbook: WorkbookReader,
  deed: Deed,
  input: StoryShare,
): ChangeSet | Refused<PublishReason> {
  const story = found(workbook, 'story', input.storyId);
  const refused = mayPublish(workbook, story, input.as);
  if (refused.length > 0) return { refused };
  const share: Share = {
    id: deed.newId(),
    platform: input.platform,
    on: input.on ?? deed.today,
    ...(input.url ? { url: input.url } : {}),
  };
  return new ChangeBuilder(workbook)
    .set('story', story.id, { status: 'shared', shares: withEntry<Share>(story.shares, share) })
    .done(`Shared “${story.title}” on ${codeLabel(workbook, 'platform', input.platform)}`);
}

/** Notes how many people a share has reached, and how many did something with it. */
export function recordReach(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { storyId: string; shareId: string; reach?: number; engagements?: number },
): ChangeSet {
  const story = found(workbook, 'story', input.storyId);
  const { reach, engagements } = input;
  const values = {
    ...(reach === undefined ? {} : { reach }),
    ...(engagements === undefined ? {} : { engagements }),
  };
  return new ChangeBuilder(workbook)
    .set('story', story.id, { shares: withChanged<Share>(story.shares, input.shareId, values) })
    .done(`Noted the reach of “${story.title}”`);
}
