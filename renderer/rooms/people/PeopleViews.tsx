import type { RouteOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';

type View = 'list' | 'groups' | 'places' | 'leaders' | 'network' | 'ladder' | 'doubles';

const views: readonly (readonly [View, string])[] = [
  ['list', 'Everybody'],
  ['groups', 'Groups'],
  ['places', 'Places'],
  ['leaders', 'Leaders'],
  ['network', 'Network'],
  ['ladder', 'Ladder'],
  ['doubles', 'Doubles'],
];

/** The views of the room, one of them open. Arrow keys are left to the lists: each is a button of its own. */
export function PeopleViews({ open }: { open: View }) {
  const { go } = useRoute();
  return (
    <nav className="views" aria-label="Views of people">
      {views.map(([page, words]) => (
        <button
          key={page}
          type="button"
          aria-current={page === open ? 'page' : undefined}
          onClick={() => go({ room: 'people', page } satisfies RouteOf<'people'>)}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}
