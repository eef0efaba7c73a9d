import type { Rec } from '../../../shared/model/kinds';
import { presentStoryConsent, type StoryConsentEntry } from '../../../shared/queries/presentStoryConsent';
import { isWaiting } from '../../../shared/queries/storyBank';
import { Tag, type TagKind } from '../../ui/Tag';

export const consentWords: Record<
  StoryConsentEntry['level'],
  { words: string; kind: TagKind; means: string }
> = {
  private: { words: 'Private', kind: 'plain', means: 'Only you' },
  team: { words: 'Team only', kind: 'plain', means: 'People in this workbook' },
  'public-unnamed': { words: 'Public, unnamed', kind: 'good', means: 'No name, no clues' },
  'public-named': { words: 'Public, named', kind: 'good', means: 'Under the teller’s name' },
  withdrawn: { words: 'Withdrawn', kind: 'bad', means: 'May no longer go out' },
};

/** What the teller has agreed to, as one tag. */
export function ConsentTag({ story }: { story: Rec<'story'> }) {
  if (isWaiting(story)) return <Tag kind="attention">Waiting for a yes</Tag>;
  const consent = presentStoryConsent(story);
  if (!consent) return <Tag kind="attention">Never asked</Tag>;
  const { words, kind } = consentWords[consent.level];
  return <Tag kind={kind}>{words}</Tag>;
}
