import type { RouteOf } from '../../app/forRooms/route';
import { AccessPage } from './access/AccessPage';
import { DoublesPage } from './doubles/DoublesPage';
import { ErasePage } from './erase/ErasePage';
import { AddGroupPage, EditGroupPage } from './groups/GroupForm';
import { GroupPage } from './groups/GroupPage';
import { GroupsList } from './groups/GroupsList';
import { LadderPage } from './ladder/LadderPage';
import { LeadersPage } from './leaders/LeadersPage';
import { SnowflakePage } from './leaders/SnowflakePage';
import { NetworkPage } from './network/NetworkPage';
import { OneToOnePage } from './OneToOnePage';
import { PeopleList } from './PeopleList';
import { AddPersonPage, EditPersonPage } from './PersonForm';
import { PersonPage } from './PersonPage';
import { AddPlacePage, EditPlacePage } from './places/PlaceForm';
import { PlacePage } from './places/PlacePage';
import { PlacesList } from './places/PlacesList';
import { PrintPage } from './print/PrintPage';
import { CirclePage } from './rings/CirclePage';

/** Who do we know, how do we know them, and where is each on the ladder? */
export default function PeopleRoom({ route }: { route: RouteOf<'people'> }) {
  const id = route.id ?? '';
  switch (route.page) {
    case 'add':
      return <AddPersonPage />;
    case 'edit':
      return <EditPersonPage key={id} personId={id} />;
    case 'person':
      return <PersonPage key={id} personId={id} />;
    case 'erase':
      return <ErasePage key={id} personId={id} />;
    case 'access':
      return <AccessPage key={id} personId={id} />;
    case 'oneToOne':
      return <OneToOnePage key={route.about ?? 'choose'} personId={route.about} />;
    case 'groups':
      return <GroupsList />;
    case 'group':
      return <GroupPage key={id} groupId={id} />;
    case 'addGroup':
      return <AddGroupPage />;
    case 'editGroup':
      return <EditGroupPage key={id} groupId={id} />;
    case 'places':
      return <PlacesList />;
    case 'place':
      return <PlacePage key={id} placeId={id} />;
    case 'addPlace':
      return <AddPlacePage key={route.about ?? ''} within={route.about} />;
    case 'editPlace':
      return <EditPlacePage key={id} placeId={id} />;
    case 'leaders':
      return <LeadersPage leaderId={route.id} />;
    case 'ladder':
      return <LadderPage />;
    case 'print':
      return <PrintPage personIds={route.ids ?? []} start={route.about === 'list' ? 'list' : 'call'} />;
    case 'doubles':
      return <DoublesPage firstId={route.id} secondId={route.about} />;
    case 'circle':
      return <CirclePage key={id} personId={id} />;
    case 'network':
      return <NetworkPage />;
    case 'snowflake':
      return <SnowflakePage leaderId={route.id} />;
    default:
      return (
        <PeopleList
          key={route.about ?? ''}
          openId={route.id}
          fromId={route.about}
          {...(route.ids && { picked: { ids: route.ids, words: route.words ?? 'Picked' } })}
        />
      );
  }
}
