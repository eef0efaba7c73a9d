import { IconMap2, IconPresentation } from '@tabler/icons-react';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';

export const chartsDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'charts/present',
      words: 'Present a chart',
      also: 'projector screen turnout ladder commitments',
      hint: () => 'opens on the second screen',
      icon: <IconPresentation size={20} />,
      run: ({ go }) => go({ room: 'charts', page: 'gallery' }),
    },
    {
      key: 'charts/patches',
      words: 'See what all patches add up to',
      also: 'region roll up counts regional team total',
      icon: <IconMap2 size={20} />,
      run: ({ go }) => go({ room: 'charts', page: 'patches' }),
    },
  ],
};
