import { useState } from 'react';
import { recordStoryConsent } from '../../../shared/commands/recordStoryConsent';
import { withdrawStoryConsent } from '../../../shared/commands/withdrawStoryConsent';
import type { Rec } from '../../../shared/model/kinds';
import type { StoryConsent } from '../../../shared/model/story';
import { presentStoryConsent } from '../../../shared/queries/presentStoryConsent';
import { firstName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { DayField } from '../../ui/form/DayField';
import { FormRow } from '../../ui/form/Field';
import { TextField } from '../../ui/form/TextFields';
import { StoryLevels } from './StoryLevels';

/** Records what the teller agreed to, in the teller's words, or that the agreement is taken back. */
export function StoryConsentDialog({ story, onClose }: { story: Rec<'story'>; onClose: () => void }) {
  const act = useDo();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const teller = reader.get('person', story.personId);
  const name = teller ? firstName(teller) : 'the teller';
  const before = presentStoryConsent(story)?.level;
  const [level, setLevel] = useState<StoryConsent | 'withdrawn' | null>(before ?? null);
  const [given, setGiven] = useState<string | null>(today);
  const [how, setHow] = useState('in person');
  const [wording, setWording] = useState('');
  const [problem, setProblem] = useState<string>();
  const isPublic = level === 'public-unnamed' || level === 'public-named';
  const save = async () => {
    if (!level) return;
    if (isPublic && wording.trim() === '') {
      return setProblem(`Write down the words ${name} used. Without them it may not go out.`);
    }
    const told = { storyId: story.id, given: given ?? today, how, wording };
    const done = await act(
      (workbook, deed) =>
        level === 'withdrawn'
          ? withdrawStoryConsent(workbook, deed, told)
          : recordStoryConsent(workbook, deed, { ...told, level }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`What did ${name} agree to?`}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={!level} onClick={() => void save()}>
            Record what {name} said
          </Button>
        </>
      }
    >
      <div className="form">
        <StoryLevels level={level} onChange={setLevel} withWithdrawn={before !== undefined} />
        <TextField
          label={`${name === 'the teller' ? 'The teller’s' : `${name}’s`} own words`}
          hint={isPublic ? 'needed before it may go out' : 'optional'}
          value={wording}
          maxLength={2000}
          onChange={setWording}
        />
        <FormRow>
          <DayField label="The day it was said" value={given} onChange={setGiven} today={today} />
          <TextField label="How" value={how} maxLength={200} onChange={setHow} />
        </FormRow>
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
