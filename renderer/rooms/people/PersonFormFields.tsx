import { placeOfPostcode } from '../../../shared/queries/patch/placeOfPostcode';
import { placeName } from '../../../shared/queries/placesWithin';
import { NoteField } from '../../records/NoteField';
import { PlacePicker } from '../../records/PlacePicker';
import type { FormInHand } from '../../records/RecordFormPage';
import { useWorkbook } from '../../store/useWorkbook';
import { TagPicker } from '../../ui/form/Choices';
import { FormRow } from '../../ui/form/Field';
import { TextField } from '../../ui/form/TextFields';
import { CustomFieldInputs } from './CustomFieldInputs';
import type { PersonFields } from './personFields';

/** What is asked first: who, how to reach them, where, and how we met. */
export function FirstPersonFields({ form: { value, errors, change } }: { form: FormInHand<PersonFields> }) {
  const follows = useWorkbook(
    (workbook) => placeName(workbook, placeOfPostcode(workbook, value.postcode)),
    [value.postcode],
  );
  return (
    <>
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
          hint={
            follows && !value.placeId
              ? `${follows}, by the postcode, if left empty`
              : 'the estate, ward or town'
          }
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
    </>
  );
}

/** The rest of what may be known. */
export function MorePersonFields({ form: { value, errors, change } }: { form: FormInHand<PersonFields> }) {
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
      </FormRow>
      <FormRow>
        <TextField
          label="Birthday"
          hint="day and month"
          value={value.birthday}
          error={errors.birthday}
          maxLength={40}
          onChange={(birthday) => change({ birthday })}
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
      <CustomFieldInputs custom={value.custom} onChange={(custom) => change({ custom })} />
      <NoteField label="Notes" value={value.notes} rows={3} onChange={(notes) => change({ notes })} />
    </>
  );
}
