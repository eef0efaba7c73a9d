import type { RouteOf } from '../../app/forRooms/route';
import { StoriesBank } from './StoriesBank';
import { AddStoryPage, EditStoryPage } from './StoryForm';

/** What have people told us, and what may we share? */
export default function StoriesRoom({ route }: { route: RouteOf<'stories'> }) {
  switch (route.page) {
    case 'add':
      return <AddStoryPage personId={route.about} />;
    case 'edit':
      return <EditStoryPage key={route.id} storyId={route.id ?? ''} />;
    default:
      return <StoriesBank page={route.page === 'story' ? 'story' : 'list'} openId={route.id} />;
  }
}
