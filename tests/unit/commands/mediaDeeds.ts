import { addMedia } from '../../../shared/commands/addMedia';
import { captionMedia } from '../../../shared/commands/captionMedia';
import { removeMedia } from '../../../shared/commands/removeMedia';
import { type Doing, on } from './doing';

/** A file whose bytes are kept already. */
const photo = (name: string) => ({
  id: `photo-${name.replace('.', '-')}`,
  name,
  type: 'image/jpeg',
  size: 2000,
  sha256: 'a'.repeat(64),
  key: 'k'.repeat(44),
});
const photographed = on(addMedia)(({ story }) => ({
  holder: { kind: 'story', id: story },
  file: photo('wall.jpg'),
}));

/** Deeds with photos and recordings. */
export const mediaDeeds: Readonly<Record<string, Doing>> = {
  addMedia: {
    does: on(addMedia)(({ story }) => ({ holder: { kind: 'story', id: story }, file: photo('wall.jpg') })),
  },
  'addMedia: a person’s photo in the place of another': {
    first: [
      on(addMedia)(({ dean }) => ({ holder: { kind: 'person', id: dean }, file: photo('dean-2019.jpg') })),
    ],
    does: on(addMedia)(({ dean }) => ({ holder: { kind: 'person', id: dean }, file: photo('dean.jpg') })),
  },
  captionMedia: {
    first: [photographed],
    does: on(captionMedia)(() => ({ mediaId: photo('wall.jpg').id, caption: 'The wall, on a Thursday' })),
  },
  removeMedia: {
    first: [photographed],
    does: on(removeMedia)(() => ({ mediaId: photo('wall.jpg').id })),
  },
};
