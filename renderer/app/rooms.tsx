import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconChartBar,
  IconFlag3,
  IconMessage2,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react';
import type { NoticedItem } from '../../shared/queries/today/todayItem';
import { dueToday, todayWith } from '../../shared/queries/todayList';
import type { WorkbookReader } from '../../shared/workbook/reader';
import type { RoomName, RouteOf } from './forRooms/route';

interface RoomOf<Room extends RoomName> {
  name: Room;
  /** The word on the tab. */
  word: string;
  icon: ReactNode;
  /** At the foot of the spine rather than among the six rooms. */
  foot?: boolean;
  /** How many things wait there, for the badge; only Today has one. */
  count?: (workbook: WorkbookReader, today: string, noticed: readonly NoticedItem[]) => number;
  component?: LazyExoticComponent<ComponentType<{ route: RouteOf<Room> }>>;
}

export type Room = { [Name in RoomName]: RoomOf<Name> }[RoomName];

/** The rooms in the order of the spine; Alt 1 to 6 opens the first six. A room without a component is not shown yet. */
export const rooms: readonly Room[] = [
  {
    name: 'today',
    word: 'Today',
    icon: <IconSun size={23} />,
    count: (workbook, today, noticed) => dueToday(todayWith(workbook, today, noticed).items),
    component: lazy(() => import('../rooms/today')),
  },
  {
    name: 'people',
    word: 'People',
    icon: <IconUsers size={23} />,
    component: lazy(() => import('../rooms/people')),
  },
  {
    name: 'events',
    word: 'Events',
    icon: <IconCalendarEvent size={23} />,
    component: lazy(() => import('../rooms/events')),
  },
  {
    name: 'campaigns',
    word: 'Campaigns',
    icon: <IconFlag3 size={23} />,
    component: lazy(() => import('../rooms/campaigns')),
  },
  {
    name: 'stories',
    word: 'Stories',
    icon: <IconMessage2 size={23} />,
    component: lazy(() => import('../rooms/stories')),
  },
  {
    name: 'charts',
    word: 'Charts',
    icon: <IconChartBar size={23} />,
    component: lazy(() => import('../rooms/charts')),
  },
  {
    name: 'exchange',
    word: 'Import & export',
    icon: <IconArrowsExchange size={23} />,
    foot: true,
    component: lazy(() => import('../rooms/exchange')),
  },
  {
    name: 'settings',
    word: 'Settings',
    icon: <IconSettings size={23} />,
    foot: true,
    component: lazy(() => import('../rooms/settings')),
  },
];
