import { IconHistory, IconMessagePlus, IconPhone, IconUserPlus } from '@tabler/icons-react';
import { mayContact } from '../../../shared/queries/mayContact';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';
import { phoneInWords } from '../../ui/words/phoneInWords';

export const peopleDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'people/add',
      words: 'Add a person',
      also: 'new contact member',
      icon: <IconUserPlus size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'add' }),
    },
    {
      key: 'people/oneToOne',
      words: 'Log a one-to-one',
      also: 'conversation talk relational meeting',
      icon: <IconMessagePlus size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'oneToOne' }),
    },
  ],
  personDeeds: [
    {
      key: 'people/oneToOneWith',
      words: () => 'Log a one-to-one',
      icon: <IconMessagePlus size={18} />,
      run: (person, { go }) => go({ room: 'people', page: 'oneToOne', about: person.id }),
    },
    {
      key: 'people/ring',
      words: (person) =>
        mayContact(person, 'phone').may ? `Ring ${phoneInWords(person.phones?.[0]?.key ?? '')}` : undefined,
      icon: <IconPhone size={18} />,
      run: (person, { openLink }) => openLink(`tel:${person.phones?.[0]?.key ?? ''}`),
    },
    {
      key: 'people/history',
      words: () => 'Show the history',
      icon: <IconHistory size={18} />,
      run: (person, { go }) => go({ room: 'people', page: 'history', about: 'person', id: person.id }),
    },
  ],
};
