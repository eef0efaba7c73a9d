import { useEffect, useState } from 'react';
import { loadSampleYear } from '../store/loadSampleYear';
import { SessionController } from '../store/sessionController';
import { SessionContext } from '../store/useSession';
import { type About, Doors } from './Doors';
import { RoomBoundary } from './RoomBoundary';
import { BookTheme } from './theme/BookTheme';

interface Begun {
  session: SessionController;
  about: About;
}

/** Asks the machine what this window is, and begins the session. */
async function begin(isWanted: () => boolean): Promise<Begun | undefined> {
  const about = await window.machine.ask('app.about');
  if (!isWanted()) return undefined;
  const session = new SessionController({
    machine: window.machine,
    locks: navigator.locks,
    loadSample: loadSampleYear,
  });
  void session.start();
  return { session, about: { opened: about.opened, at: new Date() } };
}

/** The whole window. */
export function App({ styleNonce }: { styleNonce: string }) {
  const [begun, setBegun] = useState<Begun | null>(null);
  useEffect(() => {
    let wanted = true;
    void begin(() => wanted).then((made) => made && setBegun(made));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <BookTheme nonce={styleNonce}>
      <RoomBoundary word="Wardbook">
        {begun && (
          <SessionContext.Provider value={begun.session}>
            <Doors about={begun.about} />
          </SessionContext.Provider>
        )}
      </RoomBoundary>
    </BookTheme>
  );
}
