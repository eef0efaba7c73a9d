import { IconCalendarPlus, IconDoorEnter } from '@tabler/icons-react';
import { upcomingEvents } from '../../../shared/queries/upcomingEvents';
import type { RoomDeeds } from '../../app/forRooms/paletteDeed';

export const eventsDeeds: RoomDeeds = {
  deeds: [
    {
      key: 'events/add',
      words: 'Plan an event',
      also: 'meeting new diary mass house training',
      icon: <IconCalendarPlus size={20} />,
      run: ({ go }) => go({ room: 'events', page: 'add' }),
    },
    {
      key: 'events/door',
      words: 'Sign people in',
      also: 'door arrivals check in attendance',
      hint: (workbook, today) => upcomingEvents(workbook, today)[0]?.event.title,
      icon: <IconDoorEnter size={20} />,
      run: ({ go, workbook, today }) => {
        const next = upcomingEvents(workbook, today)[0];
        go(next ? { room: 'events', page: 'door', id: next.event.id } : { room: 'events', page: 'list' });
      },
    },
  ],
};
