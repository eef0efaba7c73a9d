import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { addPerson } from '../../../shared/commands/addPerson';
import { editPerson } from '../../../shared/commands/editPerson';
import { shownName } from '../../../shared/queries/shownName';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { PlacePicker } from '../../records/PlacePicker';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { TagPicker } from '../../ui/form/Choices';
import { Form, FormRow } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { TextAreaField, TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { Page, PageBody } from '../../ui/Page';
import { PageError } from '../../ui/PageError';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import {
  emptyPerson,
  errorsIn,
  fieldsOf,
  type PersonErrors,
  type PersonFields,
  valuesIn,
} from './personFields';

/** Adds somebody: a name is enough, the rest can wait. */
export function AddPersonPage() {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft('person/new', emptyPerson);
  const save = async (another: boolean) => {
    let added: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const change: ChangeSet = addPerson(workbook, deed, valuesIn(draft.value, false));
        added = change.patches[0]?.id;
        return change;
      },
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    if (!another) go({ room: 'people', page: 'list', id: added });
    return undefined;
  };
  return (
    <PersonFormPage
      title="Add a person"
      crumb="People"
      draft={draft}
      saveWords="Save person"
      onSave={save}
      another
      onCancel={() => go(homeOf.people)}
    />
  );
}

/** Changes what is known of somebody. */
export function EditPersonPage({ personId }: { personId: string }) {
  const { reader } = useOpenWorkbook();
  const { go } = useRoute();
  const [person] = useState(() => reader.get('person', personId));
  if (!person) {
    return (
      <PageError
        title="This person is not in the book any more."
        action={<Button onClick={() => go(homeOf.people)}>See everybody</Button>}
      >
        They may have been deleted. Recently deleted, in Settings, brings people back for 90 days.
      </PageError>
    );
  }
  return <EditPersonForm personId={person.id} name={shownName(person)} start={fieldsOf(person)} />;
}

function EditPersonForm({ personId, name, start }: { personId: string; name: string; start: PersonFields }) {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft(`person/${personId}`, start);
  const open = () => go({ room: 'people', page: 'person', id: personId });
  const save = async () => {
    const done = await act(
      (workbook, deed) => editPerson(workbook, deed, { personId, values: valuesIn(draft.value, true) }),
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    open();
    return undefined;
  };
  return (
    <PersonFormPage
      title={`Edit ${name}`}
      crumb={name}
      draft={draft}
      saveWords="Save changes"
      onSave={save}
      onCancel={open}
    />
  );
}

interface PersonFormPageProps {
  title: string;
  crumb: string;
  draft: ReturnType<typeof useDraft<PersonFields>>;
  saveWords: string;
  /** Gives back the problem where it was not saved. */
  onSave: (another: boolean) => Promise<string | undefined>;
  another?: boolean;
  onCancel: () => void;
}

function PersonFormPage({
  title,
  crumb,
  draft,
  saveWords,
  onSave,
  another = false,
  onCancel,
}: PersonFormPageProps) {
  const { value, set } = draft;
  const [errors, setErrors] = useState<PersonErrors>({});
  const [problem, setProblem] = useState<string>();
  const [more, setMore] = useState(!another);
  const [round, setRound] = useState(0);
  const change = (part: Partial<PersonFields>) => set((last) => ({ ...last, ...part }));
  const save = async (again: boolean) => {
    const wrong = errorsIn(value);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const trouble = await onSave(again);
    setProblem(trouble);
    if (!trouble && again) setRound(round + 1);
  };
  useShellKey('save', () => void save(false));
  return (
    <Page scroll>
      <PageHeader title={title} crumb={{ label: crumb, onPress: onCancel }} />
      <PageBody>
        <Sheet>
          <Form label={title} onSubmit={() => void save(false)}>
            <div className="form" key={round}>
              {draft.found && (
                <Note kind="info">
                  You were in the middle of this.{' '}
                  <button type="button" className="link" onClick={draft.clear}>
                    Start afresh
                  </button>
                </Note>
              )}
              <FormRow>
                <TextField
                  label="First name"
                  value={value.givenName}
                  error={errors.givenName}
                  maxLength={200}
                  autoFocus
                  onChange={(givenName) => change({ givenName })}
                />
                <TextField
                  label="Last name"
                  value={value.familyName}
                  maxLength={200}
                  onChange={(familyName) => change({ familyName })}
                />
              </FormRow>
              <FormRow>
                <TextField
                  label="Phone"
                  hint="several with a comma between"
                  value={value.phones}
                  error={errors.phones}
                  inputMode="tel"
                  onChange={(phones) => change({ phones })}
                />
                <TextField
                  label="Email"
                  value={value.emails}
                  error={errors.emails}
                  inputMode="email"
                  onChange={(emails) => change({ emails })}
                />
              </FormRow>
              <FormRow>
                <PlacePicker
                  label="Place"
                  hint="the estate, ward or town"
                  placeId={value.placeId}
                  onChange={(placeId) => change({ placeId })}
                />
                <TextField
                  label="How we met"
                  value={value.source}
                  maxLength={200}
                  onChange={(source) => change({ source })}
                />
              </FormRow>
              {more ? (
                <MoreFields value={value} change={change} />
              ) : (
                <div>
                  <Button rank="quiet" icon={<IconChevronDown size={20} />} onClick={() => setMore(true)}>
                    More about this person
                  </Button>
                </div>
              )}
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
              {another && <Button onClick={() => void save(true)}>Save and add another</Button>}
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

interface MoreFieldsProps {
  value: PersonFields;
  change: (part: Partial<PersonFields>) => void;
}

function MoreFields({ value, change }: MoreFieldsProps) {
  const known = useWorkbook((workbook) => [
    ...new Set(workbook.all('person').flatMap((person) => person.tags ?? [])),
  ]);
  return (
    <>
      <FormRow>
        <TextField
          label="Known as"
          value={value.knownAs}
          maxLength={200}
          onChange={(knownAs) => change({ knownAs })}
        />
        <TextField
          label="Pronouns"
          value={value.pronouns}
          maxLength={60}
          onChange={(pronouns) => change({ pronouns })}
        />
        <TextField
          label="Work"
          value={value.occupation}
          maxLength={200}
          onChange={(occupation) => change({ occupation })}
        />
      </FormRow>
      <FormRow>
        <TextField
          label="Street"
          value={value.street}
          maxLength={300}
          onChange={(street) => change({ street })}
        />
        <TextField label="Town" value={value.town} maxLength={120} onChange={(town) => change({ town })} />
        <TextField
          label="Postcode"
          value={value.postcode}
          maxLength={12}
          onChange={(postcode) => change({ postcode })}
        />
      </FormRow>
      <TagPicker
        label="Tags"
        hint="type and press Enter"
        tags={value.tags}
        known={known}
        onChange={(tags) => change({ tags })}
      />
      <TextAreaField
        label="Notes"
        hint="write what you would be content for them to read"
        value={value.notes}
        maxLength={20_000}
        rows={3}
        onChange={(notes) => change({ notes })}
      />
    </>
  );
}
