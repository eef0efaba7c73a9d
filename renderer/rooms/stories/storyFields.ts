import type { StoryValues } from '../../../shared/commands/addStory';
import type { Rec } from '../../../shared/model/kinds';
import type { StoryConsent } from '../../../shared/model/story';

export interface StoryFields {
  title: string;
  body: string;
  personId: string | null;
  placeId: string | null;
  campaignId: string | null;
  themes: string[];
  level: StoryConsent | null;
  wording: string;
}

export const emptyStory: StoryFields = {
  title: '',
  body: '',
  personId: null,
  placeId: null,
  campaignId: null,
  themes: [],
  level: null,
  wording: '',
};

/** The form of a story in the bank; what its teller agreed to has a dialog of its own. */
export function storyFieldsOf(story: Rec<'story'>): StoryFields {
  return {
    ...emptyStory,
    title: story.title,
    body: story.body ?? '',
    personId: story.personId ?? null,
    placeId: story.placeId ?? null,
    campaignId: story.campaignId ?? null,
    themes: [...(story.themes ?? [])],
  };
}

export type StoryErrors = Partial<Record<keyof StoryFields, string>>;

/** What is wrong, beside the field it is wrong in. */
export function errorsInStory(fields: StoryFields): StoryErrors {
  return fields.title.trim() === '' ? { title: 'A title is needed: one sentence they said.' } : {};
}

/** The values of a form without errors; a story with words counts as drafted. */
export function storyValues(fields: StoryFields, editing: boolean): StoryValues {
  const body = fields.body.trim();
  const told = (name: string, value: string | null) => (value === null && !editing ? {} : { [name]: value });
  return {
    title: fields.title.trim(),
    themes: fields.themes,
    ...told('body', body === '' ? null : body),
    ...told('personId', fields.personId),
    ...told('placeId', fields.placeId),
    ...told('campaignId', fields.campaignId),
    ...(editing ? {} : { status: body === '' ? ('heard' as const) : ('drafted' as const) }),
  };
}

/** What the teller agreed to as the new story is added; nothing where nobody asked. */
export function storyConsent({ level, wording }: StoryFields) {
  return level ? { consent: { level, wording, how: 'in person' } } : {};
}
