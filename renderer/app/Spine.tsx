import { useWorkbook } from '../store/useWorkbook';
import { Logo } from '../ui/Gate';
import { homeOf } from './forRooms/route';
import { useBackupItem } from './forRooms/useBackupItem';
import { useRoute } from './forRooms/useRoute';
import { useToday } from './forRooms/useToday';
import { type Room, rooms } from './rooms';

/** The thumb index: six rooms, then Import & export and Settings at the foot. */
export function Spine() {
  const shown = rooms.filter((room) => room.component);
  return (
    <nav className="spine" aria-label="Rooms" data-landing="spine">
      <div className="spine-logo">
        <Logo />
      </div>
      {shown.filter((room) => !room.foot).map(asTab)}
      <span className="spacer" />
      {shown.filter((room) => room.foot).map(asTab)}
    </nav>
  );
}

const asTab = (room: Room) => <Tab key={room.name} room={room} />;

function Tab({ room }: { room: Room }) {
  const { route, go } = useRoute();
  const today = useToday();
  const noticed = useBackupItem();
  const count = useWorkbook(
    (workbook) => room.count?.(workbook, today, noticed) ?? 0,
    [room, today, noticed],
  );
  return (
    <button
      type="button"
      className="spine-tab"
      aria-current={route.room === room.name ? 'page' : undefined}
      onClick={() => go(homeOf[room.name])}
    >
      {room.icon}
      <span>{room.word}</span>
      {count > 0 && (
        <span className="spine-count">
          {count}
          <span className="for-readers"> to do</span>
        </span>
      )}
    </button>
  );
}
