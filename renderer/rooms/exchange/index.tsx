import type { RouteOf } from '../../app/forRooms/route';
import { HomePage } from './HomePage';
import { PastePage } from './PastePage';

/** What comes into the book from elsewhere, and what leaves it. */
export default function ExchangeRoom({ route }: { route: RouteOf<'exchange'> }) {
  switch (route.page) {
    case 'paste':
      return <PastePage typing />;
    case 'import':
      return <PastePage typing={false} />;
    default:
      return <HomePage />;
  }
}
