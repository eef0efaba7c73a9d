import {
  IconClipboardList,
  IconFileExport,
  IconLockOpen,
  IconPackageExport,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';

export const exchangeDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'exchange/paste',
      words: 'Import a list of people',
      also: 'paste cells csv spreadsheet excel vcard contacts open',
      icon: <IconClipboardList size={20} />,
      run: ({ go }) => go({ room: 'exchange', page: 'paste' }),
    },
    {
      key: 'exchange/pack',
      words: 'Export a pack',
      also: 'share send colleague wardpack campaign event place stories',
      icon: <IconPackageExport size={20} />,
      run: ({ go }) => go({ room: 'exchange', page: 'pack' }),
    },
    {
      key: 'exchange/openPack',
      words: 'Open a pack',
      also: 'import wardpack colleague receive',
      icon: <IconLockOpen size={20} />,
      run: ({ go }) => go({ room: 'exchange', page: 'openPack' }),
    },
    {
      key: 'exchange/colleagues',
      words: 'Colleagues’ cards',
      also: 'key trust six words sign check',
      icon: <IconUsersGroup size={20} />,
      run: ({ go }) => go({ room: 'exchange', page: 'colleagues' }),
    },
    {
      key: 'exchange/export',
      words: 'Export contacts',
      also: 'csv vcard phone list email list save',
      icon: <IconFileExport size={20} />,
      run: ({ go }) => go({ room: 'exchange', page: 'export' }),
    },
  ],
};
