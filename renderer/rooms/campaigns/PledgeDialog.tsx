import { useState } from 'react';
import { recordPledge } from '../../../shared/commands/recordPledge';
import type { CampaignOverview, DemandSeen } from '../../../shared/queries/campaignOverview';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Segments, SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { TextField } from '../../ui/form/TextFields';

type Answer = 'yes' | 'partly' | 'no';

interface PledgeDialogProps {
  seen: CampaignOverview;
  demand: DemandSeen;
  onClose: () => void;
}

/** What a power-holder answered, in public: yes, partly or no, word for word, with the event as its witness. */
export function PledgeDialog({ seen, demand, onClose }: PledgeDialogProps) {
  const act = useDo();
  const today = useToday();
  const [targetId, setTargetId] = useState<string | null>(seen.targets[0]?.id ?? null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [words, setWords] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [eventId, setEventId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (!answer) return;
    const done = await act(
      (workbook, deed) =>
        recordPledge(workbook, deed, {
          campaignId: seen.campaign.id,
          demandId: demand.demand.id,
          answer,
          words,
          on: on ?? today,
          ...(targetId ? { targetId } : {}),
          ...(eventId ? { eventId } : {}),
        }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="Record a pledge"
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={!answer} onClick={() => void save()}>
            Record the answer
          </Button>
        </>
      }
    >
      <div className="form">
        <p>
          To the demand: <b>{demand.demand.text}</b>
        </p>
        {seen.targets.length > 0 && (
          <SelectField
            label="Who answered"
            choices={seen.targets.map(({ id, name }) => ({ value: id, label: name }))}
            value={targetId}
            onChange={setTargetId}
          />
        )}
        <Segments
          label="Answered"
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'partly', label: 'Partly' },
            { value: 'no', label: 'No' },
          ]}
          value={answer}
          onChange={setAnswer}
        />
        <TextField label="Word for word" hint="optional" value={words} maxLength={2000} onChange={setWords} />
        <DayField label="When" value={on} onChange={setOn} today={today} />
        {seen.actions.length > 0 && (
          <SelectField
            label="In front of"
            hint="optional"
            clearable
            choices={seen.actions.map(({ id, title }) => ({ value: id, label: title }))}
            value={eventId}
            onChange={setEventId}
          />
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
