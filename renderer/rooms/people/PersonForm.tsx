import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { addPerson } from '../../../shared/commands/addPerson';
import { editPerson } from '../../../shared/commands/editPerson';
import { shownName } from '../../../shared/queries/shownName';
import { homeOf } from '../../app/forRooms/route';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { type FormInHand, RecordFormPage } from '../../records/RecordFormPage';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { FirstPersonFields, MorePersonFields } from './PersonFormFields';
import { PersonGone } from './PersonGone';
import { emptyPerson, errorsIn, fieldsOf, type PersonFields, valuesIn } from './personFields';

/** Adds somebody: a name is enough, the rest can wait. */
export function AddPersonPage() {
  const { go } = useRoute();
  const draft = useDraft('person/new', emptyPerson);
  return (
    <RecordFormPage
      title="Add a person"
      crumb="People"
      onCancel={() => go(homeOf.people)}
      draft={draft}
      errorsIn={errorsIn}
      command={(workbook, deed, fields) => addPerson(workbook, deed, valuesIn(fields, false))}
      saveWords="Save person"
      another="Save and add another"
      onSaved={(id) => go({ room: 'people', page: 'list', id })}
    >
      {(form) => <NewPersonFields form={form} />}
    </RecordFormPage>
  );
}

function NewPersonFields({ form }: { form: FormInHand<PersonFields> }) {
  const [more, setMore] = useState(false);
  return (
    <>
      <FirstPersonFields form={form} />
      {more ? (
        <MorePersonFields form={form} />
      ) : (
        <div>
          <Button rank="quiet" icon={<IconChevronDown size={20} />} onClick={() => setMore(true)}>
            More about this person
          </Button>
        </div>
      )}
    </>
  );
}

/** Changes what is known of somebody. */
export function EditPersonPage({ personId }: { personId: string }) {
  const { reader } = useOpenWorkbook();
  const [person] = useState(() => reader.get('person', personId));
  if (!person) return <PersonGone />;
  return <EditPersonForm personId={person.id} name={shownName(person)} start={fieldsOf(person)} />;
}

function EditPersonForm({ personId, name, start }: { personId: string; name: string; start: PersonFields }) {
  const { go } = useRoute();
  const draft = useDraft(`person/${personId}`, start);
  const open = () => go({ room: 'people', page: 'person', id: personId });
  return (
    <RecordFormPage
      title={`Edit ${name}`}
      crumb={name}
      onCancel={open}
      draft={draft}
      errorsIn={errorsIn}
      command={(workbook, deed, fields) =>
        editPerson(workbook, deed, { personId, values: valuesIn(fields, true) })
      }
      saveWords="Save changes"
      onSaved={open}
    >
      {(form) => (
        <>
          <FirstPersonFields form={form} />
          <MorePersonFields form={form} />
        </>
      )}
    </RecordFormPage>
  );
}
