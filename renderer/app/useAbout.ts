import { useEffect, useState } from 'react';

export interface About {
  /** Why this window was opened. */
  opened: 'start' | 'lock' | 'crash';
  at: Date;
}

/** What this window is, once the machine has said. */
export function useAbout(): About | null {
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void window.machine.ask('app.about').then(({ opened }) => setAbout({ opened, at: new Date() }));
  }, []);
  return about;
}
