import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { removeMedia } from '../../../shared/commands/removeMedia';
import { playableTypes } from '../../../shared/formats/mediaType';
import type { Rec } from '../../../shared/model/kinds';
import { mediaWords } from '../../../shared/queries/mediaOn';
import { useDo } from '../../app/forRooms/useDo';
import { sizeInWords } from '../../store/media/mediaProblem';
import { type MediaState, mediaAddress } from '../../store/media/mediaShelf';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { CaptionDialog } from './CaptionDialog';
import styles from './media.module.css';
import { faultText } from './mediaFault';

/** One photo or recording with its caption; where its bytes are missing or damaged, it says so by name. */
export function MediaFigure({ media }: { media: Rec<'media'> }) {
  const act = useDo();
  const { media: shelf } = useOpenWorkbook();
  const [fault, setFault] = useState<MediaState>();
  const [dialog, setDialog] = useState<'caption' | 'large' | null>(null);
  const family = playableTypes.get(media.type ?? '');
  const lookWhy = async () => setFault(await shelf.look(media.id));
  const remove = () => void act((workbook, deed) => removeMedia(workbook, deed, { mediaId: media.id }));
  const words = mediaWords(media);
  const address = mediaAddress(media.id);
  return (
    <figure className={styles.figure} data-family={family}>
      {fault && <Note kind="bad">{faultText(media.name, fault)}</Note>}
      {!fault && family === 'photo' && (
        <button
          type="button"
          className={styles.photo}
          aria-label={`Look at it larger: ${words}`}
          onClick={() => setDialog('large')}
        >
          <img src={address} alt={words} onError={() => void lookWhy()} />
        </button>
      )}
      {!fault && family === 'audio' && (
        // biome-ignore lint/a11y/useMediaCaption: what somebody said is told by its caption below, or by the story
        <audio
          controls
          controlsList="nodownload"
          preload="metadata"
          src={address}
          aria-label={words}
          onError={() => void lookWhy()}
        />
      )}
      {!fault && family === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: as above
        <video
          controls
          controlsList="nodownload"
          preload="metadata"
          src={address}
          aria-label={words}
          onError={() => void lookWhy()}
        />
      )}
      <figcaption className={styles.caption}>
        <span className="grow">
          {media.caption || media.name}
          <span className="muted"> · {sizeInWords(media.size ?? 0)}</span>
        </span>
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton
              size="tiny"
              rank="quiet"
              label={`More about ${media.name}`}
              icon={<IconDots size={16} />}
            />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDialog('caption')}>
              {media.caption ? 'Change the caption' : 'Write a caption'}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={remove}>Remove it</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </figcaption>
      {dialog === 'caption' && <CaptionDialog media={media} onClose={() => setDialog(null)} />}
      {dialog === 'large' && (
        <Dialog open title={words} width={880} onClose={() => setDialog(null)}>
          <img className={styles.large} src={address} alt={words} />
        </Dialog>
      )}
    </figure>
  );
}
