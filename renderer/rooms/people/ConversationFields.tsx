import { AssessmentField } from '../../records/AssessmentField';
import { choicesOf } from '../../records/choices';
import { NoteField } from '../../records/NoteField';
import { useWorkbook } from '../../store/useWorkbook';
import { Chips, Segments, SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { FormRow } from '../../ui/form/Field';
import { TextField } from '../../ui/form/TextFields';
import type { ConversationDraft } from './conversationDraft';

interface ConversationFieldsProps {
  value: ConversationDraft;
  set: (next: (last: ConversationDraft) => ConversationDraft) => void;
  /** What to call the person in a label. */
  name: string;
  today: string;
}

/** The fields in the order of the talk: what moves them, where they stand, what each will do. */
export function ConversationFields({ value, set, name, today }: ConversationFieldsProps) {
  const change = (part: Partial<ConversationDraft>) => set((last) => ({ ...last, ...part }));
  const lists = useWorkbook((workbook) => ({
    channels: choicesOf(workbook, 'conversationChannel'),
    themes: choicesOf(workbook, 'theme'),
    actions: choicesOf(workbook, 'commitmentAction'),
  }));
  return (
    <>
      <FormRow>
        <Segments
          label="When"
          choices={[
            { value: 'today', label: 'Today' },
            { value: 'yesterday', label: 'Yesterday' },
            { value: 'other', label: 'Pick a day' },
          ]}
          value={value.when}
          onChange={(when) => change({ when })}
        />
        {value.when === 'other' && (
          <DayField label="Which day" value={value.on} onChange={(on) => change({ on })} today={today} />
        )}
        <Segments
          label="How"
          choices={lists.channels}
          value={value.channel}
          onChange={(channel) => change({ channel })}
        />
      </FormRow>
      <NoteField
        label={`What moves ${name}?`}
        hint={`${name}’s words, not yours.`}
        value={value.notes}
        autoFocus
        rows={4}
        onChange={(notes) => change({ notes })}
      />
      <Chips
        label="Themes"
        choices={lists.themes}
        chosen={value.themes}
        onChange={(themes) => change({ themes })}
      />
      <AssessmentField
        label={`Where does ${name} stand?`}
        hint="1 is best. Leave it if you are not sure."
        level={value.assessment}
        onChange={(assessment) => change({ assessment })}
      />
      <FormRow>
        <SelectField
          label={`${name} will`}
          hint="optional"
          clearable
          choices={lists.actions}
          value={value.commitmentAction}
          onChange={(commitmentAction) => change({ commitmentAction })}
        />
        <DayField
          label="By"
          hint="optional"
          value={value.commitmentDue}
          onChange={(commitmentDue) => change({ commitmentDue })}
          today={today}
        />
      </FormRow>
      <FormRow>
        <TextField
          label="You will"
          hint="optional"
          placeholder={`Ring ${name}`}
          value={value.followUp}
          maxLength={200}
          onChange={(followUp) => change({ followUp })}
        />
        <DayField
          label="On"
          hint="puts it on Today"
          value={value.followUpDue}
          onChange={(followUpDue) => change({ followUpDue })}
          today={today}
        />
      </FormRow>
    </>
  );
}
