import { IconPhotoPlus } from '@tabler/icons-react';
import type { Rec } from '../../../shared/model/kinds';
import { mediaOn } from '../../../shared/queries/mediaOn';
import { mediaLimits } from '../../store/media/mediaLimits';
import { sizeInWords } from '../../store/media/mediaProblem';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { MediaFigure } from './MediaFigure';
import styles from './media.module.css';
import { useAddMedia } from './useAddMedia';
import { useFileOver } from './useFileOver';

const MB = 1024 * 1024;

/** The photos and recordings of a story: looked at, listened to, added by the dialog or dropped, removed. */
export function MediaOn({ story }: { story: Rec<'story'> }) {
  const { media: shelf } = useOpenWorkbook();
  const all = useWorkbook((workbook) => mediaOn(workbook, story), [story]);
  const total = useWorkbook(() => shelf.total);
  const { busy, problem, choose, drop } = useAddMedia({ kind: 'story', id: story.id });
  const over = useFileOver((files) => void drop(files));
  return (
    <section className={styles.media} aria-label="Photos and recordings" {...over}>
      {all.length > 0 && (
        <div className={styles.figures}>
          {all.map((media) => (
            <MediaFigure key={media.id} media={media} />
          ))}
        </div>
      )}
      {busy ? (
        <ProgressWithCancel
          doing={`Sealing ${busy.name}`}
          done={Math.ceil(busy.done / MB)}
          total={Math.ceil(busy.of / MB)}
          unit="MB"
        />
      ) : (
        <div className="row wrap">
          <Button size="small" icon={<IconPhotoPlus size={18} />} onClick={() => void choose()}>
            Add a photo or recording
          </Button>
          <span className="muted">
            {all.length > 0
              ? 'or drop one here'
              : 'or drop one here. Where a photo was taken, and by whom, is left out of it.'}
          </span>
        </div>
      )}
      {problem && <ErrorNote>{problem}</ErrorNote>}
      {total > mediaLimits.warnAt && (
        <Note>
          Photos and recordings take {sizeInWords(total)} of the {sizeInWords(mediaLimits.workbook)} that a
          workbook may hold.
        </Note>
      )}
    </section>
  );
}
