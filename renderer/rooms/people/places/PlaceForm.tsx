import { useState } from 'react';
import { addPlace } from '../../../../shared/commands/addPlace';
import { editPlace } from '../../../../shared/commands/editPlace';
import { useDraft } from '../../../app/forRooms/useDraft';
import { useRoute } from '../../../app/forRooms/useRoute';
import { choicesByName, choicesOf } from '../../../records/choices';
import { type FormInHand, RecordFormPage } from '../../../records/RecordFormPage';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { SelectField, TagPicker } from '../../../ui/form/Choices';
import { FormRow } from '../../../ui/form/Field';
import { NumberField, TextField } from '../../../ui/form/TextFields';
import { PlaceGone } from './PlaceGone';
import { emptyPlace, errorsInPlace, type PlaceFields, placeFieldsOf, placeValues } from './placeFields';

/** Adds a place; `within` is the place that it is part of, where it was asked for there. */
export function AddPlacePage({ within }: { within: string | undefined }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const draft = useDraft(`place/new/${within ?? ''}`, { ...emptyPlace, parentId: within ?? null });
  return (
    <RecordFormPage
      title="Add a place"
      crumb="Places"
      onCancel={() => go({ room: 'people', page: 'places' })}
      draft={draft}
      errorsIn={(fields) => errorsInPlace(reader, fields)}
      command={(workbook, deed, fields) => addPlace(workbook, deed, placeValues(fields))}
      saveWords="Save place"
      another="Save and add another"
      onSaved={(id) => go(id ? { room: 'people', page: 'place', id } : { room: 'people', page: 'places' })}
    >
      {(form) => <PlaceFormFields form={form} />}
    </RecordFormPage>
  );
}

/** Changes a place: its name, what it is part of, and the postcodes that lead to it. */
export function EditPlacePage({ placeId }: { placeId: string }) {
  const { reader } = useOpenWorkbook();
  const [place] = useState(() => reader.get('place', placeId));
  if (!place) return <PlaceGone />;
  return <EditPlaceForm placeId={place.id} name={place.name} start={placeFieldsOf(place)} />;
}

function EditPlaceForm({ placeId, name, start }: { placeId: string; name: string; start: PlaceFields }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const draft = useDraft(`place/${placeId}`, start);
  const open = () => go({ room: 'people', page: 'place', id: placeId });
  return (
    <RecordFormPage
      title={`Change ${name}`}
      crumb={name}
      onCancel={open}
      draft={draft}
      errorsIn={(fields) => errorsInPlace(reader, fields, placeId)}
      command={(workbook, deed, fields) =>
        editPlace(workbook, deed, { placeId, values: placeValues(fields) })
      }
      saveWords="Save changes"
      onSaved={open}
    >
      {(form) => <PlaceFormFields form={form} />}
    </RecordFormPage>
  );
}

function PlaceFormFields({ form: { value, errors, change } }: { form: FormInHand<PlaceFields> }) {
  const lists = useWorkbook((workbook) => ({
    types: choicesOf(workbook, 'placeType'),
    places: choicesByName(workbook.all('place')),
  }));
  return (
    <>
      <FormRow>
        <TextField
          label="Name"
          value={value.name}
          error={errors.name}
          maxLength={200}
          autoFocus
          onChange={(name) => change({ name })}
        />
        <SelectField
          label="Type"
          clearable
          choices={lists.types}
          value={value.type}
          onChange={(type) => change({ type })}
        />
      </FormRow>
      <FormRow>
        <SelectField
          label="Part of"
          hint="optional"
          clearable
          searchable
          choices={lists.places}
          value={value.parentId}
          error={errors.parentId}
          onChange={(parentId) => change({ parentId })}
        />
        <NumberField
          label="Electorate"
          hint="optional: who may vote there"
          min={0}
          max={100_000_000}
          value={value.electorate}
          onChange={(electorate) => change({ electorate })}
        />
      </FormRow>
      <TagPicker
        label="Postcodes that lie here"
        hint="how they begin: NG18, or NG18 1. People get their place from it"
        tags={value.postcodes}
        known={[]}
        error={errors.postcodes}
        onChange={(postcodes) => change({ postcodes })}
      />
    </>
  );
}
