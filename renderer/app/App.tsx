import { useEffect, useState } from 'react';
import { type About, Doors } from './Doors';
import { RoomBoundary } from './RoomBoundary';
import { BookTheme } from './theme/BookTheme';

/** The whole window. The session that it shows began with the window, and outlives every draw. */
export function App({ styleNonce }: { styleNonce: string }) {
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    let wanted = true;
    void window.machine.ask('app.about').then(({ opened }) => {
      if (wanted) setAbout({ opened, at: new Date() });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <BookTheme nonce={styleNonce}>
      <RoomBoundary word="Wardbook">{about && <Doors about={about} />}</RoomBoundary>
    </BookTheme>
  );
}
