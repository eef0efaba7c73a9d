import { useState } from 'react';
import { addGroup } from '../../../../shared/commands/addGroup';
import { editGroup } from '../../../../shared/commands/editGroup';
import { useDraft } from '../../../app/forRooms/useDraft';
import { useRoute } from '../../../app/forRooms/useRoute';
import { choicesOf } from '../../../records/choices';
import { NoteField } from '../../../records/NoteField';
import { PlacePicker } from '../../../records/PlacePicker';
import { type FormInHand, RecordFormPage } from '../../../records/RecordFormPage';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { SelectField, TagPicker } from '../../../ui/form/Choices';
import { FormRow } from '../../../ui/form/Field';
import { NumberField, TextField } from '../../../ui/form/TextFields';
import { GroupGone } from './GroupGone';
import { emptyGroup, errorsInGroup, type GroupFields, groupFieldsOf, groupValues } from './groupFields';

/** Adds a group: a name is enough. */
export function AddGroupPage() {
  const { go } = useRoute();
  const draft = useDraft('group/new', emptyGroup);
  return (
    <RecordFormPage
      title="Add a group"
      crumb="Groups"
      onCancel={() => go({ room: 'people', page: 'groups' })}
      draft={draft}
      errorsIn={errorsInGroup}
      command={(workbook, deed, fields) =>
        addGroup(workbook, deed, {
          ...groupValues(fields),
          ...(fields.members === null ? {} : { members: fields.members }),
        })
      }
      saveWords="Save group"
      another="Save and add another"
      onSaved={(id) => go(id ? { room: 'people', page: 'group', id } : { room: 'people', page: 'groups' })}
    >
      {(form) => <GroupFormFields form={form} isNew />}
    </RecordFormPage>
  );
}

/** Changes what is known of a group. */
export function EditGroupPage({ groupId }: { groupId: string }) {
  const { reader } = useOpenWorkbook();
  const [group] = useState(() => reader.get('group', groupId));
  if (!group) return <GroupGone />;
  return <EditGroupForm groupId={group.id} name={group.name} start={groupFieldsOf(group)} />;
}

function EditGroupForm({ groupId, name, start }: { groupId: string; name: string; start: GroupFields }) {
  const { go } = useRoute();
  const draft = useDraft(`group/${groupId}`, start);
  const open = () => go({ room: 'people', page: 'group', id: groupId });
  return (
    <RecordFormPage
      title={`Change ${name}`}
      crumb={name}
      onCancel={open}
      draft={draft}
      errorsIn={errorsInGroup}
      command={(workbook, deed, fields) =>
        editGroup(workbook, deed, { groupId, values: groupValues(fields) })
      }
      saveWords="Save changes"
      onSaved={open}
    >
      {(form) => <GroupFormFields form={form} isNew={false} />}
    </RecordFormPage>
  );
}

function GroupFormFields({
  form: { value, errors, change },
  isNew,
}: {
  form: FormInHand<GroupFields>;
  isNew: boolean;
}) {
  const lists = useWorkbook((workbook) => ({
    types: choicesOf(workbook, 'groupType'),
    platforms: choicesOf(workbook, 'platform'),
    tags: [...new Set(workbook.all('group').flatMap((group) => group.tags ?? []))],
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
        <PlacePicker
          label="Place"
          hint="where its people are"
          placeId={value.placeId}
          onChange={(placeId) => change({ placeId })}
        />
        {isNew && (
          <NumberField
            label="Members"
            hint="all of them, known to us or not"
            min={0}
            max={100_000_000}
            value={value.members}
            onChange={(members) => change({ members })}
          />
        )}
      </FormRow>
      <FormRow>
        {(value.type === 'online' || value.platform) && (
          <SelectField
            label="Platform"
            clearable
            choices={lists.platforms}
            value={value.platform}
            onChange={(platform) => change({ platform })}
          />
        )}
        <TextField
          label="Address on the web"
          hint="optional"
          value={value.url}
          error={errors.url}
          inputMode="url"
          maxLength={2000}
          onChange={(url) => change({ url })}
        />
      </FormRow>
      <TagPicker
        label="Tags"
        hint="type and press Enter"
        tags={value.tags}
        known={lists.tags}
        onChange={(tags) => change({ tags })}
      />
      <NoteField label="Notes" value={value.notes} rows={3} onChange={(notes) => change({ notes })} />
    </>
  );
}
