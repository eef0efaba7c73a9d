import { useState } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import { shownName } from '../../../shared/queries/shownName';
import { mediaAddress } from '../../store/media/mediaShelf';
import { useWorkbook } from '../../store/useWorkbook';
import { Avatar } from '../../ui/Avatar';

interface FaceProps {
  person: Rec<'person'>;
  size?: 36 | 48 | 64;
  /** Nothing at all where there is no photo: in a narrow place, where the name needs the room. */
  orNothing?: boolean;
  /** Told the id of a photo that could not be shown; the initials stand in for it. */
  onFault?: (photoId: string) => void;
}

/** Somebody's photo beside their name, or their initials. */
export function Face({ person, size = 36, orNothing, onFault }: FaceProps) {
  const photo = useWorkbook((workbook) => workbook.get('media', person.photoId), [person.photoId]);
  const [broken, setBroken] = useState<string>();
  const shown = photo && photo.id !== broken ? photo.id : undefined;
  if (orNothing && !shown) return null;
  const fail = (id: string) => {
    setBroken(id);
    onFault?.(id);
  };
  return (
    <Avatar
      name={shownName(person)}
      size={size}
      photo={shown && mediaAddress(shown)}
      {...(shown ? { onFault: () => fail(shown) } : {})}
    />
  );
}
