import { IconFlagPlus } from '@tabler/icons-react';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';

export const campaignsDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'campaigns/add',
      words: 'Start a campaign',
      also: 'new demand target win',
      icon: <IconFlagPlus size={20} />,
      run: ({ go }) => go({ room: 'campaigns', page: 'add' }),
    },
  ],
};
