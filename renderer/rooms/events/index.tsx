import type { RouteOf } from '../../app/forRooms/route';
import { CardsPage } from './CardsPage';
import { DoorPage } from './DoorPage';
import { AddEventPage, EditEventPage } from './EventForm';
import { EventPage } from './EventPage';
import { EventsList } from './EventsList';

/** Who came, and what did they commit to? */
export default function EventsRoom({ route }: { route: RouteOf<'events'> }) {
  const id = route.id ?? '';
  switch (route.page) {
    case 'add':
      return <AddEventPage key={`${route.about} ${id}`} type={route.about} campaignId={route.id} />;
    case 'edit':
      return <EditEventPage key={id} eventId={id} />;
    case 'event':
      return <EventPage key={id} eventId={id} />;
    case 'chase':
      return <EventPage key={id} eventId={id} start="follow" />;
    case 'door':
      return <DoorPage key={id} eventId={id} />;
    case 'cards':
      return <CardsPage key={id} eventId={id} />;
    default:
      return <EventsList />;
  }
}
