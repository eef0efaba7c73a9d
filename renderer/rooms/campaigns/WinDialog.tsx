import { useState } from 'react';
import { recordWin } from '../../../shared/commands/recordWin';
import type { CampaignOverview } from '../../../shared/queries/campaignOverview';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { FormRow } from '../../ui/form/Field';
import { NumberField, TextAreaField, TextField } from '../../ui/form/TextFields';

/** Records what was conceded and how many people it helps. */
export function WinDialog({ seen, onClose }: { seen: CampaignOverview; onClose: () => void }) {
  const act = useDo();
  const today = useToday();
  const [title, setTitle] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [helped, setHelped] = useState<number | null>(null);
  const [demandId, setDemandId] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (title.trim() === '') return setProblem('Say what was won, as you would tell it at a meeting.');
    const done = await act(
      (workbook, deed) =>
        recordWin(workbook, deed, {
          campaignId: seen.campaign.id,
          title: title.trim(),
          on: on ?? today,
          ...(helped === null ? {} : { peopleHelped: helped }),
          ...(demandId ? { demandId } : {}),
          ...(description.trim() === '' ? {} : { description: description.trim() }),
        }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="Record a win"
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Record the win
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField label="What was won" value={title} maxLength={200} autoFocus onChange={setTitle} />
        <FormRow>
          <DayField label="When" value={on} onChange={setOn} today={today} />
          <NumberField label="People it helps" hint="optional" min={0} value={helped} onChange={setHelped} />
        </FormRow>
        {seen.demands.length > 0 && (
          <SelectField
            label="Which demand it answers"
            hint="optional; it is then won"
            clearable
            choices={seen.demands.map(({ demand }) => ({ value: demand.id, label: demand.text }))}
            value={demandId}
            onChange={setDemandId}
          />
        )}
        <TextAreaField
          label="How it was won"
          hint="optional"
          rows={2}
          value={description}
          maxLength={20_000}
          onChange={setDescription}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
