import { useSyncExternalStore } from 'react';
import type { BackupKeeper, BackupState } from './backupKeeper';
import { useSession, useSessionDeeds } from './useSession';

const unheard = () => () => undefined;
const none = () => undefined;

/** The backups of the open workbook, kept up to date; undefined in the sample year. */
export function useBackups(): (BackupState & Pick<BackupKeeper, 'makeNow'>) | undefined {
  const session = useSessionDeeds();
  // With another phase there is another keeper, or none.
  useSession();
  const keeper = session.backups;
  const state = useSyncExternalStore(keeper?.subscribe ?? unheard, keeper ? () => keeper.state : none);
  return keeper && state && { ...state, makeNow: () => keeper.makeNow() };
}
