import { createContext, useContext } from 'react';
import type { BackupFile } from './backupFile';

/** A backup that was chosen or dropped in one room, on its way to the page that restores; still sealed. */
export interface HandedBackup {
  give(file: BackupFile): void;
  /** Gives it once. */
  take(): BackupFile | undefined;
}

export function makeHandedBackup(): HandedBackup {
  let handed: BackupFile | undefined;
  return {
    give: (file) => {
      handed = file;
    },
    take: () => {
      const file = handed;
      handed = undefined;
      return file;
    },
  };
}

export const HandedBackupContext = createContext<HandedBackup | null>(null);

/** The way of a backup from one room to the page that restores. */
export function useHandedBackup(): HandedBackup {
  const handed = useContext(HandedBackupContext);
  if (!handed) throw new Error('no open book above');
  return handed;
}
