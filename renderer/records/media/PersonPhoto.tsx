import { Menu } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { removeMedia } from '../../../shared/commands/removeMedia';
import type { Rec } from '../../../shared/model/kinds';
import { firstName, shownName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { mediaAddress } from '../../store/media/mediaShelf';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Dialog } from '../../ui/Dialog';
import { Face } from './Face';
import styles from './media.module.css';
import { faultText } from './mediaFault';
import { useAddMedia } from './useAddMedia';
import { useFileOver } from './useFileOver';

interface PersonPhotoProps {
  person: Rec<'person'>;
  /** Why the photo was not added, or cannot be shown: the page has room to say it. */
  onProblem: (problem: string | undefined) => void;
}

/** Somebody's face at the head of their page. Pressing it adds a photo; one that is there is changed or removed. */
export function PersonPhoto({ person, onProblem }: PersonPhotoProps) {
  const act = useDo();
  const { media: shelf } = useOpenWorkbook();
  const photo = useWorkbook((workbook) => workbook.get('media', person.photoId), [person.photoId]);
  const { busy, problem, choose, drop } = useAddMedia({ kind: 'person', id: person.id });
  const over = useFileOver((files) => void drop(files.slice(0, 1)));
  const [large, setLarge] = useState(false);
  useEffect(() => onProblem(problem), [problem, onProblem]);
  const lookWhy = async (id: string) =>
    onProblem(faultText(`The photo of ${shownName(person)}`, await shelf.look(id)));
  const name = firstName(person);
  const does = photo ? `The photo of ${name}: look at it, change or remove it` : `Add a photo of ${name}`;
  const says = busy ? 'Sealing the photo' : does;
  const button = (
    <button
      type="button"
      className={styles.pressed}
      aria-label={says}
      title={says}
      disabled={Boolean(busy)}
      onClick={photo ? undefined : () => void choose()}
    >
      {!photo && <IconCamera className={styles.camera} size={24} aria-hidden="true" />}
    </button>
  );
  const remove = (id: string) => void act((workbook, deed) => removeMedia(workbook, deed, { mediaId: id }));
  return (
    <span className={styles.face} {...over}>
      <Face key={photo?.id} person={person} size={64} onFault={(id) => void lookWhy(id)} />
      {photo ? (
        <Menu position="bottom-start">
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setLarge(true)}>Look at it larger</Menu.Item>
            <Menu.Item onClick={() => void choose()}>Choose another photo</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => remove(photo.id)}>Remove the photo</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        button
      )}
      {photo && large && (
        <Dialog open title={shownName(person)} width={640} onClose={() => setLarge(false)}>
          <img className={styles.large} src={mediaAddress(photo.id)} alt={shownName(person)} />
        </Dialog>
      )}
    </span>
  );
}
