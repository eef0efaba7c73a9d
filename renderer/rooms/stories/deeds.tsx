import { IconMessagePlus } from '@tabler/icons-react';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';

export const storiesDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'stories/add',
      words: 'Add a story',
      also: 'new testimony quote',
      icon: <IconMessagePlus size={20} />,
      run: ({ go }) => go({ room: 'stories', page: 'add' }),
    },
  ],
};
