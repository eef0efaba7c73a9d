import type { RouteOf } from '../../app/forRooms/route';
import { ErasePage } from './erase/ErasePage';
import { OneToOnePage } from './OneToOnePage';
import { PeopleList } from './PeopleList';
import { AddPersonPage, EditPersonPage } from './PersonForm';
import { PersonPage } from './PersonPage';

/** Who do we know, how do we know them, and where is each on the ladder? */
export default function PeopleRoom({ route }: { route: RouteOf<'people'> }) {
  switch (route.page) {
    case 'add':
      return <AddPersonPage />;
    case 'edit':
      return <EditPersonPage key={route.id} personId={route.id ?? ''} />;
    case 'person':
      return <PersonPage key={route.id} personId={route.id ?? ''} />;
    case 'erase':
      return <ErasePage key={route.id} personId={route.id ?? ''} />;
    case 'oneToOne':
      return <OneToOnePage key={route.about ?? 'choose'} personId={route.about} />;
    default:
      return <PeopleList openId={route.id} />;
  }
}
