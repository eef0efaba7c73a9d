import { useState } from 'react';
import { addStory } from '../../../shared/commands/addStory';
import { editStory } from '../../../shared/commands/editStory';
import type { Rec } from '../../../shared/model/kinds';
import { homeOf } from '../../app/forRooms/route';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { choicesByName, choicesOf } from '../../records/choices';
import { PersonPicker } from '../../records/PersonPicker';
import { PlacePicker } from '../../records/PlacePicker';
import { type FormInHand, RecordFormPage } from '../../records/RecordFormPage';
import { RecordGone } from '../../records/RecordGone';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Chips, SelectField } from '../../ui/form/Choices';
import { FormRow } from '../../ui/form/Field';
import { TextAreaField, TextField } from '../../ui/form/TextFields';
import { Card } from '../../ui/Sheet';
import { StoryLevels } from './StoryLevels';
import {
  emptyStory,
  errorsInStory,
  type StoryFields,
  storyConsent,
  storyFieldsOf,
  storyValues,
} from './storyFields';

/** Adds a story in its teller's words, with what may be done with it. */
export function AddStoryPage({ personId }: { personId: string | undefined }) {
  const { go } = useRoute();
  const draft = useDraft(`story/new/${personId ?? ''}`, { ...emptyStory, personId: personId ?? null });
  return (
    <RecordFormPage
      title="Add a story"
      crumb="Stories"
      onCancel={() => go(homeOf.stories)}
      draft={draft}
      errorsIn={errorsInStory}
      command={(workbook, deed, fields) =>
        addStory(workbook, deed, { ...storyValues(fields, false), ...storyConsent(fields) })
      }
      saveWords="Save story"
      onSaved={(id) => go({ room: 'stories', page: 'story', id })}
      side={(form) => <ConsentCard form={form} />}
    >
      {(form) => <StoryFormFields form={form} />}
    </RecordFormPage>
  );
}

function ConsentCard({ form: { value, change } }: { form: FormInHand<StoryFields> }) {
  return (
    <Card title="What may we do with it?">
      <div className="stack">
        <StoryLevels
          level={value.level}
          onChange={(level) => level !== 'withdrawn' && change({ level })}
          withWithdrawn={false}
        />
        <TextField
          label="In the teller’s words"
          hint="needed before it goes out"
          value={value.wording}
          maxLength={2000}
          onChange={(wording) => change({ wording })}
        />
      </div>
    </Card>
  );
}

/** Changes the words of a story. New words take an approval back. */
export function EditStoryPage({ storyId }: { storyId: string }) {
  const { reader } = useOpenWorkbook();
  const [story] = useState(() => reader.get('story', storyId));
  if (!story) return <RecordGone noun="story" home={homeOf.stories} homeWords="See all stories" />;
  return <EditStoryForm story={story} />;
}

function EditStoryForm({ story }: { story: Rec<'story'> }) {
  const { go } = useRoute();
  const draft = useDraft(`story/${story.id}`, storyFieldsOf(story));
  const open = () => go({ room: 'stories', page: 'story', id: story.id });
  return (
    <RecordFormPage
      title="Change the story"
      crumb="Stories"
      onCancel={open}
      draft={draft}
      errorsIn={errorsInStory}
      command={(workbook, deed, fields) =>
        editStory(workbook, deed, { storyId: story.id, values: storyValues(fields, true) })
      }
      saveWords="Save changes"
      onSaved={open}
    >
      {(form) => <StoryFormFields form={form} />}
    </RecordFormPage>
  );
}

function StoryFormFields({ form: { value, errors, change } }: { form: FormInHand<StoryFields> }) {
  const lists = useWorkbook((workbook) => ({
    themes: choicesOf(workbook, 'theme'),
    campaigns: choicesByName(workbook.all('campaign')),
  }));
  return (
    <>
      <TextField
        label="Title"
        hint="one sentence they said"
        value={value.title}
        error={errors.title}
        maxLength={200}
        autoFocus
        onChange={(title) => change({ title })}
      />
      <TextAreaField
        label="The story"
        hint="in their words"
        rows={6}
        maxLength={20_000}
        value={value.body}
        onChange={(body) => change({ body })}
      />
      <FormRow>
        <PersonPicker
          label="Told by"
          hint="optional"
          canAdd
          personId={value.personId}
          onChange={(personId) => change({ personId })}
        />
        <PlacePicker
          label="Place"
          hint="optional"
          placeId={value.placeId}
          onChange={(placeId) => change({ placeId })}
        />
      </FormRow>
      <SelectField
        label="Campaign"
        hint="optional"
        clearable
        choices={lists.campaigns}
        nothingFound="No campaign by that name"
        value={value.campaignId}
        onChange={(campaignId) => change({ campaignId })}
      />
      <Chips
        label="Themes"
        choices={lists.themes}
        chosen={value.themes}
        onChange={(themes) => change({ themes })}
      />
    </>
  );
}
