import { useState } from 'react';
import { editEvent } from '../../../shared/commands/editEvent';
import { planEvent } from '../../../shared/commands/planEvent';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { type Draft, useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { DraftFound } from '../../records/DraftFound';
import { PlacePicker } from '../../records/PlacePicker';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { Form, FormRow } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { NumberField, TextField } from '../../ui/form/TextFields';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { EventGone } from './EventGone';
import {
  type EventErrors,
  type EventFields,
  emptyEvent,
  errorsInEvent,
  eventFieldsOf,
  eventValues,
} from './eventFields';

/** Puts an event in the diary: a title and a day are enough. */
export function AddEventPage({ type, campaignId }: { type?: string; campaignId?: string }) {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft(`event/new/${type ?? ''}/${campaignId ?? ''}`, {
    ...emptyEvent,
    ...(type ? { type } : {}),
    campaignId: campaignId ?? null,
  });
  const save = async () => {
    let id: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const change = planEvent(workbook, deed, eventValues(draft.value, false));
        id = change.patches[0]?.id;
        return change;
      },
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    go({ room: 'events', page: 'event', id });
    return undefined;
  };
  return (
    <EventFormPage
      title="Plan an event"
      crumb="Events"
      draft={draft}
      saveWords="Save event"
      onSave={save}
      onCancel={() => go(homeOf.events)}
    />
  );
}

/** Changes an event. */
export function EditEventPage({ eventId }: { eventId: string }) {
  const { reader } = useOpenWorkbook();
  const [event] = useState(() => reader.get('event', eventId));
  if (!event) return <EventGone />;
  return <EditEventForm eventId={event.id} title={event.title} start={eventFieldsOf(event)} />;
}

function EditEventForm({ eventId, title, start }: { eventId: string; title: string; start: EventFields }) {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft(`event/${eventId}`, start);
  const open = () => go({ room: 'events', page: 'event', id: eventId });
  const save = async () => {
    const done = await act(
      (workbook, deed) => editEvent(workbook, deed, { eventId, values: eventValues(draft.value, true) }),
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    open();
    return undefined;
  };
  return (
    <EventFormPage
      title={`Change ${title}`}
      crumb={title}
      draft={draft}
      saveWords="Save changes"
      onSave={save}
      onCancel={open}
    />
  );
}

interface EventFormPageProps {
  title: string;
  crumb: string;
  draft: Draft<EventFields>;
  saveWords: string;
  /** Gives back the problem where it was not saved. */
  onSave: () => Promise<string | undefined>;
  onCancel: () => void;
}

function EventFormPage({ title, crumb, draft, saveWords, onSave, onCancel }: EventFormPageProps) {
  const [errors, setErrors] = useState<EventErrors>({});
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const wrong = errorsInEvent(draft.value);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) setProblem(await onSave());
  };
  useShellKey('save', () => void save());
  return (
    <Page scroll>
      <PageHeader title={title} crumb={{ label: crumb, onPress: onCancel }} />
      <PageBody>
        <Sheet>
          <Form label={title} onSubmit={() => void save()}>
            <div className="form">
              <DraftFound draft={draft} />
              <EventFormFields draft={draft} errors={errors} />
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

function EventFormFields({ draft, errors }: { draft: Draft<EventFields>; errors: EventErrors }) {
  const today = useToday();
  const { value, set } = draft;
  const change = (part: Partial<EventFields>) => set((last) => ({ ...last, ...part }));
  const lists = useWorkbook((workbook) => ({
    types: offeredCodes(workbook, 'eventType').map(({ code, label }) => ({ value: code, label })),
    campaigns: workbook.all('campaign').map(({ id, name }) => ({ value: id, label: name })),
  }));
  return (
    <>
      <FormRow>
        <TextField
          label="Title"
          value={value.title}
          error={errors.title}
          maxLength={200}
          autoFocus
          onChange={(title) => change({ title })}
        />
        <SelectField
          label="Type"
          choices={lists.types}
          value={value.type}
          onChange={(type) => type && change({ type })}
        />
      </FormRow>
      <FormRow>
        <DayField
          label="Day"
          value={value.day}
          error={errors.day}
          today={today}
          onChange={(day) => change({ day })}
        />
        <TextField
          label="From"
          value={value.from}
          error={errors.from}
          onChange={(from) => change({ from })}
        />
        <TextField
          label="To"
          hint="optional"
          value={value.to}
          error={errors.to}
          onChange={(to) => change({ to })}
        />
      </FormRow>
      <FormRow>
        <TextField
          label="Venue"
          hint="optional"
          value={value.venue}
          maxLength={300}
          onChange={(venue) => change({ venue })}
        />
        <PlacePicker
          label="Place"
          hint="optional"
          placeId={value.placeId}
          onChange={(placeId) => change({ placeId })}
        />
      </FormRow>
      <FormRow>
        <SelectField
          label="Campaign"
          hint="optional"
          clearable
          choices={lists.campaigns}
          nothingFound="No campaign by that name"
          value={value.campaignId}
          onChange={(campaignId) => change({ campaignId })}
        />
        <NumberField
          label="Commitments to aim for"
          hint="optional"
          min={0}
          value={value.commitmentGoal}
          onChange={(commitmentGoal) => change({ commitmentGoal })}
        />
        <NumberField
          label="Places"
          hint="optional"
          min={0}
          value={value.capacity}
          onChange={(capacity) => change({ capacity })}
        />
      </FormRow>
    </>
  );
}
