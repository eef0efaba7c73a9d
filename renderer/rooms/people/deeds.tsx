import {
  IconAffiliate,
  IconArrowMerge,
  IconCirclesRelation,
  IconFileDescription,
  IconHistory,
  IconMapPin,
  IconMessagePlus,
  IconPhone,
  IconSnowflake,
  IconStairsUp,
  IconUserPlus,
  IconUserStar,
  IconUsersGroup,
} from '@tabler/icons-react';
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
    {
      key: 'people/groups',
      words: 'Open the groups',
      also: 'union branch tenants school parish online community chat',
      icon: <IconUsersGroup size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'groups' }),
    },
    {
      key: 'people/addGroup',
      words: 'Add a group',
      also: 'new union branch tenants school parish online community chat',
      icon: <IconUsersGroup size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'addGroup' }),
    },
    {
      key: 'people/places',
      words: 'Open the places',
      also: 'patch ward constituency town estate postcodes',
      icon: <IconMapPin size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'places' }),
    },
    {
      key: 'people/addPlace',
      words: 'Add a place',
      also: 'new ward constituency town estate patch',
      icon: <IconMapPin size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'addPlace' }),
    },
    {
      key: 'people/leaders',
      words: 'See who leads where',
      also: 'leaders coverage gaps teams',
      icon: <IconUserStar size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'leaders' }),
    },
    {
      key: 'people/snowflake',
      words: 'See the snowflake of a leader',
      also: 'teams leads tree rings picture',
      icon: <IconSnowflake size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'snowflake' }),
    },
    {
      key: 'people/network',
      words: 'See who is tied to whom',
      also: 'network graph communities bridges isolates ties relationships reach',
      icon: <IconAffiliate size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'network' }),
    },
    {
      key: 'people/ladder',
      words: 'Open the ladder',
      also: 'board stages rungs ready next step climb flow rules',
      icon: <IconStairsUp size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'ladder' }),
    },
    {
      key: 'people/doubles',
      words: 'Look for possible doubles',
      also: 'duplicates merge join same person twice dedupe',
      icon: <IconArrowMerge size={20} />,
      run: ({ go }) => go({ room: 'people', page: 'doubles' }),
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
      key: 'people/circle',
      words: () => 'See the circle',
      icon: <IconCirclesRelation size={18} />,
      run: (person, { go }) => go({ room: 'people', page: 'circle', id: person.id }),
    },
    {
      key: 'people/history',
      words: () => 'Show the history',
      icon: <IconHistory size={18} />,
      run: (person, { go }) => go({ room: 'people', page: 'history', about: 'person', id: person.id }),
    },
    {
      key: 'people/access',
      words: () => 'Answer a request to see what we hold',
      icon: <IconFileDescription size={18} />,
      run: (person, { go }) => go({ room: 'people', page: 'access', id: person.id }),
    },
  ],
};
