import { useCallback, useState } from 'react';
import { addMedia, type MediaHolder } from '../../../shared/commands/addMedia';
import { useDo } from '../../app/forRooms/useDo';
import { chooseMedia, droppedMedia } from '../../store/media/chooseMedia';
import { mediaProblemText } from '../../store/media/mediaProblem';
import { type ChosenMedia, takeMedia } from '../../store/media/takeMedia';
import { useOpenWorkbook } from '../../store/useWorkbook';

export interface AddingMedia {
  /** What is being added now; undefined while nothing is. */
  busy: { name: string; done: number; of: number } | undefined;
  /** Why the last one was not added. */
  problem: string | undefined;
  choose: () => Promise<void>;
  drop: (files: readonly File[]) => Promise<void>;
}

/** Adds photos and recordings from the system's dialog, or as they are dropped: one after the other, each one deed. */
export function useAddMedia(holder: MediaHolder): AddingMedia {
  const open = useOpenWorkbook();
  const act = useDo();
  const [busy, setBusy] = useState<AddingMedia['busy']>();
  const [problem, setProblem] = useState<string>();
  const { kind, id } = holder;
  const face = kind === 'person';
  const add = useCallback(
    async (file: ChosenMedia) => {
      setProblem(undefined);
      setBusy({ name: file.name, done: 0, of: file.size });
      const took = await takeMedia(file, {
        shelf: open.media,
        newId: open.deed().newId,
        face,
        progress: (done, of) => setBusy({ name: file.name, done, of }),
      });
      if (!took.ok) setProblem(mediaProblemText(took.problem, file.name));
      else {
        const done = await act(
          (workbook, deed) => addMedia(workbook, deed, { holder: { kind, id }, file: took.taken }),
          { problemHere: true },
        );
        if (!done.ok) {
          setProblem(done.problem);
          await open.media.letGo(took.taken);
        }
      }
      setBusy(undefined);
      return took.ok;
    },
    [open, act, kind, id, face],
  );
  const choose = useCallback(async () => {
    const chosen = await chooseMedia(window.machine, face ? 'picture' : 'media');
    if (chosen.outcome === 'cancelled') return;
    if (chosen.outcome === 'too-large') {
      const { size, limit, name } = chosen;
      const family = face ? 'photo' : 'video';
      return setProblem(mediaProblemText({ reason: 'too-large', family, size, limit }, name));
    }
    if (chosen.outcome === 'cannot-read')
      return setProblem(mediaProblemText({ reason: 'cannot-read' }, chosen.name));
    await add(chosen.file);
    chosen.close();
  }, [add, face]);
  const drop = useCallback(
    async (files: readonly File[]) => {
      // One that is refused says why, and those behind it wait for whoever reads that.
      for (const file of files) if (!(await add(droppedMedia(file)))) return;
    },
    [add],
  );
  return { busy, problem, choose, drop };
}
