import { Doors } from './Doors';
import { RoomBoundary } from './RoomBoundary';
import { BookTheme } from './theme/BookTheme';

/** The whole window. */
export function App({ styleNonce }: { styleNonce: string }) {
  return (
    <BookTheme nonce={styleNonce}>
      <RoomBoundary word="Wardbook">
        <Doors />
      </RoomBoundary>
    </BookTheme>
  );
}
