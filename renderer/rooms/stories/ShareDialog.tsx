import { useState } from 'react';
import { shareStory } from '../../../shared/commands/shareStory';
import type { Rec } from '../../../shared/model/kinds';
import { mayPublish, type PublishAs, publishReasonText } from '../../../shared/queries/mayPublish';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { choicesOf } from '../../records/choices';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Segments, SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { TextField } from '../../ui/form/TextFields';
import { dayInSentence } from '../../ui/words/dayInWords';

const nothing: ChangeSet = { label: '', undo: 'none', patches: [] };

/** Notes where a story went out. Wardbook sends nothing itself; what the teller has not agreed to is refused. */
export function ShareDialog({ story, onClose }: { story: Rec<'story'>; onClose: () => void }) {
  const act = useDo();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const namedAllowed = mayPublish(reader, story, 'named').length === 0;
  const [as, setAs] = useState<PublishAs>('unnamed');
  const [platform, setPlatform] = useState<string | null>(null);
  const [url, setUrl] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [problem, setProblem] = useState<string>();
  const platforms = useWorkbook((workbook) => choicesOf(workbook, 'platform'));
  const save = async () => {
    if (!platform) return setProblem('Say where it went out.');
    let refused: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const change = shareStory(workbook, deed, {
          storyId: story.id,
          as,
          platform,
          on: on ?? today,
          ...(url.trim() ? { url: url.trim() } : {}),
        });
        if (!('refused' in change)) return change;
        const teller = workbook.get('person', story.personId);
        refused = change.refused
          .map((why) => publishReasonText(why, teller, (day) => dayInSentence(day, today)))
          .join(' ');
        return nothing;
      },
      { problemHere: true },
    );
    if (refused) return setProblem(refused);
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="Where did it go out?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Note the share
          </Button>
        </>
      }
    >
      <div className="form">
        {namedAllowed && (
          <Segments
            label="It went out"
            choices={[
              { value: 'unnamed', label: 'Without the name' },
              { value: 'named', label: 'Under the name' },
            ]}
            value={as}
            onChange={setAs}
          />
        )}
        <SelectField label="Where" choices={platforms} value={platform} onChange={setPlatform} />
        <TextField
          label="Address"
          hint="optional"
          inputMode="url"
          value={url}
          maxLength={2000}
          onChange={setUrl}
        />
        <DayField label="When" value={on} onChange={setOn} today={today} />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
