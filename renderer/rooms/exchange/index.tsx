import type { RouteOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { ColleaguesPage } from './ColleaguesPage';
import { ExportPage } from './ExportPage';
import { HomePage } from './HomePage';
import { LinesPage } from './LinesPage';
import { OpenPackPage } from './OpenPackPage';
import { PackPage } from './PackPage';
import { PastePage } from './PastePage';

/** What comes into the book from elsewhere, and what leaves it. */
export default function ExchangeRoom({ route }: { route: RouteOf<'exchange'> }) {
  const { visit } = useRoute();
  switch (route.page) {
    case 'paste':
      return <PastePage typing />;
    case 'import':
      return <PastePage typing={false} />;
    case 'pack':
      return <PackPage key={visit} begun={route} />;
    case 'openPack':
      return <OpenPackPage />;
    case 'export':
      return <ExportPage />;
    case 'lines':
      return <LinesPage />;
    case 'colleagues':
      return <ColleaguesPage />;
    default:
      return <HomePage key={visit} />;
  }
}
