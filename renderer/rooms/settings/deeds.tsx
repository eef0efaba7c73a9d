import {
  IconCopyCheck,
  IconKey,
  IconListDetails,
  IconRestore,
  IconShieldCheck,
  IconTrash,
  IconUserShield,
} from '@tabler/icons-react';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';

export const settingsDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'settings/backUp',
      words: 'Back up now',
      also: 'backup save copy stick',
      icon: <IconCopyCheck size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'backups', about: 'now' }),
    },
    {
      key: 'settings/restore',
      words: 'Restore a backup',
      also: 'recover earlier',
      icon: <IconRestore size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'restore' }),
    },
    {
      key: 'settings/move',
      words: 'Move to a new computer',
      also: 'laptop change transfer move carry',
      icon: <IconRestore size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'move' }),
    },
    {
      key: 'settings/passphrase',
      words: 'Change the passphrase',
      also: 'password security lock after minutes',
      icon: <IconKey size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'security' }),
    },
    {
      key: 'settings/key',
      words: 'Change the key',
      also: 'seal anew re-key rotate encryption leaked stolen',
      icon: <IconKey size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'changeKey' }),
    },
    {
      key: 'settings/sheet',
      words: 'Show the recovery sheet',
      also: 'forgotten print key',
      icon: <IconShieldCheck size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'recoverySheet' }),
    },
    {
      key: 'settings/lists',
      words: 'Change the lists of choices',
      also: 'labels themes event types stages ladder',
      icon: <IconListDetails size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'lists' }),
    },
    {
      key: 'settings/privacy',
      words: 'See to privacy',
      also: 'notices due gdpr subject access requests article 14 15',
      icon: <IconUserShield size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'privacy' }),
    },
    {
      key: 'settings/retention',
      words: 'Review who is still kept',
      also: 'retention privacy old contacts gone quiet delete',
      icon: <IconUserShield size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'privacy', about: 'kept' }),
    },
    {
      key: 'settings/grounds',
      words: 'Say who answers for the book',
      also: 'lawful basis condition article 6 9 controller policy registered privacy',
      icon: <IconUserShield size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'privacy', about: 'grounds' }),
    },
    {
      key: 'settings/deleted',
      words: 'Bring back something deleted',
      also: 'recently deleted bin trash restore',
      icon: <IconTrash size={20} />,
      run: ({ go }) => go({ room: 'settings', page: 'deleted' }),
    },
  ],
};
