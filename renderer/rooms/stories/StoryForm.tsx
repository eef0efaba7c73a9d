import { useState } from 'react';
import { addStory } from '../../../shared/commands/addStory';
import { editStory } from '../../../shared/commands/editStory';
import type { Rec } from '../../../shared/model/kinds';
import type { StoryConsent } from '../../../shared/model/story';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { type Draft, useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { DraftFound } from '../../records/DraftFound';
import { PersonPicker } from '../../records/PersonPicker';
import { PlacePicker } from '../../records/PlacePicker';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Chips, SelectField } from '../../ui/form/Choices';
import { Form, FormRow } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { TextAreaField, TextField } from '../../ui/form/TextFields';
import { Page, PageBody } from '../../ui/Page';
import { PageError } from '../../ui/PageError';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { StoryLevels } from './StoryLevels';
import {
  emptyStory,
  errorsInStory,
  type StoryErrors,
  type StoryFields,
  storyFieldsOf,
  storyValues,
} from './storyFields';

/** Adds a story in its teller's words, with what may be done with it. */
export function AddStoryPage({ personId }: { personId: string | undefined }) {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft(`story/new/${personId ?? ''}`, { ...emptyStory, personId: personId ?? null });
  const save = async () => {
    const { level, wording } = draft.value;
    let id: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const consent = level ? { level, wording, how: 'in person' } : undefined;
        const change = addStory(workbook, deed, {
          ...storyValues(draft.value, false),
          ...(consent ? { consent } : {}),
        });
        id = change.patches[0]?.id;
        return change;
      },
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    go({ room: 'stories', page: 'story', id });
    return undefined;
  };
  return (
    <StoryFormPage
      title="Add a story"
      draft={draft}
      saveWords="Save story"
      onSave={save}
      onCancel={() => go(homeOf.stories)}
      withConsent
    />
  );
}

/** Changes the words of a story. New words take an approval back. */
export function EditStoryPage({ storyId }: { storyId: string }) {
  const { reader } = useOpenWorkbook();
  const { go } = useRoute();
  const [story] = useState(() => reader.get('story', storyId));
  if (!story) {
    return (
      <PageError
        title="This story is not in the book any more."
        action={<Button onClick={() => go(homeOf.stories)}>See all stories</Button>}
      >
        It may have been deleted. Undo brings it back, and so does Recently deleted in Settings.
      </PageError>
    );
  }
  return <EditStoryForm story={story} />;
}

function EditStoryForm({ story }: { story: Rec<'story'> }) {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft(`story/${story.id}`, storyFieldsOf(story));
  const open = () => go({ room: 'stories', page: 'story', id: story.id });
  const save = async () => {
    const done = await act(
      (workbook, deed) =>
        editStory(workbook, deed, { storyId: story.id, values: storyValues(draft.value, true) }),
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    open();
    return undefined;
  };
  return (
    <StoryFormPage
      title="Change the story"
      draft={draft}
      saveWords="Save changes"
      onSave={save}
      onCancel={open}
    />
  );
}

interface StoryFormPageProps {
  title: string;
  draft: Draft<StoryFields>;
  saveWords: string;
  /** Gives back the problem where it was not saved. */
  onSave: () => Promise<string | undefined>;
  onCancel: () => void;
  withConsent?: boolean;
}

function StoryFormPage({
  title,
  draft,
  saveWords,
  onSave,
  onCancel,
  withConsent = false,
}: StoryFormPageProps) {
  const { value, set } = draft;
  const [errors, setErrors] = useState<StoryErrors>({});
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<StoryFields>) => set((last) => ({ ...last, ...part }));
  const save = async () => {
    const wrong = errorsInStory(value);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) setProblem(await onSave());
  };
  useShellKey('save', () => void save());
  return (
    <Page scroll>
      <PageHeader title={title} crumb={{ label: 'Stories', onPress: onCancel }} />
      <PageBody
        side={
          withConsent && (
            <Card title="What may we do with it?">
              <div className="stack">
                <StoryLevels
                  level={value.level}
                  onChange={(level) => change({ level: level as StoryConsent })}
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
          )
        }
      >
        <Sheet>
          <Form label={title} onSubmit={() => void save()}>
            <div className="form">
              <DraftFound draft={draft} />
              <StoryFormFields value={value} errors={errors} change={change} />
            </div>
            <FormFooter
              problem={problem}
              saves
              left={
                <Button rank="quiet" onClick={onCancel}>
                  Cancel
                </Button>
              }
            >
              <Button rank="primary" type="submit">
                {saveWords}
              </Button>
            </FormFooter>
          </Form>
        </Sheet>
      </PageBody>
    </Page>
  );
}

interface StoryFormFieldsProps {
  value: StoryFields;
  errors: StoryErrors;
  change: (part: Partial<StoryFields>) => void;
}

function StoryFormFields({ value, errors, change }: StoryFormFieldsProps) {
  const lists = useWorkbook((workbook) => ({
    themes: offeredCodes(workbook, 'theme').map(({ code, label }) => ({ value: code, label })),
    campaigns: workbook.all('campaign').map(({ id, name }) => ({ value: id, label: name })),
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
