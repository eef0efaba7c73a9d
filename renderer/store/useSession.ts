import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SessionController } from './sessionController';
import type { SessionState } from './sessionState';

export const SessionContext = createContext<SessionController | null>(null);

/** The session's deeds: set up, unlock, lock, repair, the sample year. */
export function useSessionDeeds(): SessionController {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above');
  return session;
}

/** Where the session stands, kept up to date: which page to show. */
export function useSession(): SessionState {
  const session = useSessionDeeds();
  return useSyncExternalStore(session.subscribe, () => session.state);
}
