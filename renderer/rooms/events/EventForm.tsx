import { useState } from 'react';
import { editEvent } from '../../../shared/commands/editEvent';
import { planEvent } from '../../../shared/commands/planEvent';
import { homeOf } from '../../app/forRooms/route';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { choicesByName, choicesOf } from '../../records/choices';
import { PlacePicker } from '../../records/PlacePicker';
import { type FormInHand, RecordFormPage } from '../../records/RecordFormPage';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { FormRow } from '../../ui/form/Field';
import { NumberField, TextField } from '../../ui/form/TextFields';
import { EventGone } from './EventGone';
import { type EventFields, emptyEvent, errorsInEvent, eventFieldsOf, eventValues } from './eventFields';

/** Puts an event in the diary: a title and a day are enough. */
export function AddEventPage({ type, campaignId }: { type?: string; campaignId?: string }) {
  const { go } = useRoute();
  const draft = useDraft(`event/new/${type ?? ''}/${campaignId ?? ''}`, {
    ...emptyEvent,
    ...(type ? { type } : {}),
    campaignId: campaignId ?? null,
  });
  return (
    <RecordFormPage
      title="Plan an event"
      crumb="Events"
      onCancel={() => go(homeOf.events)}
      draft={draft}
      errorsIn={errorsInEvent}
      command={(workbook, deed, fields) => planEvent(workbook, deed, eventValues(fields, false))}
      saveWords="Save event"
      onSaved={(id) => go({ room: 'events', page: 'event', id })}
    >
      {(form) => <EventFormFields form={form} />}
    </RecordFormPage>
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
  const { go } = useRoute();
  const draft = useDraft(`event/${eventId}`, start);
  const open = () => go({ room: 'events', page: 'event', id: eventId });
  return (
    <RecordFormPage
      title={`Change ${title}`}
      crumb={title}
      onCancel={open}
      draft={draft}
      errorsIn={errorsInEvent}
      command={(workbook, deed, fields) =>
        editEvent(workbook, deed, { eventId, values: eventValues(fields, true) })
      }
      saveWords="Save changes"
      onSaved={open}
    >
      {(form) => <EventFormFields form={form} />}
    </RecordFormPage>
  );
}

function EventFormFields({ form: { value, errors, change } }: { form: FormInHand<EventFields> }) {
  const today = useToday();
  const lists = useWorkbook((workbook) => ({
    types: choicesOf(workbook, 'eventType'),
    campaigns: choicesByName(workbook.all('campaign')),
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
