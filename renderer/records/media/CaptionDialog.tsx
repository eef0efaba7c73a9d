import { useState } from 'react';
import { captionMedia } from '../../../shared/commands/captionMedia';
import type { Rec } from '../../../shared/model/kinds';
import { useDo } from '../../app/forRooms/useDo';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/form/TextFields';

/** Says in words what can be seen or heard, for those who cannot. */
export function CaptionDialog({ media, onClose }: { media: Rec<'media'>; onClose: () => void }) {
  const act = useDo();
  const [caption, setCaption] = useState(media.caption ?? '');
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const done = await act((workbook, deed) => captionMedia(workbook, deed, { mediaId: media.id, caption }), {
      problemHere: true,
    });
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="What can be seen or heard?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Save the caption
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField
          label="Caption"
          hint="shown below it, and read out to those who cannot see it"
          value={caption}
          maxLength={1000}
          onChange={setCaption}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
