import { useState } from 'react';
import { recordConsent } from '../../shared/commands/recordConsent';
import type { Rec } from '../../shared/model/kinds';
import type { Channel } from '../../shared/model/person';
import { firstName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { useToday } from '../app/forRooms/useToday';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { Segments } from '../ui/form/Choices';
import { DayField } from '../ui/form/DayField';
import { FormRow } from '../ui/form/Field';
import { TextField } from '../ui/form/TextFields';

type Answer = 'yes' | 'no' | 'unsaid';
const channels: readonly (readonly [Channel, string])[] = [
  ['phone', 'By phone'],
  ['text', 'By text'],
  ['email', 'By email'],
  ['post', 'By post'],
];
const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsaid', label: 'Not said' },
] as const;

/** Records what a person said about being in touch: in their words, on the day they said it. */
export function ConsentDialog({ person, onClose }: { person: Rec<'person'>; onClose: () => void }) {
  const act = useDo();
  const today = useToday();
  const [said, setSaid] = useState<Record<Channel, Answer>>({
    phone: 'unsaid',
    text: 'unsaid',
    email: 'unsaid',
    post: 'unsaid',
  });
  const [given, setGiven] = useState<string | null>(today);
  const [how, setHow] = useState('in person');
  const [wording, setWording] = useState('');
  const [problem, setProblem] = useState<string>();
  const name = firstName(person);
  const told = channels.flatMap(([channel]) => {
    const state = said[channel];
    return state === 'unsaid' ? [] : [{ channel, state, given: given ?? undefined, how, wording }];
  });
  const save = async () => {
    const done = await act(
      (workbook, deed) => recordConsent(workbook, deed, { personId: person.id, given: told }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`May we be in touch with ${name}?`}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={told.length === 0} onClick={() => void save()}>
            Record what {name} said
          </Button>
        </>
      }
    >
      <div className="form">
        <FormRow>
          {channels.map(([channel, label]) => (
            <Segments
              key={channel}
              label={label}
              choices={answers}
              value={said[channel]}
              onChange={(answer) => setSaid({ ...said, [channel]: answer })}
            />
          ))}
        </FormRow>
        <FormRow>
          <DayField label={`The day ${name} said it`} value={given} onChange={setGiven} today={today} />
          <TextField label="How" value={how} onChange={setHow} maxLength={200} />
        </FormRow>
        <TextField
          label={`${name}’s own words`}
          hint="optional; after a refusal, a later yes needs them"
          value={wording}
          onChange={setWording}
          maxLength={2000}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
